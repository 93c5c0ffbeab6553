import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { type UserEvent, userEvent } from '@testing-library/user-event';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';

import { ApiError } from '#api/api-error.ts';
import { abilityOf, type Dialect } from '#api/capabilities.ts';
import { createDriftReport } from '#api/drift-report.ts';
import { createQueryClient } from '#api/query-client.ts';
import type { Server } from '#api/server.ts';
import { createSession } from '#api/session.ts';
import { parseTolerantly, tolerantArray } from '#api/tolerant.ts';
import type { ConnectionState } from '#api/transport.ts';
import { ServerContext } from '#api/use-server.ts';
import { EventPage } from '#features/events/event-page.tsx';
import { createObservable } from '#lib/observable.ts';

export const EVENT_ID = 'a'.repeat(32);

/** Path of a call, without `/api/0` → what the server answers. An error is thrown; what is not there is a 404. */
export type Answers = Record<string, unknown>;

/** A server that answers from a table, through the client's own schemas. */
export function tableServer(dialect: Dialect, answers: Answers): Server {
  const answer = (path: string): unknown => {
    const body = answers[path.replace('/api/0', '')];
    if (body instanceof Error) throw body;
    if (body === undefined) throw new ApiError({ kind: 'not-found', endpoint: `GET ${path}`, status: 404 });
    return body;
  };
  return {
    config: { server: null },
    session: createSession('session'),
    connection: createObservable<ConnectionState>({ waitingUntil: null, unreachable: false }),
    drift: createDriftReport(),
    capabilities: { dialect, version: null, groupSorts: [], bulkLimit: 100 },
    learnCapabilities: () => Promise.resolve(),
    can: (ability) => abilityOf(dialect, ability, false),
    request: async (schema, path) => parseTolerantly(schema, answer(path), () => undefined),
    requestPage: async (row, path) => ({
      rows: parseTolerantly(tolerantArray(path, row), answer(path), () => undefined),
      previous: null,
      next: null,
      hits: null,
      headers: new Headers(),
    }),
    send: async (path) => ({ status: 200, headers: new Headers(), json: answer(path), endpoint: path }),
    ownPage: () => null,
  };
}

const GROUP = { id: '7', project: { id: '1', slug: 'shop' }, title: 'Refused' };

/** Shows the event page of group 7 on a Sentry 9.1 that answers this to its latest event. */
export function showEvent(
  event: unknown,
  more: Answers = {},
  address = '',
): { user: UserEvent; search: () => string } {
  const server = tableServer('sentry-9', { '/issues/7/': GROUP, '/issues/7/events/latest/': event, ...more });
  let search = '';
  const Probe = () => {
    ({ search } = useLocation());
    return null;
  };
  render(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={createQueryClient()}>
        <ServerContext value={server}>
          <MemoryRouter initialEntries={[`/organizations/acme/issues/7/${address}`]}>
            <Routes>
              <Route path="/organizations/:org/issues/:groupId/">
                <Route index element={<EventPage />} />
                <Route path="events/:eventId/" element={<EventPage />} />
              </Route>
            </Routes>
            <Probe />
          </MemoryRouter>
        </ServerContext>
      </QueryClientProvider>
    </I18nProvider>,
  );
  return { user: userEvent.setup(), search: () => search };
}
