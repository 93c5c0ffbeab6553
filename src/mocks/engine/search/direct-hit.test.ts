import { describe, expect, it } from 'vitest';

import { addEvent, addGroup, smallStore } from '#mocks/engine/groups/small-store.ts';

import { directHit } from './direct-hit.ts';

describe('directHit', () => {
  const store = smallStore();
  const group = addGroup(store, { shortId: 'WEB-1A' });
  const { event } = addEvent(store, group, { eventId: 'c4cd3925189f4c87a023184a9294859d' });
  const hit = (query: string, changes = {}) =>
    directHit(store, { query, projectIds: ['1'], looksUpShortIds: true, ...changes });

  it.each([
    'c4cd3925189f4c87a023184a9294859d',
    ' C4CD3925189F4C87A023184A9294859D ',
    'c4cd3925-189f-4c87-a023-184a9294859d',
  ])('knows the event %s', (query) => {
    expect(hit(query)).toEqual({ group, event });
  });

  it('knows an event by its id as it is stored alone, where it is asked to', () => {
    const isExact = { isEventIdExact: true };
    expect(hit('c4cd3925189f4c87a023184a9294859d', isExact)).toEqual({ group, event });
    expect(hit('C4CD3925189F4C87A023184A9294859D', isExact)).toBeNull();
    expect(hit('c4cd3925-189f-4c87-a023-184a9294859d', isExact)).toBeNull();
  });

  it('knows a short id in any case, where it is asked to', () => {
    expect(hit('web-1a')).toEqual({ group, event: null });
    expect(hit('web-1a', { looksUpShortIds: false })).toBeNull();
  });

  it.each(['c4cd3925189f4c87a023184a9294859e', 'c4cd', 'WEB-1B', 'is:unresolved', ''])(
    'does not know %j',
    (query) => {
      expect(hit(query)).toBeNull();
    },
  );

  it('keeps to the projects', () => {
    expect(hit('web-1a', { projectIds: ['2'] })).toBeNull();
    expect(hit('c4cd3925189f4c87a023184a9294859d', { projectIds: ['2'] })).toBeNull();
  });
});
