import type { Breadcrumb } from '#api/event-breadcrumbs.ts';
import type { Values } from '#api/event-values.ts';

/** A breadcrumb in one line, and what of its data that line does not say. */
export type CrumbHeadline = { text: string; rest: Values };

function toValues(data: unknown): Values {
  if (data === null || data === undefined) return {};
  return typeof data === 'object' && !Array.isArray(data) ? { ...data } : { data };
}

function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function httpLine(data: Values): string {
  const status = asText(data['status_code']);
  return [asText(data['method']), asText(data['url']), status === '' ? '' : `[${status}]`]
    .filter(Boolean)
    .join(' ');
}

function withoutKeys(data: Values, keys: readonly string[]): Values {
  return Object.fromEntries(Object.entries(data).filter(([key]) => !keys.includes(key)));
}

/** SDKs put requests and navigations into the data only; they read better as a line. */
export function crumbHeadline(crumb: Pick<Breadcrumb, 'message' | 'type' | 'data'>): CrumbHeadline {
  const data = toValues(crumb.data);
  const message = crumb.message ?? '';
  if (message !== '') return { text: message, rest: data };
  const line = httpLine(data);
  if (asText(data['url']) !== '')
    return { text: line, rest: withoutKeys(data, ['method', 'url', 'status_code']) };
  const [from, to] = [asText(data['from']), asText(data['to'])];
  if (crumb.type === 'navigation' && to !== '') {
    return { text: from === '' ? to : `${from} → ${to}`, rest: withoutKeys(data, ['from', 'to']) };
  }
  return { text: '', rest: data };
}
