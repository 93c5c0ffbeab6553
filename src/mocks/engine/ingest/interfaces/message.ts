import { inside, reportInvalid, type Scope } from '#mocks/engine/ingest/field-report.ts';
import { isObject, toJsonText } from '#mocks/engine/ingest/json-value.ts';
import { readText } from '#mocks/engine/ingest/read-value.ts';
import { LARGE_BAG, trimAny } from '#mocks/engine/ingest/trim-bag.ts';

/** `message` (the template) and `params` only where there were parameters (Sentry HTTP contract 3.7). */
export type MessageData = { formatted: string; message?: string; params?: unknown };

const MAX_MESSAGE = 8192;

const paramText = (value: unknown): string =>
  typeof value === 'string' ? value : (toJsonText(value) ?? String(value));

/** Fills `%s`, `%d`, `%(name)s`, `{}` and `{name}`; what finds no parameter stays as it is. */
export function formatMessage(template: string, params: unknown): string {
  if (isObject(params)) {
    const named = (text: string, name: string) =>
      Object.hasOwn(params, name) ? paramText(params[name]) : text;
    return template.replace(/%\((\w+)\)[sdifr]/g, named).replace(/\{(\w+)\}/g, named);
  }
  if (!Array.isArray(params)) return template;
  let next = 0;
  return template.replace(/%%|%[-+#0]?\d*(?:\.\d+)?[sdifrxu]|\{\d*\}/g, (text) => {
    if (text === '%%') return '%';
    if (next >= params.length) return text;
    next += 1;
    return paramText(params[next - 1]);
  });
}

/** Joins the spellings of a message: `logentry`, `sentry.interfaces.Message`, and `message` as text or object. */
export function normaliseMessage(scope: Scope, logentry: unknown, plain: unknown): MessageData | null {
  const entry = isObject(logentry) ? logentry : isObject(plain) ? plain : null;
  const text = typeof logentry === 'string' ? logentry : isObject(plain) ? null : plain;
  const plainText = readText(inside(scope, 'message'), text, MAX_MESSAGE);
  if (entry === null) return plainText === null || plainText.trim() === '' ? null : { formatted: plainText };

  const template = readText(inside(scope, 'message'), entry['message'], MAX_MESSAGE);
  const sentForm = readText(inside(scope, 'formatted'), entry['formatted'], MAX_MESSAGE) ?? plainText;
  const params = trimAny('params', entry['params'] ?? null, LARGE_BAG);
  if (template === null && sentForm === null) {
    reportInvalid(scope, 'no message present', entry);
    return null;
  }
  const formatted = sentForm ?? formatMessage(template ?? '', params);
  const hasParams = Array.isArray(params) ? params.length > 0 : isObject(params);
  if (template === null || (!hasParams && (template === formatted || sentForm === null)))
    return { formatted };
  return { formatted, message: template, ...(hasParams ? { params } : {}) };
}
