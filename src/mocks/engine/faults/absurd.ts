type Json = { [key: string]: unknown };

/** Ids, slugs and links keep their values: without them nothing could be opened and seen to be absurd. */
const KEPT =
  /^(id|slug|eventID|groupID|projectID|shortId|version|status|dateJoined|key|links|access|role|.*Slug|.*ID)$/;

const DATE = /^\d{4}-\d\d-\d\dT/;

const SCRIPT = '<script>document.title="owned"</script><img src=x onerror=alert(1)>';
const BIDI =
  '\u202Etxt.exe\u202C \u0627\u0644\u0639\u0631\u0628\u064A\u0629 \uD83E\uDD2F \uD83D\uDC69\u200D\uD83D\uDE80';

/** A small number from a text: the same answer is absurd in the same way each time. */
function seedOf(text: string): number {
  let seed = 7;
  for (let at = 0; at < text.length; at += 1) seed = (seed * 31 + text.charCodeAt(at)) % 9973;
  return seed;
}

function absurdString(value: string, seed: number): unknown {
  if (DATE.test(value)) {
    return ['1970-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z', 'yesterday', null, value][seed % 5];
  }
  return [
    null,
    value,
    SCRIPT,
    `${value} ${BIDI}`,
    12,
    '',
    'x'.repeat(seed % 11 === 0 ? 1_000_000 : 5000),
    value,
  ][seed % 8];
}

function absurdNumber(value: number, seed: number): unknown {
  return [-Math.abs(value) - 1, String(value), null, 1e21, value, 0.5][seed % 6];
}

function absurdField(key: string, value: unknown, seed: number): unknown {
  // A count is a string of digits; as a field it gets a number's absurdities.
  if (key === 'count' && typeof value === 'string') return absurdNumber(Number(value), seed);
  if (typeof value === 'string') return absurdString(value, seed);
  if (typeof value === 'number') return absurdNumber(value, seed);
  if (typeof value === 'boolean') return [value, null, 'yes', !value][seed % 4];
  if (value === null) return [null, {}, 'null', 0][seed % 4];
  if (Array.isArray(value)) return seed % 7 === 0 ? null : absurdList(value, key, seed);
  if (typeof value === 'object') return seed % 9 === 0 ? null : absurdObject(value as Json, seed);
  return value;
}

function absurdList(list: readonly unknown[], key: string, seed: number): unknown[] {
  return list.map((entry, index) => absurdField(`${key}.${index}`, entry, seed + index));
}

function absurdObject(object: Json, seed: number): Json {
  const mangled: Json = {};
  for (const [key, value] of Object.entries(object)) {
    const own = seed + seedOf(key);
    if (KEPT.test(key)) mangled[key] = value;
    else if (own % 10 === 0) continue;
    else mangled[key] = absurdField(key, value, own);
  }
  return mangled;
}

/**
 * An answer in which much is not what it should be: nulls, negative counts, texts for numbers, dates of 1970 and
 * 9999, a megabyte of text, scripts and right-to-left marks, fields that are missing. The rows and entries
 * themselves stay, each absurd in another way, every sixth as it was.
 */
export function makeAbsurd(body: unknown): unknown {
  if (Array.isArray(body)) {
    return body.map((row: unknown, index) => {
      if (index % 6 === 5 || typeof row !== 'object' || row === null) return row;
      return absurdObject(row as Json, index * 13 + 1);
    });
  }
  if (typeof body !== 'object' || body === null) return body;
  return absurdObject(body as Json, seedOf(Object.keys(body).join()));
}
