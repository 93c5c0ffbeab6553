import { ApiError } from '#api/api-error.ts';

/** Why an event is not on the screen, as far as there is something else to say or to do about it. */
export type FailureCause = 'missing' | 'server' | 'forbidden' | 'connection' | 'other';

export function failureCause(error: Error): FailureCause {
  if (!(error instanceof ApiError)) return 'other';
  const { kind } = error;
  if (kind === 'not-found' || kind === 'unknown-url' || kind === 'gone') return 'missing';
  if (kind === 'server-error' || kind === 'unreadable') return 'server';
  if (kind === 'forbidden' || kind === 'superuser-required') return 'forbidden';
  return kind === 'network' || kind === 'timeout' ? 'connection' : 'other';
}
