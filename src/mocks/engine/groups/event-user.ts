import type { EventUserRecord } from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';

const readText = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number' ? String(value) || null : null;

/** An address in its shortest form, as a database writes it. */
function readAddress(value: unknown): string | null {
  const text = readText(value);
  if (text === null || !text.includes(':')) return text;
  return URL.parse(`http://[${text}]/`)?.hostname.slice(1, -1) ?? text;
}

/**
 * Remembers who an event happened to. `user` is the event's own (`id`, `email`, `username`, `ip_address`,
 * `name`). Whoever is first known by a key stays as they were; later events renew the name alone.
 */
export function recordEventUser(
  store: Store,
  projectId: string,
  key: string,
  user: Record<string, unknown> | null,
  time: number,
): EventUserRecord {
  const known = store.eventUserByKey(projectId, key);
  const name = readText(user?.['name']);
  if (known === undefined) {
    return store.eventUsers.insert({
      id: store.nextId('eventUsers'),
      projectId,
      key,
      ident: readText(user?.['id']),
      email: readText(user?.['email']),
      username: readText(user?.['username']),
      ipAddress: readAddress(user?.['ip_address']),
      name,
      dateCreated: time,
    });
  }
  if (name !== null && name !== known.name) {
    store.eventUsers.update(known.id, (row) => {
      row.name = name;
    });
  }
  return known;
}
