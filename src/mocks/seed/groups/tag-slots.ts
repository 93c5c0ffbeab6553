import { normaliseEvent } from '#mocks/engine/ingest/normalise-event.ts';
import { ANDROID_AGENT, BROWSER_AGENTS, PHONES } from '#mocks/seed/agents.ts';
import type { RawEvent, Surroundings } from '#mocks/seed/template.ts';

type Tags = [key: string, value: string][];

/** What changes from event to event. */
export type EventTagValues = {
  around: Surroundings;
  release: string;
  environment: string;
  userKey: string | null;
};

type Slot = { key: string; read: (values: EventTagValues) => string | null };

const tagsOf = (raw: RawEvent): Map<string, string> => {
  const incoming = normaliseEvent(raw, { now: 0, size: 0 });
  return new Map('kind' in incoming ? [] : incoming.event.tags);
};

/** The normaliser's own tags of each browser and phone; worked out once. */
function lookups() {
  const agents = new Map(
    [...new Set(BROWSER_AGENTS)].map((agent) => [
      agent,
      tagsOf({ request: { headers: [['User-Agent', agent]] } }),
    ]),
  );
  const phones = PHONES.map(({ family, model, system }) =>
    tagsOf({ contexts: { device: { family, model }, os: { name: 'iOS', version: system, rooted: false } } }),
  );
  return { agents, phones };
}

let found: ReturnType<typeof lookups> | null = null;

/**
 * What a group's tags are looked up with, to see which of them come from where: a browser that tells of itself,
 * its system and its device.
 */
export const REFERENCE = { agent: ANDROID_AGENT, phone: 0, server: 'reference' } as const;

const VARYING = new Set(['level', 'release', 'environment', 'user', 'server_name']);

/**
 * The tags of a group's events as slots, in order: most are the same for all, those of browser, phone, server,
 * user, release and environment differ. Eight thousand events get theirs without being normalised.
 */
export function tagSlots(reference: Tags): (values: EventTagValues) => Tags {
  found ??= lookups();
  const { agents, phones } = found;
  const ofAgent = agents.get(REFERENCE.agent);
  const ofPhone = phones[REFERENCE.phone];
  const slots: Slot[] = [
    { key: 'release', read: (values) => values.release },
    { key: 'environment', read: (values) => values.environment },
    { key: 'user', read: (values) => values.userKey },
  ];
  for (const [key, value] of reference) {
    if (key === 'server_name') slots.push({ key, read: ({ around }) => around.server });
    else if (ofPhone?.get(key) === value) {
      slots.push({ key, read: ({ around }) => (phones[around.phone] ?? ofPhone).get(key) ?? null });
    } else if (ofAgent?.get(key) === value) {
      slots.push({ key, read: ({ around }) => agents.get(around.agent ?? '')?.get(key) ?? null });
    } else if (key === 'level' || !VARYING.has(key)) slots.push({ key, read: () => value });
  }
  slots.sort((a, b) => (a.key < b.key ? -1 : 1));
  return (values) => {
    const tags: Tags = [];
    for (const { key, read } of slots) {
      const value = read(values);
      if (value !== null) tags.push([key, value]);
    }
    return tags;
  };
}
