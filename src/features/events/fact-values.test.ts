import { expect, it } from 'vitest';

import { EventDetails } from '#api/event.ts';

import { eventFacts } from './fact-values.ts';

it('eventFacts takes contexts and tags, and leaves out what is not known', () => {
  const event = EventDetails.parse({
    eventID: 'a'.repeat(32),
    user: { id: '1', email: 'ann@example.org' },
    contexts: { browser: { name: 'Chrome', version: '65' }, os: { version: 7 }, device: 'odd' },
    tags: [
      { key: 'environment', value: 'production' },
      { key: 'browser', value: 'Chrome 65.0' },
      { key: 'url', value: '' },
    ],
  });
  expect(eventFacts(event).map(({ key, value, search }) => [key, value, search?.value])).toEqual([
    ['user', 'ann@example.org', undefined],
    ['environment', 'production', 'production'],
    ['browser', 'Chrome 65', 'Chrome 65.0'],
  ]);
});
