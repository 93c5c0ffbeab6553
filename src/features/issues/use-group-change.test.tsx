import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';

import { ApiError } from '#api/api-error.ts';
import { capabilitiesOf } from '#api/capabilities.ts';
import { Group } from '#api/group.ts';
import { groupListKeys } from '#api/group-list.ts';
import type { Server } from '#api/server.ts';
import { parseTolerantly } from '#api/tolerant.ts';
import { ServerContext } from '#api/use-server.ts';

import { useGroupChange } from './use-group-change.ts';

const group = (id: string): Group =>
  parseTolerantly(Group, { id, project: { id: '1', slug: 'web' } }, () => undefined);

test('after a change that failed half way, the list is read anew: some of it was made', async () => {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  const groups = Array.from({ length: 150 }, (_, index) => group(String(index + 1)));
  let calls = 0;
  let reads = 0;
  const request = (_: unknown, path: string) => {
    calls += 1;
    return calls === 1
      ? Promise.resolve({ status: 'resolved' })
      : Promise.reject(new ApiError({ kind: 'timeout', endpoint: `PUT ${path}` }));
  };
  // Only what a change uses.
  const server = { request, capabilities: capabilitiesOf('sentry') } as unknown as Server;
  const wrapper = ({ children }: { children: ReactNode }) => (
    <I18nProvider i18n={i18n}>
      <ServerContext value={server}>
        <QueryClientProvider client={client}>{children}</QueryClientProvider>
      </ServerContext>
    </I18nProvider>
  );
  const { result } = renderHook(
    () => {
      useQuery({
        queryKey: [...groupListKeys.all, 'acme', 'list'],
        queryFn: () => {
          reads += 1;
          return { pages: [{ rows: groups }], pageParams: [null] };
        },
      });
      return useGroupChange('acme');
    },
    { wrapper },
  );
  await waitFor(() => expect(reads).toBe(1));
  act(() => result.current({ groups, change: { status: 'resolved' } }));
  await waitFor(() => expect(calls).toBe(2));
  await waitFor(() => expect(reads).toBe(2));
});
