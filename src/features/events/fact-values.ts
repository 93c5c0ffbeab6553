import type { EventDetails } from '#api/event.ts';

/** What people look for first, each with what it was taken from. */
export type EventFact = {
  key: 'user' | 'release' | 'environment' | 'url' | 'browser' | 'os' | 'device' | 'runtime';
  value: string;
  /** The search for it; null where the server would not know it as a tag. */
  search: { key: string; value: string | null; query: string | null } | null;
};

function contextText(event: EventDetails, alias: string): string | null {
  const context = event.contexts[alias];
  if (typeof context !== 'object' || context === null || Array.isArray(context)) return null;
  const { name, model, version }: Record<string, unknown> = { ...context };
  const parts = [name ?? model, version].filter((part) => typeof part === 'string' && part !== '');
  return parts.length === 0 ? null : parts.join(' ');
}

function userText({ user }: EventDetails): string | null {
  if (!user) return null;
  return user.email ?? user.username ?? user.name ?? user.id ?? user.ipAddress;
}

/** The facts of an event that are worth a place at its head, those that are known. */
export function eventFacts(event: EventDetails): EventFact[] {
  const tagOf = (key: string) => event.tags.find((tag) => tag.key === key && tag.value) ?? null;
  const fact = (key: EventFact['key'], tagKey: string, text: string | null): EventFact[] => {
    const tag = tagOf(tagKey);
    const value = text ?? tag?.value ?? null;
    return value === null || value === '' ? [] : [{ key, value, search: tag }];
  };
  return [
    ...fact('user', 'user', userText(event)),
    ...fact('release', 'release', event.release?.shortVersion ?? event.release?.version ?? null),
    ...fact('environment', 'environment', null),
    ...fact('url', 'url', null),
    ...fact('browser', 'browser', contextText(event, 'browser')),
    ...fact('os', 'os', contextText(event, 'os')),
    ...fact('device', 'device', contextText(event, 'device')),
    ...fact('runtime', 'runtime', contextText(event, 'runtime')),
  ];
}
