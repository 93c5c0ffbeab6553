import type { ActivityRecord, EventRecord, ProjectRecord } from '#mocks/engine/model.ts';
import type { SearchError } from '#mocks/engine/search/search-error.ts';

import type { Json } from '#mocks/handlers/answer.ts';
import type { Call } from '#mocks/handlers/call.ts';
import type { Resource } from '#mocks/handlers/resource.ts';

/**
 * `sentry`: today's. `sentry-9.1`: Sentry 9.1.2, the last that people host without Snuba. `glitchtip`: GlitchTip
 * as of November 2022.
 */
export type DialectName = 'sentry' | 'sentry-9.1' | 'glitchtip';

/** What a dialect makes of today's objects: fields it lacks, has besides, or writes in its own way. */
export type Reshape = {
  /** `isForSuperuser`: somebody signed in with the rights of the whole server is looking. */
  user: (user: Json, isForSuperuser: boolean) => Json;
  organization: (organization: Json) => Json;
  organizationDetail: (organization: Json) => Json;
  team: (team: Json) => Json;
  project: (project: Json, record: ProjectRecord) => Json;
  /** In `GET /projects/` and among a team's projects. */
  projectSummary: (project: Json, record: ProjectRecord) => Json;
  projectDetail: (project: Json) => Json;
  member: (member: Json) => Json;
  memberDetail: (member: Json) => Json;
  release: (release: Json) => Json;
  /** A row of a list, and what the details are built on. */
  group: (group: Json) => Json;
  groupDetail: (group: Json) => Json;
  /** `rowId`: the number that Sentry 9.1 takes for the event's id. */
  event: (event: Json, rowId: number) => Json;
  tagValue: (value: Json) => Json;
  /** A value of the key `user`, with the person. */
  userValue: (value: Json) => Json;
  projectKey: (key: Json) => Json;
  savedSearch: (search: Json) => Json;
};

export type PageOptions<Row> = {
  /** A whole number that falls from row to row; without it pages go by number. */
  keyOf?: (row: Row) => number;
  /** The parameter that says how many: issue lists read `limit`, all others `per_page`. */
  limitParameter?: 'limit' | 'per_page';
  /** Whether `X-Hits` and `X-Max-Hits` are told. */
  countsHits?: boolean;
};

/** How tags of a group are told. */
export type TagRules = {
  /** How many values stand in `topValues` where single keys are asked for. */
  topOfKeys: number;
  /** Whether `limit` and `query` are read, and a wrong `sort` refused. */
  readsFilters: boolean;
};

/** How changes of groups are taken. */
export type UpdateRules = {
  /** Keys of a body that this server does not know: they are ignored. */
  unknownKeys: readonly string[];
  /** The answer to `discard`, where it needs a feature that is off. */
  refuseDiscard: (() => Response) | null;
  /** Whether `status: null` is taken, and changes nothing. */
  takesNullStatus: boolean;
  /** Whether `resolvedInNextRelease` without a release is an internal error in place of a field's. */
  stumblesOverNoRelease: boolean;
};

/** Sentences in which servers refuse the same thing. */
export type Words = {
  noProof: string;
  badEventId: string;
  notAList: (value: unknown) => string;
  badSearchType: (type: unknown) => string;
};

/** How one kind of server differs from another, where a table of facts or a small function can say it. */
export type Dialect = {
  name: DialectName;
  csrfCookie: string;
  hasApiKeys: boolean;
  tokensPassAnyOrigin: boolean;
  /** Whether tokens may call `users/…`. */
  tokensReachUsers: boolean;
  /** Whether a path may name organizations and projects by id. */
  acceptsIdsForSlugs: boolean;
  /** Whether `issues/abc/` is an URL that is not there, even to somebody signed out. */
  groupIdsAreInUrls: boolean;
  /** Whether an Origin is repeated to whoever comes without a token (Sentry HTTP contract 1.3). */
  echoesOrigin: boolean;
  /** Whether a method is answered to anybody, though no resource takes it. */
  answersPreflights: (method: string) => boolean;
  /** A method that the resource does not take, HEAD, OPTIONS and PATCH among them. */
  methodNotAllowed: (method: string, allowed: readonly string[]) => Response;
  /** Nobody is signed in, or the token is no good. */
  unauthenticated: (text: string) => Response;
  csrfFailed: () => Response;
  /** `/issues/abc/`. */
  notAGroupId: () => Response;
  /** `comments/abc/`. */
  badNoteId: () => Response;
  unknownUrl: (request: Request, url: URL) => Response;
  /** A list's `id=abc`, `project=abc`. */
  badId: () => Response;
  /** `statsPeriod`, `start` or `end` that make no sense, in words. */
  badTimeRange: (text: string) => Response;
  /** A search that this server does not take. */
  refuseSearch: (error: SearchError) => Response;
  /** What `matchingEventId` names the event of a direct hit by. */
  matchingEventId: (event: EventRecord) => string | number;
  /** The id that an event is looked for by, in a project's URL. */
  readEventId: (text: string) => string;
  words: Words;
  tags: TagRules;
  update: UpdateRules;
  /** What a hash row says besides. */
  hashState: Json;
  /** Last hand on an answer that is an error. */
  rewriteError: (response: Response) => Response;
  /** Wraps `statusDetails` and other nested serializer errors. */
  nested: (fields: Json) => unknown;
  /** Whether `assigned:` a person also finds what their teams are to do. */
  countsTeamsOfPeople: boolean;
  /** Whether the conditions of a snooze are told of groups that are not ignored any more. */
  tellsOldSnoozes: boolean;
  /** Of a group's activities, newest first, those that its details show. */
  withoutRepeats: (activities: readonly ActivityRecord[]) => ActivityRecord[];
  /** Whether a group's people are counted for the environments in view alone. */
  countsUsersByEnvironment: boolean;
  /** Whether details in an environment carry `currentRelease`. */
  tellsCurrentRelease: boolean;
  /** Whether a group's details begin their series one step earlier. */
  startsSeriesEarlier: boolean;
  /** A page of a list with the headers that tell of its neighbours. */
  page: <Row>(
    call: Call,
    rows: readonly Row[],
    options?: PageOptions<Row>,
  ) => { rows: Row[]; headers: Record<string, string> };
  reshape: Reshape;
  resources: readonly Resource[];
};
