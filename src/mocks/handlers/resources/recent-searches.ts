import {
  noteSearch,
  recentSearchesOf,
  type SearchOwner,
} from '#mocks/engine/saved-searches/recent-searches.ts';

import { badRequest, empty, invalid, json, Refusal } from '#mocks/handlers/answer.ts';
import { readBody } from '#mocks/handlers/body.ts';
import type { Call } from '#mocks/handlers/call.ts';
import { type Resource, resource } from '#mocks/handlers/resource.ts';
import { organizationOf, signedIn } from '#mocks/handlers/scope.ts';
import { recentSearchShape } from '#mocks/handlers/shapes/saved-search.ts';

/** 0 issue, 1 event, up to 4 today (Sentry HTTP contract 3.13). */
function ownerOf(call: Call, type: unknown): SearchOwner {
  const { organization } = organizationOf(call, 'org:read');
  const number = Number(type ?? 0);
  if (!Number.isInteger(number) || number < 0 || number > 4) {
    throw new Refusal(badRequest(call.dialect.words.badSearchType(type)));
  }
  return { organizationId: organization.id, userId: signedIn(call).id, type: number };
}

function getRecentSearches(call: Call): Response {
  const text = call.query.get('query')?.toLowerCase() ?? '';
  const limit = Math.max(0, Math.min(10, Number(call.query.get('limit') ?? 3) || 0));
  const rows = recentSearchesOf(call.store, ownerOf(call, call.query.get('type'))).filter((row) =>
    row.query.toLowerCase().includes(text),
  );
  return json(rows.slice(0, limit).map(recentSearchShape));
}

async function postRecentSearch(call: Call): Promise<Response> {
  organizationOf(call, 'org:read');
  const { type, query } = await readBody(call);
  if (typeof query !== 'string' || query === '') return invalid({ query: ['This field is required.'] });
  const isNew = noteSearch(call.store, ownerOf(call, type), query, call.now);
  return isNew ? json('', { status: 201 }) : empty(204, { 'Content-Type': 'application/json' });
}

export const recentSearchResources: readonly Resource[] = [
  resource('organizations/:org/recent-searches/', { GET: getRecentSearches, POST: postRecentSearch }),
];
