import type { EventRecord } from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';
import { visitorUser } from '#mocks/seed/visitors.ts';

/** Makes a visitor known to a project that has not met them, as the engine does for events that come in. */
export function insertEventUser(store: Store, event: EventRecord, visitor: number): void {
  const {
    id = null,
    email = null,
    username = null,
    name = null,
    ip_address: ipAddress,
  } = visitorUser(visitor);
  store.eventUsers.insert({
    id: store.nextId('eventUsers'),
    projectId: event.projectId,
    key: event.userKey ?? '',
    ident: id,
    email,
    username,
    ipAddress,
    name,
    dateCreated: event.dateCreated,
  });
}
