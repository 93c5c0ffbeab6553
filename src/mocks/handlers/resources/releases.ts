import type { ReleaseRecord } from '#mocks/engine/model.ts';

import { json, notFound } from '#mocks/handlers/answer.ts';
import { type Call, param } from '#mocks/handlers/call.ts';
import { type Resource, resource } from '#mocks/handlers/resource.ts';
import { organizationOf, projectOf } from '#mocks/handlers/scope.ts';
import { releaseShape } from '#mocks/handlers/shapes/release.ts';

/** Newest first; `query` is the beginning of the version. */
function releaseList(call: Call, releases: readonly ReleaseRecord[]): Response {
  const text = call.query.get('query') ?? '';
  const page = call.dialect.page(
    call,
    releases.filter((release) => release.version.startsWith(text)),
  );
  return json(
    page.rows.map((release) => releaseShape(call, release)),
    { headers: page.headers },
  );
}

function getOrganizationReleases(call: Call): Response {
  const { organization } = organizationOf(call, 'project:releases');
  const wanted = call.query.getAll('project').filter((id) => id !== '-1');
  const releases = call.store.releasesOfOrganization(organization.id);
  return releaseList(
    call,
    wanted.length === 0
      ? releases
      : releases.filter((release) => release.projectIds.some((id) => wanted.includes(id))),
  );
}

function getOrganizationRelease(call: Call): Response {
  const { organization } = organizationOf(call, 'project:releases');
  const release = call.store.releaseByVersion(organization.id, param(call, 'version'));
  return release === undefined ? notFound() : json(releaseShape(call, release));
}

function getProjectReleases(call: Call): Response {
  return releaseList(call, call.store.releasesOf(projectOf(call, 'project:releases').project.id));
}

export const releaseResources: readonly Resource[] = [
  resource('organizations/:org/releases/', { GET: getOrganizationReleases }),
  resource('organizations/:org/releases/:version/', { GET: getOrganizationRelease }),
  resource('projects/:org/:project/releases/', { GET: getProjectReleases }),
];
