import { nth, type RawEvent, type SampleTemplate, type Surroundings, vary } from '#mocks/seed/template.ts';

import { at, library } from './source-file.ts';
import { checkout, ORIGIN, search } from './storefront-sources.ts';
import { breadcrumbs, raised, request, sdk } from './surrounding-parts.ts';

const jquery: RawEvent[] = [
  library('dispatch', 'https://cdn.example/jquery/3.7.1/jquery.min.js', 2, {
    abs_path: 'https://cdn.example/jquery/3.7.1/jquery.min.js',
    colno: 40_035,
  }),
  library('v.handle', 'https://cdn.example/jquery/3.7.1/jquery.min.js', 2, {
    abs_path: 'https://cdn.example/jquery/3.7.1/jquery.min.js',
    colno: 38_006,
  }),
];

/** A frame nobody has a source map for: all that is known is the bundle, one line and a column. */
const minified = (name: string, column: number): RawEvent => ({
  function: name,
  filename: `${ORIGIN}/static/dist/app.4f7c21ab.min.js`,
  abs_path: `${ORIGIN}/static/dist/app.4f7c21ab.min.js`,
  lineno: 1,
  colno: column,
  in_app: true,
});

const base = (around: Surroundings, path: string): RawEvent => ({
  platform: 'javascript',
  sdk: sdk('sentry.javascript.browser', '8.55.0'),
  request: request(around, 'GET', `${ORIGIN}${path}`, {
    headers: [['Referer', 'https://search.example/?q=container+shipping']],
  }),
  breadcrumbs: breadcrumbs(around, [
    { ago: 90, category: 'navigation', type: 'navigation', data: { from: '/', to: path } },
    { ago: 22, category: 'ui.input', type: 'ui', message: 'input#postcode[name="postcode"]' },
    { ago: 9, category: 'xhr', type: 'http', data: { method: 'POST', url: '/cart/lines', status_code: 201 } },
    { ago: 1, category: 'ui.click', type: 'ui', message: 'button.pay > span' },
  ]),
});

const FAULTS = [
  {
    source: checkout,
    name: 'Checkout.total',
    line: 'lines.reduce',
    type: 'TypeError',
    value: "undefined is not an object (evaluating 'lines.reduce')",
    path: '/checkout',
  },
  {
    source: checkout,
    name: 'Checkout.pay',
    line: 'paymentFrame.contentWindow',
    type: 'SecurityError',
    value: 'Blocked a frame with origin "https://www.harbor.example" from accessing a cross-origin frame.',
    path: '/checkout/pay',
  },
  {
    source: checkout,
    name: 'Checkout.applyVoucher',
    line: 'voucher.amount.toFixed',
    type: 'TypeError',
    value: "Cannot read properties of undefined (reading 'amount')",
    path: '/checkout',
  },
  {
    source: search,
    name: 'suggest',
    line: 'history.replaceState',
    type: 'SecurityError',
    value: 'Attempt to use history.replaceState() more than 100 times per 30 seconds',
    path: '/ports',
  },
  {
    source: search,
    name: 'toOption',
    line: 'item.port.code',
    type: 'TypeError',
    value: 'item.port is null',
    path: '/ports',
  },
  {
    source: search,
    name: 'toOption',
    line: 'item.label.normalize',
    type: 'TypeError',
    value: 'item.label.normalize is not a function',
    path: '/港口',
  },
] as const;

/** What caught it, and in which language's shop. */
const SHOPS = [
  ['onerror', ''],
  ['onunhandledrejection', '/zh'],
] as const;

const broken: SampleTemplate = {
  name: 'storefront-broken',
  project: 'storefront',
  variations: 12,
  build(variation, around) {
    const [fault, [mechanism, shop]] = vary(variation, FAULTS, SHOPS);
    return {
      ...base(around, `${shop}${fault.path}`),
      transaction: `${shop}${fault.path}`,
      fingerprint: ['{{ default }}', mechanism, fault.line],
      exception: {
        values: [
          raised(fault.type, fault.value, [...jquery, at(fault.source, fault.name, fault.line)], {
            mechanism: { type: mechanism, handled: false },
          }),
        ],
      },
    };
  },
};

const unmapped: SampleTemplate = {
  name: 'storefront-minified',
  project: 'storefront',
  variations: 10,
  build(variation, around) {
    const name = nth(
      ['t', 'e.next', 'Object.r', 'i', 'HTMLDocument.<anonymous>', 'n.value', 'u', 'o.then', 'l', 'a.render'],
      variation,
    );
    return {
      ...base(around, '/'),
      exception: [
        raised(
          'TypeError',
          `${nth(['e', 't', 'n'], variation)} is undefined`,
          [minified('?', 91_223), minified(name, 4471 + variation), minified(name, 4471 + variation)],
          {
            mechanism: { type: 'onerror', handled: false },
          },
        ),
      ],
    };
  },
};

const POLICY =
  "default-src 'self'; script-src 'self' cdn.example; img-src 'self' data:; report-uri /api/2/security/";

const VIOLATIONS = [
  ['script-src', "script-src 'self' cdn.example", 'https://ads.tracker.example/pixel.js'],
  ['img-src', "img-src 'self' data:", 'https://cdn.badges.example/iso.png'],
  ['script-src', "script-src 'self' 'unsafe-eval'", 'inline'],
  ['style-src', "style-src 'self'", 'inline'],
  ['connect-src', "connect-src 'self'", 'wss://coupons.extension.example/socket'],
  ['frame-src', "frame-src 'none'", 'data'],
  ['font-src', "font-src 'self'", 'https://fonts.example/inter.woff2'],
  ['form-action', "form-action 'self'", 'javascript:alert(document.cookie)'],
] as const;

const violation: SampleTemplate = {
  name: 'storefront-csp',
  project: 'storefront',
  variations: 8,
  build(variation, around) {
    const [directive, violated, blocked] = nth(VIOLATIONS, variation);
    const agent = around.agent === null ? [] : [['User-Agent', around.agent]];
    return {
      logger: 'csp',
      level: 'warning',
      csp: {
        effective_directive: directive,
        violated_directive: violated,
        blocked_uri: blocked,
        document_uri: `${ORIGIN}/checkout`,
        original_policy: POLICY,
        referrer: `${ORIGIN}/cart`,
        status_code: 200,
        source_file: `${ORIGIN}/checkout`,
        line_number: 40 + around.rng.int(300),
        column_number: around.rng.int(80),
      },
      request: { url: `${ORIGIN}/checkout`, headers: [['Referer', `${ORIGIN}/cart`], ...agent] },
      tags: { 'effective-directive': directive, 'blocked-uri': blocked },
    };
  },
};

const SAID = [
  ['error', 'Payment frame did not load within 10 s'],
  ['warning', 'Price of line 3 changed while paying'],
  ['error', '支付失败：银行卡已过期'],
  ['error', 'فشل الدفع: انتهت صلاحية البطاقة'],
  ['info', 'Voucher SUMMER26 was tried by 40 people'],
  ['error', 'お支払いを完了できませんでした 💳'],
  ['warning', 'Cookie banner closed without a choice'],
  ['error', 'תשלום נכשל: הכרטיס נדחה'],
] as const;

const said: SampleTemplate = {
  name: 'storefront-messages',
  project: 'storefront',
  variations: 8,
  build(variation, around) {
    const [level, message] = nth(SAID, variation);
    return {
      ...base(around, '/checkout/pay'),
      level,
      message,
      tags: { experiment: around.rng.pick(['a', 'b']) },
    };
  },
};

const EXTENSIONS = [
  'price-compare',
  'coupon-friend',
  'dark-mode',
  'translator',
  'password-vault',
  'reader',
  'screen-capture',
  'wallet',
  '购物助手',
  'grammar',
] as const;

const extension: SampleTemplate = {
  name: 'storefront-extension',
  project: 'storefront',
  variations: 10,
  build(variation, around) {
    const name = nth(EXTENSIONS, variation);
    const script = `chrome-extension://${name}/content.js`;
    return {
      ...base(around, '/ports'),
      level: 'warning',
      tags: { extension: name },
      fingerprint: ['extension', name],
      exception: [
        raised(
          'NotFoundError',
          `Failed to execute 'removeChild' on 'Node': The node to be removed is not a child of this node (${name}).`,
          [
            library('observe', script, 1, { abs_path: script, colno: 7702 }),
            at(search, 'suggest', 'replaceChildren'),
          ],
          { mechanism: { type: 'onerror', handled: false } },
        ),
      ],
    };
  },
};

export const storefrontTemplates: SampleTemplate[] = [broken, unmapped, violation, said, extension];
