import { notFound, Refusal } from './answer.ts';
import type { Call } from './call.ts';

/** The environments a call names; an empty name is the environment without one (Sentry HTTP contract 1.8). */
export const environmentsOf = (call: Call): string[] => call.query.getAll('environment');

/** 404 where one is not known, as organization lists, group details and tags answer (Sentry HTTP contract 1.8). */
export function checkEnvironments(call: Call, organizationId: string): string[] {
  const names = environmentsOf(call);
  for (const name of names) {
    if (call.store.environmentByName(organizationId, name) === undefined) throw new Refusal(notFound());
  }
  return names;
}
