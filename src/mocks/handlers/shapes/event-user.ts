import { md5 } from '#mocks/engine/ingest/md5.ts';
import type { EventUserRecord } from '#mocks/engine/model.ts';

import type { Json } from '#mocks/handlers/answer.ts';

import { isoDate } from './iso-date.ts';

/** What to call somebody; null where only an id or an address is known. */
export const displayNameOf = ({ email, name, username }: EventUserRecord): string | null =>
  name ?? email ?? username;

/** Somebody events happened to; `identifier` is the id the application gave. */
export function eventUserShape(person: EventUserRecord): Json {
  return {
    id: person.id,
    hash: md5(person.key),
    tagValue: person.key,
    identifier: person.ident,
    username: person.username,
    email: person.email,
    name: displayNameOf(person),
    ipAddress: person.ipAddress,
    dateCreated: isoDate(person.dateCreated),
    avatarUrl: `https://secure.gravatar.com/avatar/${md5((person.email ?? '').toLowerCase())}?s=32&d=mm`,
  };
}
