import type { QueryClient } from '@tanstack/react-query';
import { http, HttpResponse } from 'msw';
import { expect, onTestFinished, vi } from 'vitest';

import { groupListQuery } from '#api/group-list.ts';
import type { Group } from '#api/group.ts';
import type { GroupListParameters } from '#api/group-list-parameters.ts';
import { createQueryClient } from '#api/query-client.ts';
import { connectServer, type Server } from '#api/server.ts';
import { projectsQuery } from '#api/projects.ts';
import type { GroupRecord } from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';
import { createTestServer, type TestServer } from '#mocks/node.ts';

export const NOW = Date.parse('2026-06-15T12:30:00Z');
export const ORG = 'harbor';
export const DIALECTS = ['sentry', 'sentry-9.1', 'glitchtip'] as const;
export type DialectName = (typeof DIALECTS)[number];

/** Calls with the status of their answers (`200 GET /api/0/`), in order. */
export type Journal = { all: () => string[]; failures: () => string[]; forget: () => void };

function keepJournal(embedded: TestServer): Journal {
  let answers: { call: string; status: number }[] = [];
  embedded.msw.events.on('response:mocked', ({ request, response }) => {
    answers.push({ call: `${request.method} ${new URL(request.url).pathname}`, status: response.status });
  });
  const words = (list: typeof answers): string[] => list.map(({ call, status }) => `${status} ${call}`);
  return {
    all: () => words(answers),
    failures: () => words(answers.filter(({ status }) => status >= 300)),
    forget: () => {
      answers = [];
    },
  };
}

/** As a browser keeps them: one cookie a name, whatever else is said of it. */
function cookieJar(): { cookie: string } {
  const cookies = new Map<string, string>();
  return {
    get cookie() {
      return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    },
    set cookie(text) {
      const [name = '', value = ''] = (text.split(';')[0] ?? '').split('=');
      cookies.set(name, value);
    },
  };
}

/** Gives the client what it finds in a browser: an origin of its own, and cookies that a page can read. */
export function standInForBrowser(): void {
  vi.stubGlobal('document', cookieJar());
  vi.stubGlobal('location', new URL('http://localhost/'));
}

export type Connected = {
  embedded: TestServer;
  server: Server;
  client: QueryClient;
  store: Store;
  journal: Journal;
  /** Makes way for another server before the test ends. */
  close: () => void;
};

export async function connect(dialect: DialectName, { signedIn = true } = {}): Promise<Connected> {
  const embedded = createTestServer({ dialect, now: () => NOW });
  let isOpen = true;
  const close = (): void => {
    if (isOpen) embedded.close();
    isOpen = false;
  };
  onTestFinished(close);
  await embedded.listen();
  const journal = keepJournal(embedded);
  // A GlitchTip of 2022 has no allauth; outside of its own paths it answers by a page.
  embedded.msw.use(http.get('*/_allauth/*', () => HttpResponse.html('Not found', { status: 404 })));
  if (!signedIn) embedded.session.signOut();
  const server = await connectServer({ server: null });
  const client = createQueryClient();
  onTestFinished(() => client.clear());
  return { embedded, server, client, store: embedded.store, journal, close };
}

export const EVERYTHING: GroupListParameters = {
  query: '',
  sort: 'date',
  projectIds: [],
  environment: null,
  window: { kind: 'all' },
};

/** Every row of the stream, page after page, as they come. */
export async function readAll({ client, server }: Connected, parameters: Partial<GroupListParameters> = {}) {
  const query = groupListQuery(server, ORG, { ...EVERYTHING, ...parameters });
  const { pages } = await client.fetchInfiniteQuery({ ...query, pages: 20 });
  expect(pages.at(-1)?.next).toBeNull();
  return { pages, rows: pages.flatMap((page) => page.rows) };
}

/** What the stream holds by the store: the groups of one's own projects; GlitchTip lists those of all. */
export async function expectedGroups({ client, server, store }: Connected): Promise<GroupRecord[]> {
  const projects = await client.query(projectsQuery(server, ORG));
  const mine = new Set(projects.filter(({ isMember }) => isMember).map(({ id }) => id));
  const isAll = server.capabilities.dialect === 'glitchtip';
  return [...store.groups.all()].filter(
    ({ projectId, status }) => !status.startsWith('pending') && (isAll || mine.has(projectId)),
  );
}

export const sortedIds = (rows: readonly { id: string }[]): string[] =>
  rows.map(({ id }) => id).sort((a, b) => Number(a) - Number(b));

export function groupWhere(store: Store, fits: (group: GroupRecord) => boolean): GroupRecord {
  const group = [...store.groups.all()].find((one) => one.status === 'unresolved' && fits(one));
  if (!group) throw new Error('The sample has no such group');
  return group;
}

/** What every server knows of a group; the rest is absent or a constant on one of them. */
export function common({
  id,
  project,
  shortId,
  title,
  culprit,
  type,
  metadata,
  level,
  status,
  lastSeen,
}: Group) {
  return { id, project: project.slug, shortId, title, culprit, type, metadata, level, status, lastSeen };
}
