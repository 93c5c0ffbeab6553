import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { ApiError } from './api-error.ts';
import { Group } from './group.ts';
import type { GroupListParameters } from './group-list-parameters.ts';
import { mergedPage } from './merged-group-list.ts';
import { Project } from './projects.ts';
import type { Server } from './server.ts';
import { parseTolerantly } from './tolerant.ts';
import type { CallOptions } from './transport.ts';

const question: GroupListParameters = {
  query: 'is:unresolved',
  sort: 'date',
  projectIds: [],
  environment: null,
  window: { kind: 'relative', period: '14d' },
};

function quiet(): void {
  // Nothing in these answers is meant to be lost, and the assertions would see it.
}

/** Sentry 9.1 in small: a list a project, newest first, paged by offset. Slug → minutes ago of each group. */
function fakeServer(lists: Record<string, readonly number[] | 'broken'>, pageSize: number) {
  const calls: { slug: string; options: CallOptions }[] = [];
  const requestPage = (_: unknown, path: string, options: CallOptions = {}) => {
    const slug = /projects\/acme\/([^/]+)\/issues/.exec(path)?.[1] ?? '';
    calls.push({ slug, options });
    const list = lists[slug] ?? [];
    if (list === 'broken')
      return Promise.reject(new ApiError({ kind: 'server-error', endpoint: `GET ${path}` }));
    const offset = Number(String(options.query?.['cursor'] ?? '0:0:0').split(':')[1] ?? 0) * pageSize;
    const rows = list.slice(offset, offset + pageSize).map((minutes, index) =>
      parseTolerantly(
        Group,
        {
          id: `${slug}-${offset + index}`,
          project: { id: '1', slug },
          lastSeen: new Date(1_800_000_000_000 - minutes * 60_000).toISOString(),
        },
        quiet,
      ),
    );
    const more = offset + pageSize < list.length;
    return Promise.resolve({
      rows,
      previous: null,
      next: more ? `0:${offset / pageSize + 1}:0` : null,
      hits: { count: list.length, capped: false },
      headers: new Headers(),
    });
  };
  // Only what mergedPage uses.
  return { server: { requestPage } as unknown as Server, calls };
}

const projects = (slugs: readonly string[]): Project[] =>
  slugs.map((slug, index) => parseTolerantly(Project, { id: String(index + 1), slug }, quiet));

async function readAll(server: Server, slugs: readonly string[]) {
  const rows: Group[] = [];
  let cursor: string | null = null;
  do {
    const page = await mergedPage(
      server,
      'acme',
      projects(slugs),
      question,
      cursor,
      new AbortController().signal,
    );
    rows.push(...page.rows);
    cursor = page.next;
  } while (cursor !== null);
  return rows;
}

test('all rows of all projects come once, in their common order, whatever the lengths', async () => {
  const ages = fc.array(fc.nat(500), { maxLength: 40 }).map((list) => list.sort((a, b) => a - b));
  await fc.assert(
    fc.asyncProperty(
      fc.array(ages, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 9 }),
      async (lists, size) => {
        const slugs = lists.map((_, index) => `p${index}`);
        const { server } = fakeServer(
          Object.fromEntries(slugs.map((slug, index) => [slug, lists[index] ?? []])),
          size,
        );
        const rows = await readAll(server, slugs);
        expect(new Set(rows.map((row) => row.id)).size).toBe(lists.flat().length);
        const times = rows.map((row) => row.lastSeen ?? '');
        expect(times).toEqual([...times].sort().reverse());
      },
    ),
    { numRuns: 60 },
  );
});

test('a project that fails is named, the others are shown', async () => {
  const { server } = fakeServer({ a: [1, 2], b: 'broken' }, 10);
  const page = await mergedPage(
    server,
    'acme',
    projects(['a', 'b']),
    question,
    null,
    new AbortController().signal,
  );
  expect(page.rows).toHaveLength(2);
  expect(page.missing.map(({ slug, error }) => [slug, error.kind])).toEqual([['b', 'server-error']]);
});

test('when all fail, the failure is told', async () => {
  const { server } = fakeServer({ a: 'broken', b: 'broken' }, 10);
  await expect(
    mergedPage(server, 'acme', projects(['a', 'b']), question, null, new AbortController().signal),
  ).rejects.toMatchObject({ kind: 'server-error' });
});

test('the window goes into the query, where statsPeriod is the sparkline’s', async () => {
  const { server, calls } = fakeServer({ a: [1] }, 10);
  await mergedPage(server, 'acme', projects(['a']), question, null, new AbortController().signal);
  expect(calls[0]?.options.query).toMatchObject({
    query: 'is:unresolved lastSeen:-14d',
    statsPeriod: '14d',
    limit: 100,
  });
});

test('an event id is looked up as it stands', async () => {
  const { server, calls } = fakeServer({ a: [] }, 10);
  const id = 'a'.repeat(32);
  await mergedPage(
    server,
    'acme',
    projects(['a']),
    { ...question, query: id },
    null,
    new AbortController().signal,
  );
  expect(calls[0]?.options.query?.['query']).toBe(id);
});

test('too many projects: the first are read, and it says so', async () => {
  const slugs = Array.from({ length: 40 }, (_, index) => `p${index}`);
  const { server, calls } = fakeServer({}, 10);
  const page = await mergedPage(
    server,
    'acme',
    projects(slugs),
    question,
    null,
    new AbortController().signal,
  );
  expect(calls).toHaveLength(30);
  expect(page.mergedProjects).toEqual({ read: 30, of: 40 });
});

test('a short id is looked up as it stands in its own project: with anything beside it there is no match', async () => {
  const { server, calls } = fakeServer({ api: [], web: [] }, 10);
  await mergedPage(
    server,
    'acme',
    projects(['api', 'web']),
    { ...question, query: ' api-1K ' },
    null,
    new AbortController().signal,
  );
  expect(calls.map(({ slug, options }) => [slug, options.query?.['query']])).toEqual([
    ['api', 'api-1K'],
    ['web', 'api-1K lastSeen:-14d'],
  ]);
});

test('rows that leave the list after a page was read take no others with them', async () => {
  const minutes = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
  const lists: Record<string, number[]> = { a: minutes(150), b: minutes(150) };
  const { server } = fakeServer(lists, 100);
  const read = (cursor: string | null) =>
    mergedPage(server, 'acme', projects(['a', 'b']), question, cursor, new AbortController().signal);
  const first = await read(null);
  expect(first.rows).toHaveLength(100);
  // All of it is resolved: the lists are what was not shown yet.
  for (const slug of ['a', 'b']) {
    const shown = first.rows.filter((row) => row.project.slug === slug).length;
    lists[slug]?.splice(0, shown);
  }
  const second = await read(first.next);
  expect(second.rows.map((row) => row.lastSeen).slice(0, 2)).toEqual(
    [50, 50].map((ago) => new Date(1_800_000_000_000 - ago * 60_000).toISOString()),
  );
});

test.each([
  ['no JSON', '0:0:0'],
  ['another project', '[{"slug":"secret","cursor":null,"skip":0,"after":null}]'],
  [
    'one project many times',
    JSON.stringify(Array.from({ length: 500 }, () => ({ slug: 'a', cursor: null, skip: 0, after: null }))),
  ],
  ['a cursor that 9.1 answers 500 to', '[{"slug":"a","cursor":"x","skip":0,"after":null}]'],
  ['rows before the first', '[{"slug":"a","cursor":null,"skip":-5,"after":null}]'],
  ['half a row', '[{"slug":"a","cursor":null,"skip":0.5,"after":null}]'],
])('a cursor that Vedette did not make starts at the top: %s', async (_, cursor) => {
  const { server, calls } = fakeServer({ a: [1, 2] }, 10);
  const page = await mergedPage(
    server,
    'acme',
    projects(['a']),
    question,
    cursor,
    new AbortController().signal,
  );
  expect(page.rows).toHaveLength(2);
  expect(calls.map(({ slug, options }) => [slug, options.query?.['cursor']])).toEqual([['a', null]]);
});
