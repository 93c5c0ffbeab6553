import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

import { groupQuery } from '#api/group-details.ts';
import { useServer } from '#api/use-server.ts';

/** A pointer that only passes over a row does not mean it; servers allow five detail calls a second. */
const INTENT_DELAY = 120;

/** Fetches a group's details when a row is dwelt on, one at a time. Call with null when the pointer leaves. */
export function usePrefetchGroup(org: string): (groupId: string | null) => void {
  const server = useServer();
  const client = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  // A timer must not outlive the list.
  useEffect(() => () => clearTimeout(timer.current), []);

  return (groupId) => {
    clearTimeout(timer.current);
    if (groupId === null) return;
    timer.current = setTimeout(() => {
      // A prefetch that fails is no failure: opening the group asks again and shows why.
      client.query(groupQuery(server, org, groupId)).catch(() => undefined);
    }, INTENT_DELAY);
  };
}
