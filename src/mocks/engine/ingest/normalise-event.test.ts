import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { type IncomingEvent, normaliseEvent } from './normalise-event.ts';

const NOW = Date.parse('2026-03-10T12:00:00Z');

function normalised(raw: unknown): IncomingEvent {
  const result = normaliseEvent(raw, { now: NOW });
  if ('kind' in result) throw new Error(result.reason);
  return result;
}

const tagsOf = (incoming: IncomingEvent) => Object.fromEntries(incoming.event.tags);

describe('any JSON value', () => {
  test('gives an event or a refusal, and never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (raw) => {
        const result = normaliseEvent(raw, { now: NOW });
        expect('kind' in result ? result.reason : result.hash).toMatch(/^An event is|^[0-9a-f]{32}$/);
      }),
    );
  });

  test('may stand in any known field', () => {
    const keys = `exception logentry message stacktrace threads template breadcrumbs request user contexts
      debug_meta csp hpkp tags extra modules sdk level timestamp release dist environment fingerprint platform
      server_name transaction logger culprit _meta event_id sentry.interfaces.Http`.split(/\s+/);
    const nested = fc.oneof(
      fc.jsonValue(),
      fc.record({ values: fc.array(fc.record({ stacktrace: fc.jsonValue(), type: fc.jsonValue() })) }),
      fc.record({ values: fc.record({ frames: fc.jsonValue() }), frames: fc.array(fc.jsonValue()) }),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys), nested), (raw) => {
        const result = normaliseEvent(raw, { now: NOW });
        expect('kind' in result).toBe(false);
        expect(() => JSON.stringify(result)).not.toThrow();
      }),
    );
  });

  test('may nest deeper than the call stack is high', () => {
    let deep: unknown = 'end';
    for (let level = 0; level < 20_000; level += 1) deep = { in: [deep] };
    const incoming = normalised({
      message: 'deep',
      extra: { deep },
      tags: [['deep', deep]],
      fingerprint: [deep],
    });
    expect(JSON.stringify(incoming.event.context).length).toBeLessThan(20_000);
  });

  test('is refused when it is no object', () => {
    expect(normaliseEvent([{ message: 'in a list' }], { now: NOW })).toEqual({
      kind: 'refused',
      reason: 'An event is a JSON object.',
    });
  });
});

describe('titles', () => {
  test('an error is its type and the first line of its value', () => {
    const { event, searchText } = normalised({
      platform: 'python',
      exception: { values: [{ type: 'KeyError', value: "'berth'\nsecond line" }] },
    });
    expect(event).toMatchObject({ type: 'error', title: "KeyError: 'berth'", culprit: '' });
    expect(event.metadata).toEqual({ type: 'KeyError', value: "'berth'\nsecond line" });
    expect(searchText).toContain('second line');
  });

  test('an exception of nothing is an unknown error, an event of nothing is unlabelled', () => {
    expect(normalised({ exception: { values: [null] } }).event).toMatchObject({
      type: 'error',
      title: '<unknown>',
      metadata: {},
      entries: [],
    });
    expect(normalised({}).event).toMatchObject({ type: 'default', title: '<unlabeled event>' });
  });

  test('the crashing frame of the app gives culprit and place', () => {
    const frames = [
      { module: 'quay.api', filename: 'quay/api.py', function: 'post_booking', lineno: 4, in_app: true },
      { module: 'django.db', filename: 'django/db.py', function: 'execute', lineno: 9, in_app: false },
    ];
    const { event } = normalised({
      platform: 'python',
      exception: [{ type: 'DataError', value: 'x', stacktrace: { frames } }],
    });
    expect(event.culprit).toBe('quay.api in post_booking');
    expect(event.location).toBe('quay/api.py');
    expect(event.metadata).toMatchObject({ function: 'post_booking', filename: 'quay/api.py' });
  });

  test('a transaction stands in for the culprit and makes a tag', () => {
    const incoming = normalised({ message: 'm', transaction: '/berths/{id}' });
    expect(incoming.event.culprit).toBe('/berths/{id}');
    expect(tagsOf(incoming)).toMatchObject({ transaction: '/berths/{id}' });
  });
});

describe('attributes', () => {
  test('levels come by name and number, the unknown is named', () => {
    expect(normalised({ level: 30 }).event.level).toBe('warning');
    expect(normalised({ level: 'critical' }).event.level).toBe('fatal');
    const { event } = normalised({ level: 'loud' });
    expect(event.level).toBe('error');
    expect(event.errors).toEqual([
      {
        type: 'invalid_data',
        message: 'Discarded invalid value',
        data: { name: 'level', reason: 'invalid level', value: 'loud' },
      },
    ]);
  });

  test.each([
    [NOW / 1000 - 60, NOW - 60_000, []],
    ['2026-03-10T11:00:00', Date.parse('2026-03-10T11:00:00Z'), []],
    ['2026-03-10T11:00:00+02:00', Date.parse('2026-03-10T09:00:00Z'), []],
    ['1970-01-01T00:00:00Z', NOW, ['past_timestamp']],
    ['9999-12-31T23:59:59Z', NOW, ['future_timestamp']],
    ['soon', NOW, ['invalid_data']],
  ])('a time of %s', (timestamp, expected, errors) => {
    const incoming = normalised({ timestamp });
    expect(incoming.dateCreated).toBe(expected);
    expect(incoming.event.errors.map((error) => error.type)).toEqual(errors);
  });

  test('ids lose their dashes, malformed ones are dropped', () => {
    expect(normalised({ event_id: 'FC6D8C0C-43FC-4630-AD85-0EE518F1B9D0' }).eventId).toBe(
      'fc6d8c0c43fc4630ad850ee518f1b9d0',
    );
    expect(normalised({ event_id: 'xyz' }).eventId).toBeNull();
  });

  test('environments with a slash and unknown keys are named', () => {
    const { event, environment } = normalised({ environment: 'a/b', colour: 'red' });
    expect(environment).toBeNull();
    expect(event.errors.map((error) => [error.type, error.data['name']])).toEqual([
      ['invalid_attribute', 'colour'],
      ['invalid_data', 'environment'],
    ]);
  });

  test('an event that names no platform has none, whatever its project’s', () => {
    expect(normalised({ message: 'm' }).event.platform).toBe('other');
  });

  test('a release is cut to what a server keeps', () => {
    const { release } = normalised({ release: 'x'.repeat(300) });
    expect(release).toHaveLength(200);
  });

  test('what is no text names neither logger nor machine, nor a version, nor a user', () => {
    const incoming = normalised({
      logger: 17,
      server_name: ['a'],
      modules: { a: null, b: '1' },
      user: { id: { a: 1 }, email: 'mail@example.org' },
    });
    expect(incoming.event).toMatchObject({ logger: null, packages: { b: '1' }, user: { id: null } });
    expect(incoming.userKey).toBe('email:mail@example.org');
    expect(tagsOf(incoming)).toEqual({ level: 'error', user: 'email:mail@example.org' });
    expect(incoming.event.errors.map((error) => error.data['name'])).toEqual([
      'user.id',
      'logger',
      'server_name',
    ]);
  });

  test('the mechanism of a chain is told by a tag where it is the first exception’s', () => {
    const chain = [{ type: 'A' }, { type: 'B', mechanism: { type: 'celery', handled: false } }];
    expect(tagsOf(normalised({ exception: chain }))).toEqual({ level: 'error' });
    expect(tagsOf(normalised({ exception: chain.toReversed() }))).toMatchObject({ mechanism: 'celery' });
  });

  test('a fingerprint, an SDK and cookies that are none are named', () => {
    const { event } = normalised({ fingerprint: 'text', sdk: 'x', request: { url: '/', cookies: 7 } });
    const names = event.errors.map((error) => error.data['name']);
    expect(new Set(names)).toEqual(new Set(['fingerprint', 'request.cookies', 'sdk']));
  });

  test('blanks in tag keys become dashes; odd pairs and long values are left out', () => {
    const incoming = normalised({
      tags: [
        ['two words', 'a b'],
        ['only one'],
        ['a', 'b', 'c'],
        ['bad key!', 'x'],
        ['long', 'x'.repeat(201)],
      ],
    });
    expect(tagsOf(incoming)).toEqual({ level: 'error', 'two-words': 'a b' });
    expect(incoming.event.errors.map(({ type, data }) => [type, data['name']])).toEqual([
      ['invalid_data', 'tags.1'],
      ['invalid_data', 'tags.2'],
      ['invalid_data', 'tags.bad-key!'],
      ['value_too_long', 'tags.long'],
    ]);
  });

  test('tags come as map, pairs or list, without what the server keeps for itself', () => {
    const expected = { level: 'error', port: 'Rotterdam', crane: '7' };
    for (const tags of [
      { port: 'Rotterdam', crane: 7, 'sentry:release': '9' },
      [
        ['port', 'Rotterdam'],
        ['crane', '7'],
        ['release', '9'],
      ],
      [
        { key: 'port', value: 'Rotterdam' },
        { key: 'crane', value: 7 },
      ],
    ]) {
      expect(tagsOf(normalised({ tags }))).toEqual(expected);
    }
  });

  test('ten thousand tags are cut to what a server keeps', () => {
    const tags = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`tag${at}`, at]));
    const { event } = normalised({ tags });
    expect(event.tags.length).toBeLessThan(250);
    expect(event.errors[0]?.data).toMatchObject({ name: 'tags' });
  });

  test('keys of the object prototype are keys like others', () => {
    const raw: unknown = JSON.parse('{"extra":{"__proto__":{"polluted":1}},"tags":{"constructor":"x"}}');
    const incoming = normalised(raw);
    expect(Object.hasOwn(incoming.event.context, '__proto__')).toBe(true);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(tagsOf(incoming)['constructor']).toBe('x');
  });
});
