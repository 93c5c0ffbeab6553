import type { JsonObject } from '#mocks/engine/ingest/json-value.ts';

type Rule = [name: string, pattern: RegExp];

/** First match wins: those that also name another browser come before it. */
const BROWSERS: Rule[] = [
  ['Edge', /(?:Edge|EdgA?|EdgiOS)\/([\d.]+)/],
  ['Opera', /(?:OPR|Opera)\/([\d.]+)/],
  ['Samsung Internet', /SamsungBrowser\/([\d.]+)/],
  ['Yandex Browser', /YaBrowser\/([\d.]+)/],
  ['IE', /(?:MSIE |Trident\/.*rv:)([\d.]+)/],
  ['Firefox iOS', /FxiOS\/([\d.]+)/],
  ['Firefox Mobile', /Android.*Firefox\/([\d.]+)|Mobile.*Firefox\/([\d.]+)/],
  ['Firefox', /Firefox\/([\d.]+)/],
  ['Chrome Mobile iOS', /CriOS\/([\d.]+)/],
  ['Chrome Mobile WebView', /; wv\).*Chrome\/([\d.]+)/],
  ['Chrome Mobile', /Android.*Chrome\/([\d.]+).*Mobile/],
  ['HeadlessChrome', /HeadlessChrome\/([\d.]+)/],
  ['Chrome', /Chrome\/([\d.]+)/],
  ['Mobile Safari', /Version\/([\d.]+).*Mobile.*Safari/],
  ['Safari', /Version\/([\d.]+).*Safari/],
  ['okhttp', /okhttp\/([\d.]+)/],
  ['curl', /^curl\/([\d.]+)/],
  ['Python Requests', /python-requests\/([\d.]+)/],
];

const WINDOWS: Record<string, string> = {
  '5.1': 'XP',
  '5.2': 'XP',
  '6.0': 'Vista',
  '6.1': '7',
  '6.2': '8',
  '6.3': '8.1',
  '10.0': '10',
};

const SYSTEMS: Rule[] = [
  ['iOS', /(?:iPhone OS|CPU OS|iOS) ([\d_.]+)/],
  ['Mac OS X', /Mac OS X ([\d_.]+)/],
  ['Android', /Android ([\d.]+)/],
  ['Chrome OS', /CrOS \w+ ([\d.]+)/],
  ['Ubuntu', /Ubuntu(?:\/([\d.]+))?/],
  ['Linux', /Linux/],
];

/** Three parts at most, as Sentry 9.1 shows versions. */
const shortVersion = (version: string | undefined) =>
  version === undefined ? undefined : version.replaceAll('_', '.').split('.').slice(0, 3).join('.');

function match(rules: Rule[], agent: string): JsonObject | null {
  for (const [name, pattern] of rules) {
    const found = pattern.exec(agent);
    if (found === null) continue;
    const version = shortVersion(found.slice(1).find((group) => group !== undefined));
    return version === undefined || version === '' ? { name } : { name, version };
  }
  return null;
}

function system(agent: string): JsonObject | null {
  const windows = /Windows NT ([\d.]+)/.exec(agent)?.[1];
  if (windows !== undefined) return { name: `Windows ${WINDOWS[windows] ?? windows}` };
  return match(SYSTEMS, agent);
}

function device(agent: string): JsonObject | null {
  const apple = /\b(iPhone|iPad|iPod)\b/.exec(agent)?.[1];
  if (apple !== undefined) return { family: apple, model: apple, brand: 'Apple' };
  const model = /Android [\d.]+; (?:[a-z]{2}-[a-z]{2}; )?([^;)]+?)(?: Build\/[^;)]*)?(?:; wv)?\)/i.exec(
    agent,
  )?.[1];
  if (model === undefined || model === 'K' || model === 'Mobile') return null;
  return { family: model, model };
}

/** The contexts that a browser's `User-Agent` tells of. */
export function contextsFromAgent(agent: string): Record<string, JsonObject> {
  const found: [string, JsonObject | null][] = [
    ['browser', match(BROWSERS, agent)],
    ['os', system(agent)],
    ['device', device(agent)],
  ];
  return Object.fromEntries(
    found.flatMap(([type, context]) => (context === null ? [] : [[type, { ...context, type }]])),
  );
}
