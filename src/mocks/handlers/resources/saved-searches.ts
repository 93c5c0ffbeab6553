import type { SavedSearchRecord } from '#mocks/engine/model.ts';
import { pinSearch, unpinSearch } from '#mocks/engine/saved-searches/pinned-search.ts';

import { badRequest, empty, invalid, type Json, json, notFound, Refusal } from '#mocks/handlers/answer.ts';
import { readBody } from '#mocks/handlers/body.ts';
import { type Call, callerId, param } from '#mocks/handlers/call.ts';
import { type Resource, resource } from '#mocks/handlers/resource.ts';
import { organizationOf, projectOf, signedIn } from '#mocks/handlers/scope.ts';
import { savedSearchShape } from '#mocks/handlers/shapes/saved-search.ts';

const required = ['This field is required.'];

function textOf(body: Json, field: string): string {
  const value = body[field];
  if (typeof value === 'string' && value !== '') return value;
  throw new Refusal(invalid({ [field]: required }));
}

/** The pinned one first, then by name. */
function inOrder(a: SavedSearchRecord, b: SavedSearchRecord): number {
  return Number(b.isPinned) - Number(a.isPinned) || a.name.localeCompare(b.name);
}

function getSearches(call: Call): Response {
  const { organization } = organizationOf(call, 'org:read');
  const rows = [...call.store.savedSearches.all()].filter(
    (row) =>
      row.organizationId === organization.id &&
      row.projectId === null &&
      (row.ownerId === null || row.ownerId === callerId(call)),
  );
  return json(rows.sort(inOrder).map((row) => savedSearchShape(call, row)));
}

function insert(call: Call, organizationId: string, projectId: string | null, body: Json): SavedSearchRecord {
  const { sort } = body;
  return call.store.savedSearches.insert({
    id: call.store.nextId('savedSearches'),
    organizationId,
    projectId,
    ownerId: body['visibility'] === 'owner' ? callerId(call) : null,
    name: textOf(body, 'name'),
    query: textOf(body, 'query'),
    sort: typeof sort === 'string' ? sort : null,
    isDefault: false,
    isGlobal: false,
    isPinned: false,
    dateCreated: call.now,
  });
}

/** For the whole organization, so a plain member may not (Sentry HTTP contract 3.13); their own they may. */
async function postSearch(call: Call): Promise<Response> {
  organizationOf(call, 'org:read');
  const body = await readBody(call);
  const { organization } = organizationOf(
    call,
    body['visibility'] === 'owner' ? 'org:read' : 'project:write',
  );
  return json(savedSearchShape(call, insert(call, organization.id, null, body)));
}

function searchOf(call: Call, organizationId: string, projectId: string | null): SavedSearchRecord {
  const search = call.store.savedSearches.get(param(call, 'search'));
  const isThere = search?.organizationId === organizationId && search.projectId === projectId;
  if (search === undefined || !isThere || (search.ownerId !== null && search.ownerId !== callerId(call))) {
    throw new Refusal(notFound());
  }
  return search;
}

function change(call: Call, search: SavedSearchRecord, body: Json): Response {
  const name = textOf(body, 'name');
  const query = textOf(body, 'query');
  call.store.savedSearches.update(search.id, (row) => {
    row.name = name;
    row.query = query;
  });
  return json(savedSearchShape(call, search));
}

async function putSearch(call: Call): Promise<Response> {
  const { organization } = organizationOf(call, 'org:read');
  return change(call, searchOf(call, organization.id, null), await readBody(call));
}

function deleteSearch(call: Call): Response {
  const { organization } = organizationOf(call, 'org:read');
  call.store.savedSearches.remove(searchOf(call, organization.id, null).id);
  return empty(204);
}

function getProjectSearches(call: Call): Response {
  const { project } = projectOf(call, 'project:read');
  const rows = [...call.store.savedSearches.all()].filter((row) => row.projectId === project.id);
  return json(rows.sort(inOrder).map((row) => savedSearchShape(call, row)));
}

async function postProjectSearch(call: Call): Promise<Response> {
  const { organization, project } = projectOf(call, 'project:read');
  const body = await readBody(call);
  const isTaken = [...call.store.savedSearches.all()].some(
    (row) => row.projectId === project.id && row.name === body['name'],
  );
  if (isTaken) return badRequest('Search with same name already exists.');
  const search = insert(call, organization.id, project.id, body);
  return json(savedSearchShape(call, search), { status: 201 });
}

function getProjectSearch(call: Call): Response {
  const { organization, project } = projectOf(call, 'project:read');
  return json(savedSearchShape(call, searchOf(call, organization.id, project.id)));
}

async function putProjectSearch(call: Call): Promise<Response> {
  const { organization, project } = projectOf(call, 'project:read');
  return change(call, searchOf(call, organization.id, project.id), await readBody(call));
}

function deleteProjectSearch(call: Call): Response {
  const { organization, project } = projectOf(call, 'project:read');
  call.store.savedSearches.remove(searchOf(call, organization.id, project.id).id);
  return empty(204);
}

async function putPinnedSearch(call: Call): Promise<Response> {
  const { organization } = organizationOf(call, 'org:read');
  const user = signedIn(call);
  const body = await readBody(call);
  const { sort } = body;
  const search = pinSearch(call.store, {
    organizationId: organization.id,
    userId: user.id,
    query: textOf(body, 'query'),
    sort: typeof sort === 'string' ? sort : null,
    now: call.now,
  });
  return json(savedSearchShape(call, search), { status: 201 });
}

function deletePinnedSearch(call: Call): Response {
  const { organization } = organizationOf(call, 'org:read');
  unpinSearch(call.store, organization.id, signedIn(call).id);
  return empty(204);
}

export const savedSearchResources: readonly Resource[] = [
  resource('organizations/:org/searches/', { GET: getSearches, POST: postSearch }),
  resource('organizations/:org/searches/:search/', { PUT: putSearch, DELETE: deleteSearch }),
  resource('organizations/:org/pinned-searches/', { PUT: putPinnedSearch, DELETE: deletePinnedSearch }),
  resource('projects/:org/:project/searches/', { GET: getProjectSearches, POST: postProjectSearch }),
  resource('projects/:org/:project/searches/:search/', {
    GET: getProjectSearch,
    PUT: putProjectSearch,
    DELETE: deleteProjectSearch,
  }),
];
