import type { OrganizationRecord, ProjectRecord } from '#mocks/engine/model.ts';

import { forbidden, Refusal } from './answer.ts';
import { type Call, callerId } from './call.ts';

/** The projects whose teams the caller is in. */
export function memberProjects(call: Call, organization: OrganizationRecord): ProjectRecord[] {
  const userId = callerId(call);
  return call.store
    .projectsOf(organization.id)
    .filter((project) => call.store.membersOfProject(project.id).some((member) => member.userId === userId));
}

/**
 * The projects a call under an organization is about: named by id or slug, all (`-1`), or without any name those
 * the caller is a member of. One that is not there refuses the whole call (Sentry HTTP contract 1.8).
 */
export function readProjects(call: Call, organization: OrganizationRecord): readonly ProjectRecord[] {
  const names = call.query.getAll('project');
  const all = call.store.projectsOf(organization.id);
  if (names.length === 0) return memberProjects(call, organization);
  if (names.includes('-1')) return all;
  return [...new Set(names)].map((name) => {
    const project = all.find((candidate) => candidate.id === name || candidate.slug === name);
    if (project === undefined) throw new Refusal(forbidden());
    return project;
  });
}
