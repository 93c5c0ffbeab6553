import type { EventUserRecord } from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';

const readText = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number' ? String(value) || null : null;

/**
 * Remembers who an event happened to. `user` is the event's own (`id`, `email`, `username`, `ip_address`,
 * `name`); what it leaves out stays as it was known.
 */
export function recordEventUser(
  store: Store,
  projectId: string,
  key: string,
  user: Record<string, unknown> | null,
  time: number,
): EventUserRecord {
  const known = store.eventUserByKey(projectId, key);
  const told = {
    ident: readText(user?.['id']),
    email: readText(user?.['email']),
    username: readText(user?.['username']),
    ipAddress: readText(user?.['ip_address']),
    name: readText(user?.['name']),
  };
  if (known === undefined) {
    return store.eventUsers.insert({
      id: store.nextId('eventUsers'),
      projectId,
      key,
      ...told,
      dateCreated: time,
    });
  }
  const isNews = (['ident', 'email', 'username', 'ipAddress', 'name'] as const).filter(
    (field) => told[field] !== null && told[field] !== known[field],
  );
  if (isNews.length > 0) {
    store.eventUsers.update(known.id, (row) => {
      for (const field of isNews) row[field] = told[field];
    });
  }
  return known;
}
