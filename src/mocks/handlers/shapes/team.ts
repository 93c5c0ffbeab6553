import type { TeamRecord } from '#mocks/engine/model.ts';

import type { Json } from '#mocks/handlers/answer.ts';
import { type Call, callerId } from '#mocks/handlers/call.ts';

import { isoDate } from './iso-date.ts';
import { organizationShape } from './organization.ts';
import { projectSummaryShape } from './project.ts';
import { letterAvatar } from './user.ts';

/** Sentry HTTP contract 2.4. */
export function teamShape(call: Call, team: TeamRecord): Json {
  const members = call.store.membersOfTeam(team.id);
  return call.dialect.reshape.team({
    id: team.id,
    slug: team.slug,
    name: team.name,
    dateCreated: isoDate(team.dateCreated),
    isMember: members.some((member) => member.userId === callerId(call)),
    teamRole: null,
    flags: { 'idp:provisioned': false },
    access: [],
    hasAccess: true,
    isPending: false,
    memberCount: members.length,
    avatar: letterAvatar,
  });
}

/** As `teamShape`, with the team's projects in full. */
export function teamWithProjectsShape(call: Call, team: TeamRecord): Json {
  return {
    ...teamShape(call, team),
    projects: call.store.projectsOfTeam(team.id).map((project) => projectSummaryShape(call, project)),
  };
}

/** `GET /teams/{org}/{team}/`: with the organization it is in. */
export function detailedTeamShape(call: Call, team: TeamRecord): Json {
  const organization = call.store.organizations.get(team.organizationId);
  return {
    ...teamShape(call, team),
    organization: organization === undefined ? null : organizationShape(call, organization),
  };
}
