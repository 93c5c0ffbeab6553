import type { SentEvent } from './sent-event.ts';

/** Messages with and without parameters, and their grouping; texts of many alphabets; requests and breadcrumbs. */
export const messageEvents: readonly SentEvent[] = [
  {
    label: 'message with parameters 1',
    payload: {
      logentry: { message: 'order %s took %d ms', params: ['a', 12] },
      level: 'warning',
      logger: 'shop.slow',
      tags: { color: 'red' },
    },
  },
  {
    label: 'message with parameters 2',
    payload: {
      logentry: { message: 'order %s took %d ms', params: ['b', 99], formatted: 'order b took 99 ms' },
      level: 'warning',
      logger: 'shop.slow',
    },
  },
  {
    label: 'plain message',
    payload: { message: 'Cache miss for customer 42', level: 'info', platform: 'python' },
  },
  {
    label: 'old message interface',
    payload: { 'sentry.interfaces.Message': { message: 'Old %s', params: ['way'] }, level: 'debug' },
  },
  {
    label: 'message of many alphabets',
    payload: { message: '支付失败 😀 שלום <script>alert(1)</script> & "quotes"', level: 40 },
  },
  {
    label: 'message of two lines',
    payload: { message: 'first line\nsecond line', tags: { 'line\nbreak': 'x', ok: 'two\nlines' } },
  },
  { label: 'very long message', payload: { message: 'long '.repeat(2500), tags: { long: 'y'.repeat(250) } } },
  { label: 'nothing in it', payload: {} },
  {
    label: 'request and breadcrumbs',
    payload: {
      message: 'with surroundings',
      platform: 'php',
      request: {
        url: 'https://shop.example.org/cart?item=1&item=2#top',
        method: 'post',
        query_string: 'item=1&item=2&token=secret',
        data: { quantity: 1, password: 'hunter2', list: ['a', 'b'] },
        headers: {
          'User-Agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:60.0) Gecko/20100101 Firefox/60.0',
          Cookie: 'a=b; session=secret',
          'Content-Type': 'application/json',
          Referer: 'https://example.org/',
        },
        cookies: 'a=b; c=d',
        env: { REMOTE_ADDR: '198.51.100.3', SERVER_NAME: 'shop' },
      },
      breadcrumbs: {
        values: [
          {
            timestamp: 1_500_000_000,
            type: 'http',
            category: 'xhr',
            data: { url: '/api', method: 'GET', status_code: 500 },
            level: 'warning',
          },
          { timestamp: '2017-07-14T02:40:05', message: 'clicked', category: 'ui.click' },
          {
            timestamp: 1_500_000_006.5,
            message: 'default level',
            data: { a: { b: { c: { d: { e: { f: 1 } } } } } },
          },
        ],
      },
      user: { ip_address: '{{auto}}', email: 'not an address' },
    },
  },
  {
    label: 'request body as text, query as pairs',
    payload: {
      message: 'with a body of text',
      request: {
        url: '/relative/path',
        method: 'PUT',
        query_string: [
          ['a', '1'],
          ['b', ''],
        ],
        data: 'a=1&b=2',
        headers: [
          ['Content-Type', 'application/x-www-form-urlencoded'],
          ['X-Two', 'words'],
        ],
      },
      user: { id: 7, name: 'Seven', data: { level: 3 } },
    },
  },
];
