import { QueryClient } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { expect, test } from 'vitest';

import { organizationsQuery } from './organizations.ts';
import { environmentsQuery, projectsQuery } from './projects.ts';
import type { Server } from './server.ts';
import { tolerantArray } from './tolerant.ts';

/** A server that answers each list with these pages, in turn; the last one repeats its own cursor. */
function paging(pages: unknown[][]): { server: Server; asked: unknown[] } {
  const asked: unknown[] = [];
  const requestPage = async (
    row: z.ZodMiniType,
    _path: string,
    options: { query?: { cursor?: string | null } },
  ) => {
    const at = Number(options.query?.cursor ?? 0);
    asked.push(options.query?.cursor ?? null);
    const rows = z.parse(tolerantArray('rows', row), pages[at] ?? []);
    const next = String(Math.min(at + 1, pages.length - 1));
    return {
      rows,
      previous: null,
      next: pages.length === 1 ? null : next,
      hits: null,
      headers: new Headers(),
    };
  };
  // Only this one function of a server is asked for.
  return { server: { requestPage } as unknown as Server, asked };
}

const client = () => new QueryClient();

test('projects of all pages, each once, by slug, with what servers leave out', async () => {
  const { server, asked } = paging([
    [
      { id: '2', slug: 'web', isMember: false, platform: '' },
      { id: 7, slug: 'api', teams: [{ id: 1, slug: 'core' }], environments: null },
    ],
    [{ id: '2', slug: 'web' }, { slug: 'no-id' }],
  ]);
  const projects = await client().fetchQuery(projectsQuery(server, 'acme'));
  expect(projects.map(({ id, slug }) => [id, slug])).toEqual([
    ['7', 'api'],
    ['2', 'web'],
  ]);
  expect(projects[0]).toMatchObject({
    isMember: true,
    environments: [],
    teams: [{ id: '1', slug: 'core', name: '' }],
  });
  // The cursor that came back a second time ended it.
  expect(asked).toEqual([null, '1']);
});

test('environments are named once each, the empty one too', async () => {
  const { server } = paging([
    [
      { id: '1', name: 'production' },
      { id: '2', name: '' },
      { id: '3', name: 'production' },
    ],
  ]);
  expect(await client().fetchQuery(environmentsQuery(server, 'acme'))).toEqual(['', 'production']);
});

test('an organization of GlitchTip, which knows no features', async () => {
  const { server } = paging([[{ id: 1, slug: 'acme', name: 'Acme', isAcceptingEvents: false }]]);
  expect(await client().fetchQuery(organizationsQuery(server))).toEqual([
    { id: '1', slug: 'acme', name: 'Acme', dateCreated: null, features: [], isAcceptingEvents: false },
  ]);
});
