import { beforeEach, describe, expect, test } from 'vitest';

import { normaliseEvent } from '#mocks/engine/ingest/normalise-event.ts';
import type { EventBody, EventRecord } from '#mocks/engine/model.ts';
import { createStore, type Store } from '#mocks/engine/store/store.ts';

import { latestEvent, neighbours, oldestEvent, recommendedEvent } from './choose-event.ts';
import { eventBody } from './event-body.ts';

const NOW = Date.parse('2026-03-10T12:00:00Z');

function record(rowId: number, dateCreated: number, more: Partial<EventRecord> = {}): EventRecord {
  return {
    eventId: rowId.toString(16).padStart(32, '0'),
    rowId,
    groupId: '1',
    projectId: '1',
    dateCreated,
    dateReceived: dateCreated,
    hash: 'f'.repeat(32),
    message: 'searchable',
    release: null,
    environment: null,
    userKey: null,
    tags: [['level', 'error']],
    body: { kind: 'sample', template: 'booking-database', variation: 0 },
    ...more,
  };
}

let store: Store;

beforeEach(() => {
  store = createStore();
});

const insert = (...records: EventRecord[]) => records.map((own) => store.events.insert(own));

describe('choosing', () => {
  test('neighbours go by time, and by number where times are alike', () => {
    const [a, b, c] = insert(record(1, NOW), record(2, NOW), record(3, NOW - 5));
    expect(a && neighbours(store, a)).toEqual({ next: b, previous: c });
    expect(b && neighbours(store, b)).toEqual({ next: null, previous: a });
    expect(c && neighbours(store, c)).toEqual({ next: a, previous: null });
  });

  test('latest, oldest, and the one that tells most', () => {
    const [old, full, bare] = insert(
      record(1, NOW - 9),
      record(2, NOW - 5, { release: '1', userKey: 'id:1', environment: 'production' }),
      record(3, NOW),
    );
    expect(latestEvent(store, '1')).toBe(bare);
    expect(oldestEvent(store, '1')).toBe(old);
    expect(recommendedEvent(store, '1')).toBe(full);
  });

  test('of nothing is nothing', () => {
    expect([latestEvent(store, '9'), oldestEvent(store, '9'), recommendedEvent(store, '9')]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('eventBody', () => {
  test('gives a stored event as it is', () => {
    const incoming = normaliseEvent({ message: 'kept' }, { now: NOW });
    if ('kind' in incoming) throw new Error(incoming.reason);
    const body: EventBody = { kind: 'stored', event: incoming.event };
    expect(eventBody(record(1, NOW, { body }))).toBe(incoming.event);
  });

  test('makes a sample’s from its recipe, the same each time, with the record’s tags and hash', () => {
    const own = record(7, NOW, { release: 'booking-api@4.9.1' });
    const body = eventBody(own);
    expect(body).toEqual(eventBody(own));
    expect(body.title).toMatch(/^OperationalError: /);
    expect(body.tags).toBe(own.tags);
    expect(body.fingerprints).toEqual([own.hash]);
    expect(body.entries.map((entry) => entry.type)).toContain('exception');
  });

  test('shows the text of an event whose recipe is not known here', () => {
    const body = eventBody(
      record(1, NOW, { body: { kind: 'sample', template: 'of-another-version', variation: 0 } }),
    );
    expect(body.title).toBe('searchable');
  });
});
