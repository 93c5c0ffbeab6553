import type { EventRecord } from '#mocks/engine/model.ts';

import type { Call } from './call.ts';
import { readWindow } from './time-range.ts';

type Test = (event: EventRecord) => boolean;

const TERM = /(!?)([\w.-]+):("[^"]*"|\S+)|"[^"]*"|\S+/g;

function tagTest(key: string, value: string, isNegated: boolean): Test {
  const wanted = value.replaceAll('"', '');
  return (event) => {
    const isSame = event.tags.some(([name, tagged]) => name === key && tagged === wanted);
    const isOwn =
      (key === 'release' && event.release === wanted) ||
      (key === 'environment' && (event.environment ?? '') === wanted) ||
      (key.startsWith('user') && (event.userKey === wanted || event.userKey === `${key.slice(5)}:${wanted}`));
    return (isSame || isOwn) !== isNegated;
  };
}

/** Text, `tag:value`, or 32 hex characters: that one event. `is:` is about groups and says nothing here. */
function queryTests(query: string): Test[] {
  return [...query.matchAll(TERM)].map((match): Test => {
    const [term, not = '', key, value = ''] = match;
    if (key === 'is') return () => true;
    if (key !== undefined) return tagTest(key, value, not === '!');
    const text = term.replaceAll('"', '').toLowerCase();
    const id = text.replaceAll('-', '');
    if (/^[0-9a-f]{32}$/.test(id)) return (event) => event.eventId === id;
    return (event) => event.message.toLowerCase().includes(text);
  });
}

/** A group's or project's events that meet `query`, `environment` and the stretch of time of a call. */
export function eventsMatching(call: Call, events: readonly EventRecord[]): EventRecord[] {
  const window = readWindow(call, call.dialect.badTimeRange);
  const environments = call.query.getAll('environment');
  const tests = queryTests(call.query.get('query') ?? '');
  return events.filter(
    (event) =>
      (window === null || (event.dateCreated >= window.start && event.dateCreated <= window.end)) &&
      (environments.length === 0 || environments.includes(event.environment ?? '')) &&
      tests.every((test) => test(event)),
  );
}
