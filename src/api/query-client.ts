import { QueryClient } from '@tanstack/react-query';

/**
 * One cache a page. The transport repeats what may be repeated, so Query itself never retries. Answers stay fresh
 * for half a minute; then they are shown at once and fetched again behind.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: false, staleTime: 30_000, gcTime: 10 * 60_000, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
