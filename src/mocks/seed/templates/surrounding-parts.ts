import type { RawEvent, Surroundings } from '#mocks/seed/template.ts';

type RequestParts = { data?: unknown; query?: string; headers?: [string, string][] };

/** A request to one of the sample company's hosts, with the browser of the surroundings. */
export function request(
  around: Surroundings,
  method: string,
  url: string,
  { data, query, headers = [] }: RequestParts = {},
): RawEvent {
  const agent: [string, string][] = around.agent === null ? [] : [['User-Agent', around.agent]];
  return {
    method,
    url,
    ...(query === undefined ? {} : { query_string: query }),
    ...(data === undefined ? {} : { data }),
    headers: [
      ['Accept', 'application/json'],
      ['Accept-Language', 'en-GB,en;q=0.8,zh;q=0.5'],
      ...(data === undefined ? [] : [['Content-Type', 'application/json']]),
      ...agent,
      ...headers,
    ],
    cookies: { theme: 'dark', sessionid: around.rng.hex(16) },
  };
}

type Crumb = {
  /** Seconds before the event. */
  ago: number;
  category: string;
  message?: string;
  level?: string;
  type?: string;
  data?: RawEvent;
};

/** Breadcrumbs in the order given, the oldest first. */
export const breadcrumbs = (around: Surroundings, crumbs: Crumb[]): RawEvent => ({
  values: crumbs.map(({ ago, ...crumb }) => ({
    ...crumb,
    timestamp: Math.round((around.time - ago) * 1000) / 1000,
  })),
});

/** One exception of a chain, oldest frame first. */
export const raised = (type: string, value: string, frames: RawEvent[], more: RawEvent = {}): RawEvent => ({
  type,
  value,
  stacktrace: { frames },
  ...more,
});

/** The SDK's name and version with its package. */
export const sdk = (name: string, version: string): RawEvent => ({
  name,
  version,
  packages: [{ name: name.replaceAll('.', '-'), version }],
});
