import type { SentEvent } from './sent-event.ts';

/** Events as the SDKs of other platforms send them. */
export const platformEvents: readonly SentEvent[] = [
  {
    label: 'javascript minified',
    payload: {
      platform: 'javascript',
      tags: { release_channel: 'beta' },
      exception: {
        values: [
          {
            type: 'TypeError',
            value: "Cannot read property 'x' of undefined",
            mechanism: { type: 'onerror', handled: false },
            stacktrace: {
              frames: [
                {
                  filename: 'https://cdn.example.invalid/app.3f2a1b9c.min.js',
                  abs_path: 'https://cdn.example.invalid/app.3f2a1b9c.min.js',
                  function: 'a.b',
                  lineno: 1,
                  colno: 40_311,
                  in_app: true,
                },
                {
                  filename: '/static/vendor/react.js',
                  abs_path: 'https://cdn.example.invalid/static/vendor/react.js?v=2',
                  function: '?',
                  lineno: 2,
                  colno: 7,
                },
                { filename: '<anonymous>', function: 'eval', lineno: 1 },
              ],
            },
          },
        ],
      },
      request: {
        url: 'https://shop.example.org/#/cart',
        headers: {
          'User-Agent':
            'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_14_3) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/72.0.3626.109 Safari/537.36',
        },
      },
      sdk: {
        name: 'sentry.javascript.browser',
        version: '4.6.4',
        packages: [{ name: 'npm:@sentry/browser', version: '4.6.4' }],
        integrations: ['InboundFilters'],
      },
    },
  },
  {
    label: 'java',
    payload: {
      platform: 'java',
      logger: 'org.example.Orders',
      'sentry.interfaces.Exception': {
        values: [
          {
            type: 'IllegalStateException',
            value: 'closed',
            module: 'java.lang',
            thread_id: 1,
            stacktrace: {
              frames: [
                {
                  module: 'java.lang.Thread',
                  function: 'run',
                  filename: 'Thread.java',
                  lineno: 745,
                  in_app: false,
                },
                {
                  module: 'org.example.Orders',
                  function: 'lambda$save$0',
                  filename: 'Orders.java',
                  lineno: 12,
                  in_app: true,
                },
                {
                  module: 'org.example.Orders$$EnhancerBySpringCGLIB$$1ebdddb0',
                  function: 'save',
                  filename: '<generated>',
                  in_app: true,
                },
              ],
              frames_omitted: [3, 5],
            },
          },
        ],
      },
    },
  },
  {
    label: 'ruby',
    payload: {
      platform: 'ruby',
      exception: {
        values: [
          {
            type: 'NoMethodError',
            value: "undefined method `[]' for nil:NilClass",
            module: '',
            stacktrace: {
              frames: [
                {
                  filename: 'app/models/cart.rb',
                  abs_path: '/srv/app/models/cart.rb',
                  function: 'block in total',
                  lineno: 8,
                  context_line: '      item[:price]',
                  pre_context: ['a', 'b'],
                  post_context: ['c'],
                  in_app: true,
                },
              ],
            },
          },
        ],
      },
      tags: { runtime: 'ruby' },
    },
  },
  {
    label: 'php',
    payload: {
      platform: 'php',
      exception: [
        {
          type: 'ErrorException',
          value: 'Undefined index: sku',
          stacktrace: {
            frames: [{ filename: 'index.php', function: 'main', lineno: 3, vars: { _GET: { a: '1' } } }],
          },
        },
      ],
      site: 'shop',
    },
  },
  {
    label: 'native with threads and images',
    payload: {
      platform: 'native',
      threads: {
        values: [
          {
            id: 0,
            name: 'main',
            crashed: true,
            current: true,
            stacktrace: {
              frames: [
                {
                  instruction_addr: '0x1000',
                  symbol_addr: 4096,
                  package: '/usr/lib/libfoo.so',
                  function: 'foo::bar(int)',
                  in_app: true,
                },
              ],
              registers: { pc: '0x1000' },
            },
          },
          { id: 'worker', crashed: false, stacktrace: { frames: [] } },
        ],
      },
      exception: {
        values: [
          {
            type: 'SIGSEGV',
            value: 'bad access',
            thread_id: 0,
            mechanism: { type: 'signal', meta: { signal: { number: 11 } } },
          },
        ],
      },
      debug_meta: {
        images: [
          {
            type: 'apple',
            name: 'App',
            uuid: 'd6ff9a14-1bd4-3d0a-a9a2-3e9e5f4c1d51',
            image_addr: '0x0',
            image_size: 4096,
          },
        ],
      },
      contexts: {
        device: { model: 'iPhone5,1', arch: 'armv7', family: 'iPhone' },
        gpu: { name: 'PowerVR', id: 1 },
        app: { app_name: 'Shop', app_version: '1.0' },
      },
    },
  },
  {
    label: 'bare stack trace',
    payload: {
      platform: 'node',
      message: 'captured here',
      stacktrace: {
        frames: [
          { filename: '/srv/index.js', function: 'tick', lineno: 3, colno: 5 },
          { filename: 'internal/timers.js', function: 'listOnTimeout', lineno: 1, in_app: false },
        ],
      },
    },
  },
  {
    label: 'csp',
    payload: {
      csp: {
        document_uri: 'https://shop.example.org/cart',
        violated_directive: "script-src 'self'",
        effective_directive: 'script-src',
        blocked_uri: 'https://evil.example.net/x.js',
        original_policy: "default-src 'self'",
        referrer: '',
        status_code: 200,
      },
    },
  },
  {
    label: 'csp same directive and host',
    payload: {
      csp: {
        document_uri: 'https://shop.example.org/other',
        violated_directive: "script-src 'self'",
        effective_directive: 'script-src',
        blocked_uri: 'https://evil.example.net/y.js',
        original_policy: "default-src 'self'",
        referrer: '',
        status_code: 200,
      },
    },
  },
  {
    label: 'template',
    payload: {
      platform: 'python',
      template: {
        filename: 'cart.html',
        lineno: 2,
        context_line: '{{ cart.total }}',
        pre_context: ['<p>'],
        post_context: ['</p>'],
      },
      message: 'TemplateSyntaxError',
    },
  },
];
