import { frame, type SentEvent } from './sent-event.ts';

const frames = (name: string) => [
  frame('django.core.handlers', 'get_response', 132, { in_app: false }),
  frame('shop.views', 'checkout', 48, {
    in_app: true,
    pre_context: ['def checkout(request):', '    cart = request.cart'],
    context_line: '    total = cart.total()',
    post_context: ['    return total', ''],
    vars: { cart: "<Cart 'a'>", items: [1, 2, { three: null }], password: 'hunter2', long: 'x'.repeat(900) },
  }),
  frame('shop.cart', name, 17, { in_app: true, vars: {} }),
];

const failure = (type: string, value: string, name = 'total') => ({
  exception: { values: [{ type, value, module: 'exceptions', stacktrace: { frames: frames(name) } }] },
});

/** Errors of a Python shop: grouping by stack, fingerprints, chains, tags in all spellings, people, releases. */
export function pythonEvents(release: (number: number) => string): SentEvent[] {
  return [
    {
      label: 'python first',
      payload: {
        platform: 'python',
        level: 'error',
        logger: 'shop.errors',
        server_name: 'web-1',
        environment: 'production',
        release: release(1),
        dist: '7',
        tags: { color: 'red', 'browser.name': 'Firefox', empty: '', count: 3, 'two words': 'a b' },
        user: { id: '1', email: 'ada@example.org', username: 'ada', ip_address: '203.0.113.7', plan: 'gold' },
        sdk: { name: 'sentry.python', version: '0.9.0' },
        extra: { order: 17, nested: { deep: [1, 2, 3] } },
        modules: { django: '1.11', celery: '4.2' },
        contexts: {
          os: { name: 'Linux', version: '5.4', build: '1' },
          runtime: { name: 'CPython', version: '3.7.2' },
          own: { type: 'custom', value: 1 },
        },
        ...failure('ValueError', 'cart 17 is empty'),
      },
    },
    {
      label: 'python same stack, other message and person',
      payload: {
        platform: 'python',
        level: 'fatal',
        environment: 'staging',
        release: release(2),
        tags: [
          ['color', 'light blue'],
          ['browser.name', 'Chrome'],
        ],
        user: { id: '2', email: 'bob@example.org' },
        ...failure('ValueError', 'cart 18 is empty'),
      },
    },
    {
      label: 'python other function',
      payload: {
        platform: 'python',
        environment: 'production',
        release: release(2),
        tags: { color: 'red' },
        user: { username: 'carol' },
        ...failure('KeyError', "'sku'", 'find'),
      },
    },
    {
      label: 'python system frames only',
      payload: {
        platform: 'python',
        exception: {
          values: [
            {
              type: 'OSError',
              value: 'disk full',
              stacktrace: {
                frames: [
                  frame('logging', 'emit', 9, { in_app: false }),
                  frame('os', 'write', 2, { in_app: false }),
                ],
              },
            },
          ],
        },
      },
    },
    {
      label: 'python chain',
      payload: {
        platform: 'python',
        culprit: 'shop.tasks.sync',
        exception: {
          values: [
            {
              type: 'ConnectionError',
              value: 'refused',
              stacktrace: { frames: [frame('shop.net', 'connect', 3, { in_app: true })] },
            },
            {
              type: 'SyncError',
              value: 'could not sync',
              mechanism: {
                type: 'celery',
                handled: false,
                data: { task: 'sync' },
                help_link: 'https://example.org/help',
              },
              stacktrace: { frames: [frame('shop.tasks', 'sync', 30, { in_app: true })] },
            },
          ],
          exc_omitted: [1, 2],
        },
      },
    },
    {
      label: 'python transaction instead of culprit',
      payload: { platform: 'python', transaction: '/orders/<id>', ...failure('TypeError', 'NoneType') },
    },
    {
      label: 'fingerprint own',
      payload: {
        platform: 'python',
        fingerprint: ['orders', 'sync'],
        ...failure('ValueError', 'by fingerprint'),
      },
    },
    {
      label: 'fingerprint own, quite another error',
      payload: { platform: 'python', fingerprint: ['orders', 'sync'], message: 'same fingerprint' },
    },
    {
      label: 'fingerprint default and more',
      payload: {
        platform: 'python',
        fingerprint: ['{{ default }}', 'eu'],
        ...failure('ValueError', 'in the eu'),
      },
    },
    {
      label: 'python without a value',
      payload: { platform: 'python', exception: { values: [{ type: 'Abort' }] } },
    },
    {
      label: 'python without a type',
      payload: { platform: 'python', exception: { values: [{ value: 'only words' }] } },
    },
  ];
}
