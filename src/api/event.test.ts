import { describe, expect, it } from 'vitest';

import { EventDetails } from './event.ts';
import { parseTolerantly } from './tolerant.ts';

const EVENT_ID = 'a'.repeat(32);

function parse(parts: object): { event: EventDetails; lost: string[] } {
  const lost: string[] = [];
  const event = parseTolerantly(EventDetails, { eventID: EVENT_ID, ...parts }, ({ field }) =>
    lost.push(field),
  );
  return { event, lost };
}

function frameOf(frame: object) {
  const { event } = parse({
    entries: [{ type: 'stacktrace', data: { frames: [frame], hasSystemFrames: true } }],
  });
  const [entry] = event.entries;
  return entry?.kind === 'stacktrace' ? entry.data.frames[0] : undefined;
}

describe('dialects', () => {
  it('takes the group, the date and the tags of each', () => {
    const sentry = parse({
      groupID: '7',
      dateCreated: '2026-01-02T03:04:05Z',
      tags: [{ key: 'a', value: 1 }],
    });
    expect(sentry.event).toMatchObject({
      groupID: '7',
      date: '2026-01-02T03:04:05Z',
      tags: [{ key: 'a', value: '1' }],
    });
    const glitchtip = parse({ issue: 7, dateCreated: null, dateReceived: '2026-01-02T03:04:06Z' });
    expect(glitchtip.event).toMatchObject({ groupID: '7', date: '2026-01-02T03:04:06Z' });
    expect(parse({ startTimestamp: 1_767_323_045.5 }).event.date).toBe('2026-01-02T03:04:05.500Z');
  });

  it('knows whether the server named the neighbours', () => {
    expect(parse({}).event.neighboursKnown).toBe(false);
    const { event } = parse({ nextEventID: null, previousEventID: 'b' });
    expect(event).toMatchObject({ neighboursKnown: true, nextEventID: null, previousEventID: 'b' });
  });

  it('reads frames in both spellings', () => {
    expect(
      frameOf({
        abs_path: '/a.py',
        lineno: 2,
        colno: 1,
        in_app: true,
        pre_context: ['x'],
        context_line: 'y',
        post_context: ['z'],
      }),
    ).toMatchObject({
      absPath: '/a.py',
      lineNo: 2,
      colNo: 1,
      inApp: true,
      context: [
        [1, 'x'],
        [2, 'y'],
        [3, 'z'],
      ],
    });
    expect(frameOf({ absPath: '/a.py', lineNo: 2, inApp: null, vars: {} })).toMatchObject({
      inApp: false,
      vars: null,
    });
  });

  it('reads queries, headers and cookies as pairs, whatever they came as', () => {
    const requestOf = (data: object) =>
      parse({ entries: [{ type: 'request', data }] }).event.entries[0]?.data;
    expect(requestOf({ query: 'a=1&a=2', headers: { X: 'y' }, cookies: [['s', null]] })).toMatchObject({
      query: [
        ['a', '1'],
        ['a', '2'],
      ],
      headers: [['X', 'y']],
      cookies: [['s', null]],
    });
    expect(requestOf({ query_string: [['a', '1']] })).toMatchObject({ query: [['a', '1']], headers: [] });
  });
});

describe('frames that are all alike', () => {
  const framesOf = (hasSystemFrames: boolean | undefined, ...inApp: boolean[]) => {
    const frames = inApp.map((one) => ({ function: 'f', inApp: one }));
    const { event } = parse({ entries: [{ type: 'stacktrace', data: { frames, hasSystemFrames } }] });
    const [entry] = event.entries;
    return entry?.kind === 'stacktrace' ? entry.data.frames.map((frame) => frame.inApp) : [];
  };

  it('count as the app’s where the server does not tell them apart', () => {
    expect(framesOf(false, false, false)).toEqual([true, true]);
    expect(framesOf(undefined, false)).toEqual([true]);
  });

  it('stay what they are where it does', () => {
    expect(framesOf(true, false, false)).toEqual([false, false]);
    expect(framesOf(false, true, false)).toEqual([true, false]);
  });
});

describe('nonsense', () => {
  it('costs the field, the frame, the breadcrumb or the entry that it is in', () => {
    const { event, lost } = parse({
      title: { odd: true },
      entries: [
        7,
        { type: 'breadcrumbs', data: { values: [null, { message: 'kept', timestamp: 'never' }] } },
        { type: 'exception', data: { values: 'none' } },
      ],
    });
    expect(event.title).toBe('');
    expect(event.entries).toMatchObject([
      { kind: 'breadcrumbs', place: 1, data: { values: [{ message: 'kept', timestamp: null, place: 1 }] } },
      { kind: 'other', type: 'exception', place: 2, data: { values: 'none' } },
    ]);
    expect(lost).toEqual(
      expect.arrayContaining([
        'Event.title',
        'Event.entries[]',
        'BreadcrumbsData.values[]',
        'Breadcrumb.timestamp',
      ]),
    );
  });

  it('keeps entries that nobody knows', () => {
    const { event, lost } = parse({ entries: [{ type: 'hologram', data: [1] }, { type: 'constructor' }] });
    expect(event.entries).toEqual([
      { kind: 'other', type: 'hologram', data: [1], place: 0 },
      { kind: 'other', type: 'constructor', data: undefined, place: 1 },
    ]);
    expect(lost).toEqual([]);
  });

  it('is refused only where there is no event id at all', () => {
    expect(() => parseTolerantly(EventDetails, { title: 'x' }, () => undefined)).toThrow(/eventID/);
    expect(parse({ eventID: '', entries: {}, user: { id: '', email: '' } }).event).toMatchObject({
      eventID: '',
      user: null,
    });
  });

  it('finds nobody in a user without anything', () => {
    expect(parse({ user: { id: null, email: '', data: {} } }).event.user).toBeNull();
    expect(parse({ user: { id: 5, geo: null } }).event.user).toMatchObject({ id: '5', geo: {}, data: {} });
  });
});
