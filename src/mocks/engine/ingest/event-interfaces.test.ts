import { describe, expect, test } from 'vitest';

import { type IncomingEvent, normaliseEvent } from './normalise-event.ts';

const NOW = Date.parse('2026-03-10T12:00:00Z');

function normalised(raw: unknown): IncomingEvent {
  const result = normaliseEvent(raw, { now: NOW });
  if ('kind' in result) throw new Error(result.reason);
  return result;
}

const entry = (incoming: IncomingEvent, type: string): unknown =>
  incoming.event.entries.find((own) => own.type === type)?.data;

const tagsOf = (incoming: IncomingEvent) => Object.fromEntries(incoming.event.tags);

describe('interfaces', () => {
  test('a message without parameters is only its text, one with them keeps the template', () => {
    expect(entry(normalised({ message: 'plain' }), 'message')).toEqual({ formatted: 'plain' });
    expect(
      entry(normalised({ logentry: { message: 'crane %s of %d', params: ['A', 3] } }), 'message'),
    ).toEqual({
      formatted: 'crane A of 3',
      message: 'crane %s of %d',
      params: ['A', 3],
    });
    expect(
      entry(normalised({ 'sentry.interfaces.Message': { message: '%(a)s', params: { a: 'b' } } }), 'message'),
    ).toMatchObject({ formatted: 'b' });
  });

  test('entries stand in the order of their display score', () => {
    const incoming = normalised({
      message: 'm',
      exception: [{ type: 'E', value: 'v' }],
      threads: { values: [{ id: 1, crashed: true }] },
      breadcrumbs: [{ timestamp: NOW / 1000, message: 'b' }],
      request: { url: 'https://quay.example/a?b=c#d' },
      debug_meta: { images: [{ type: 'proguard', uuid: 'u' }] },
    });
    expect(incoming.event.entries.map((own) => own.type)).toEqual([
      'message',
      'exception',
      'threads',
      'breadcrumbs',
      'request',
      'debugmeta',
    ]);
  });

  test('a request by its old name: headers as map, cookies out of the header, query out of the URL', () => {
    const incoming = normalised({
      'sentry.interfaces.Http': {
        url: 'https://quay.example/book?berth=4&x=%20y#top',
        method: 'post',
        headers: {
          'content-type': 'application/json',
          cookie: 'theme=dark; sessionid=1',
          Authorization: 'Bearer z',
        },
        data: '{"weight": 12, "password": "tide"}',
      },
    });
    expect(entry(incoming, 'request')).toEqual({
      method: 'POST',
      url: 'https://quay.example/book',
      query: [
        ['berth', '4'],
        ['x', ' y'],
      ],
      fragment: 'top',
      data: { weight: 12, password: '[Filtered]' },
      inferredContentType: 'application/json',
      headers: [
        ['Authorization', '[Filtered]'],
        ['Content-Type', 'application/json'],
      ],
      cookies: [
        ['theme', 'dark'],
        ['sessionid', '[Filtered]'],
      ],
      env: null,
    });
    expect(tagsOf(incoming)['url']).toBe('https://quay.example/book');
  });

  test('browser, system and device come from the agent', () => {
    const agent =
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1';
    const tags = tagsOf(
      normalised({ request: { url: 'https://a.example', headers: [['User-Agent', agent]] } }),
    );
    expect(tags).toMatchObject({
      browser: 'Mobile Safari 17.4',
      'browser.name': 'Mobile Safari',
      os: 'iOS 17.4',
      device: 'iPhone',
      'device.family': 'iPhone',
    });
  });

  test('a user with a bad address keeps the rest, and its own keys go to data', () => {
    const incoming = normalised({ user: { id: 7, ip_address: 'home', plan: 'pro' } });
    expect(incoming.event.user).toEqual({
      id: '7',
      email: null,
      username: null,
      ip_address: null,
      name: null,
      data: { plan: 'pro' },
    });
    expect(incoming.userKey).toBe('id:7');
    expect(incoming.event.errors).toHaveLength(1);
    expect(incoming.event.meta).toMatchObject({ user: { ip_address: { '': { val: 'home' } } } });
  });

  test('context lines are numbered round the current one', () => {
    const frame = {
      lineno: 10,
      context_line: 'now',
      pre_context: ['a', 'b'],
      post_context: ['c'],
      filename: 'f',
    };
    const incoming = normalised({ stacktrace: { frames: [frame] } });
    expect(entry(incoming, 'stacktrace')).toMatchObject({
      frames: [
        {
          lineNo: 10,
          absPath: 'f',
          context: [
            [8, 'a'],
            [9, 'b'],
            [10, 'now'],
            [11, 'c'],
          ],
        },
      ],
    });
  });

  test('frames that are all the app lose the flag, mixed ones keep it, over the whole chain', () => {
    const frames = (...flags: boolean[]) => ({
      frames: flags.map((inApp, at) => ({ function: `f${at}`, in_app: inApp })),
    });
    const alike = normalised({ exception: [{ type: 'A', stacktrace: frames(true, true) }] });
    expect(entry(alike, 'exception')).toMatchObject({
      hasSystemFrames: false,
      values: [{ stacktrace: { frames: [{ inApp: false }, { inApp: false }] } }],
    });
    const chain = normalised({
      exception: [
        { type: 'A', stacktrace: frames(true, true) },
        { type: 'B', stacktrace: frames(false) },
      ],
    });
    expect(entry(chain, 'exception')).toMatchObject({
      hasSystemFrames: true,
      values: [{ stacktrace: { frames: [{ inApp: true }, { inApp: true }] } }, {}],
    });
  });

  test('a stack of thousands keeps both ends and says what is missing', () => {
    const frames = Array.from({ length: 3000 }, (_, at) => ({ function: `f${at}`, in_app: at % 2 === 0 }));
    const data = entry(normalised({ stacktrace: { frames } }), 'stacktrace');
    expect(data).toMatchObject({ framesOmitted: [125, 2875] });
    expect(data).toHaveProperty('frames.0.function', 'f0');
    expect(data).toHaveProperty('frames.249.function', 'f2999');
  });

  test('a mapped frame shows where the minified code was', () => {
    const frame = {
      abs_path: 'https://quay.example/src/dock.js',
      function: 'moor',
      lineno: 3,
      colno: 5,
      in_app: true,
      data: { sourcemap: '/static/app.js.map', orig_function: 'n', orig_lineno: 1, orig_colno: 900 },
    };
    const incoming = normalised({ platform: 'javascript', stacktrace: { frames: [frame] } });
    expect(entry(incoming, 'stacktrace')).toMatchObject({
      frames: [
        {
          filename: '/src/dock.js',
          module: 'src/dock',
          map: 'app.js.map',
          mapUrl: 'https://quay.example/static/app.js.map',
          origFunction: 'n',
          origLineNo: 1,
          origColNo: 900,
        },
      ],
    });
  });

  test('unhandled errors say so', () => {
    const incoming = normalised({
      exception: [{ type: 'E', value: 'v', mechanism: { type: 'onerror', handled: false } }],
    });
    expect(incoming.event.isUnhandled).toBe(true);
    expect(tagsOf(incoming)).toMatchObject({ mechanism: 'onerror', handled: 'no' });
  });

  test('frames of a script are the app’s only where they say so', () => {
    const place = 'https://cdn.example/app.min.js';
    const frames = [
      { filename: place, abs_path: place, function: 'a.b', lineno: 1, in_app: true },
      { filename: '<anonymous>', function: 'eval', lineno: 1 },
    ];
    const incoming = normalised({
      platform: 'javascript',
      exception: [{ type: 'TypeError', value: 'x', stacktrace: { frames } }],
    });
    expect(incoming.event).toMatchObject({
      culprit: `a.b(${place})`,
      metadata: { function: 'a.b', filename: place },
    });
    expect(entry(incoming, 'exception')).toMatchObject({
      hasSystemFrames: true,
      values: [{ stacktrace: { frames: [{ inApp: true }, { inApp: false }] } }],
    });
  });

  test('a frame without a name still tells the file, a thread’s stack tells nothing of the place', () => {
    const frames = [{ filename: 'a.py', in_app: true }];
    expect(
      normalised({ exception: [{ type: 'Odd', value: 'x', stacktrace: { frames } }] }).event.metadata,
    ).toEqual({ type: 'Odd', value: 'x', filename: 'a.py' });
    const threads = [{ id: 0, crashed: true, stacktrace: { frames: [{ function: 'run' }] } }];
    const incoming = normalised({
      threads: [...threads, { id: 1, stacktrace: { frames: [] } }],
      exception: [{ type: 'SIGSEGV', value: 'bad access' }],
    });
    expect(incoming.event.metadata).toEqual({ type: 'SIGSEGV', value: 'bad access' });
    expect(entry(incoming, 'threads')).toMatchObject({
      values: [{ stacktrace: { frames: [{ function: 'run' }] } }, { stacktrace: null }],
    });
  });

  test('a variable’s text is cut at 512 characters', () => {
    const frames = [{ filename: 'a.py', vars: { long: 'x'.repeat(900), short: 'y' } }];
    const incoming = normalised({ exception: [{ type: 'E', value: 'x', stacktrace: { frames } }] });
    expect(entry(incoming, 'exception')).toMatchObject({
      values: [{ stacktrace: { frames: [{ vars: { long: `${'x'.repeat(509)}...`, short: 'y' } }] } }],
    });
  });

  test('a context’s type is one that is known, by itself or by its alias', () => {
    const { event } = normalised({
      contexts: {
        own: { type: 'custom', value: 1 },
        os: { name: 'Linux' },
        work: { type: 'os', name: 'BSD' },
      },
    });
    expect(Object.entries(event.contexts).map(([alias, { type }]) => [alias, type])).toEqual([
      ['own', 'default'],
      ['os', 'os'],
      ['work', 'os'],
    ]);
  });

  test('headers of a list keep their order', () => {
    const headers = [
      ['Host', 'a'],
      ['Accept', 'b'],
    ];
    expect(entry(normalised({ request: { url: '/', headers } }), 'request')).toMatchObject({ headers });
  });

  test('of a form the values that come once stand alone, no method is null', () => {
    const incoming = normalised({
      request: { method: 'no method at all', data: 'a=1&b=2&b=3', headers: {} },
    });
    expect(entry(incoming, 'request')).toMatchObject({ method: null, data: { a: '1', b: ['2', '3'] } });
  });

  test('secrets, card numbers and passwords in addresses are taken out of free data', () => {
    const { event } = normalised({
      extra: {
        api_key: 'abc',
        card: '4111 1111 1111 1111',
        dsn: 'redis://me:tide@cache:6379/1',
        plain: 'ok',
      },
    });
    expect(event.context).toEqual({
      api_key: '[Filtered]',
      card: '[Filtered]',
      dsn: 'redis://me:[Filtered]@cache:6379/1',
      plain: 'ok',
    });
  });

  test('a string of a megabyte is cut, and the cut is marked', () => {
    const incoming = normalised({ message: 'x'.repeat(1_000_000) });
    expect(incoming.event.message).toHaveLength(8192);
    expect(incoming.event.meta).toMatchObject({
      entries: { 0: { data: { message: { '': { len: 1_000_000 } } } } },
    });
  });
});
