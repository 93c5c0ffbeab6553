import type { ProjectRecord } from '#mocks/engine/model.ts';
import type { TagValueRecord } from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';

import {
  empty,
  forbidden,
  internalError,
  type Json,
  json,
  notFound,
  Refusal,
} from '#mocks/handlers/answer.ts';
import { type Call, param } from '#mocks/handlers/call.ts';
import { type Resource, resource } from '#mocks/handlers/resource.ts';
import { organizationOf, projectOf } from '#mocks/handlers/scope.ts';
import { tagName, tagValueShape } from '#mocks/handlers/shapes/tag.ts';

/** The values of a key over whole projects, last seen first. */
function valuesOf(store: Store, projects: readonly ProjectRecord[], key: string): TagValueRecord[] {
  const sums = new Map<string, TagValueRecord>();
  for (const project of projects) {
    for (const group of store.groupsOf(project.id)) {
      for (const row of group.tags.get(key)?.values() ?? []) {
        const sum = sums.get(row.value);
        sums.set(row.value, {
          value: row.value,
          count: row.count + (sum?.count ?? 0),
          firstSeen: Math.min(row.firstSeen, sum?.firstSeen ?? row.firstSeen),
          lastSeen: Math.max(row.lastSeen, sum?.lastSeen ?? row.lastSeen),
        });
      }
    }
  }
  return [...sums.values()].sort((a, b) => b.lastSeen - a.lastSeen || b.count - a.count);
}

/** Key → how many different values, and how many events had one. */
function keysOf(
  store: Store,
  projects: readonly ProjectRecord[],
): Map<string, { values: Set<string>; total: number }> {
  const keys = new Map<string, { values: Set<string>; total: number }>();
  for (const project of projects) {
    for (const group of store.groupsOf(project.id)) {
      for (const [key, values] of group.tags) {
        const known = keys.get(key) ?? { values: new Set<string>(), total: 0 };
        keys.set(key, known);
        for (const row of values.values()) {
          known.values.add(row.value);
          known.total += row.count;
        }
      }
    }
  }
  return keys;
}

/** Those that projects are filtered by cannot be deleted. */
const OWN = new Set(['release', 'environment']);

function getProjectTags(call: Call): Response {
  const { project } = projectOf(call, 'project:read');
  const rows = [...keysOf(call.store, [project])].map(([key, { values }]): Json => ({
    key,
    name: tagName(key),
    uniqueValues: values.size,
    canDelete: !OWN.has(key),
  }));
  return json(rows.sort((a, b) => String(a['key']).localeCompare(String(b['key']))));
}

function getProjectTag(call: Call): Response {
  const { project } = projectOf(call, 'project:read');
  const key = param(call, 'key');
  const known = keysOf(call.store, [project]).get(key);
  if (known === undefined) return notFound();
  return json({ key, name: tagName(key), uniqueValues: known.values.size });
}

function matching(call: Call, rows: readonly TagValueRecord[]): TagValueRecord[] {
  const text = (call.query.get('query') ?? '').replaceAll('*', '').toLowerCase();
  return rows.filter(({ value }) => value.toLowerCase().includes(text));
}

/** `query` filters; 404 for a key that is not there (Sentry HTTP contract 3.8). */
function getProjectTagValues(call: Call): Response {
  const { project } = projectOf(call, 'project:read');
  const key = param(call, 'key');
  const rows = valuesOf(call.store, [project], key);
  if (rows.length === 0) return notFound();
  const page = call.dialect.page(call, matching(call, rows));
  return json(
    page.rows.map((row) => tagValueShape(call, key, row)),
    { headers: page.headers },
  );
}

function organizationProjects(call: Call): readonly ProjectRecord[] {
  const { organization } = organizationOf(call, 'event:read');
  const projects = call.store.projectsOf(organization.id);
  const ids = call.query.getAll('project').filter((id) => id !== '-1');
  if (ids.length === 0) return projects;
  return ids.map((id) => {
    const project = projects.find((candidate) => candidate.id === id || candidate.slug === id);
    if (project === undefined) throw new Refusal(forbidden());
    return project;
  });
}

function getOrganizationTags(call: Call): Response {
  const keys = [...keysOf(call.store, organizationProjects(call))];
  const rows = keys.map(([key, { total }]): Json => ({ key, name: tagName(key), totalValues: total }));
  return json(rows.sort((a, b) => Number(b['totalValues']) - Number(a['totalValues'])));
}

/** An unknown key has no values: search boxes ask for whatever is typed. */
function getOrganizationTagValues(call: Call): Response {
  const key = param(call, 'key');
  const rows = matching(call, valuesOf(call.store, organizationProjects(call), key));
  const page = call.dialect.page(call, rows);
  return json(
    page.rows.map((row) => tagValueShape(call, key, row)),
    { headers: page.headers },
  );
}

/** Needs Snuba, which nobody hosts with 9.1 (Sentry HTTP contract 1.8). */
function needsSnuba(call: Call): Response {
  organizationOf(call, 'event:read');
  return internalError();
}

function deleteProjectTag(call: Call): Response {
  const { project } = projectOf(call, 'project:admin');
  const key = param(call, 'key');
  if (OWN.has(key)) return forbidden();
  for (const group of call.store.groupsOf(project.id)) {
    if (group.tags.delete(key)) call.store.groups.touch(group.id);
  }
  return empty(204);
}

const ofProject = [
  resource('projects/:org/:project/tags/', { GET: getProjectTags }),
  resource('projects/:org/:project/tags/:key/', { GET: getProjectTag, DELETE: deleteProjectTag }),
  resource('projects/:org/:project/tags/:key/values/', { GET: getProjectTagValues }),
];

export const tagCatalogueResources: readonly Resource[] = [
  ...ofProject,
  resource('organizations/:org/tags/', { GET: getOrganizationTags }),
  resource('organizations/:org/tags/:key/values/', { GET: getOrganizationTagValues }),
];

export const tagCatalogueResources91: readonly Resource[] = [
  ...ofProject,
  resource('organizations/:org/tags/', { GET: needsSnuba }),
  resource('organizations/:org/tags/:key/values/', { GET: needsSnuba }),
  resource('organizations/:org/events/', { GET: needsSnuba }),
];
