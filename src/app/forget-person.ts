import type { QueryClient } from '@tanstack/react-query';

import { toast } from '#ui/toast-store.ts';

import { remember } from './remembered.ts';

/** Drops all that was fetched or said for the person who was signed in. How things look is the machine's and stays. */
export function forgetPerson(queryClient: QueryClient): void {
  void queryClient.cancelQueries();
  queryClient.clear();
  toast.clear();
  remember('organization', null);
}
