import * as z from 'zod/mini';

import { Text, toPairs, Values } from './event-values.ts';
import { mapped, orNull } from './scalars.ts';
import { field, tolerant } from './tolerant.ts';

const text = field(Text, null);
const anything = field(z.unknown(), undefined);

const RawRequest = tolerant('Request', {
  method: text,
  url: text,
  query: anything,
  query_string: anything,
  fragment: text,
  data: anything,
  headers: anything,
  cookies: anything,
  env: field(orNull(Values), null),
  inferredContentType: text,
});

/** The HTTP request during which the event happened, in one shape (Sentry HTTP contract 3.7, GlitchTip 3.4). */
export const RequestData = mapped(
  RawRequest,
  ({ query, query_string: queryString, headers, cookies, data, ...rest }) => ({
    ...rest,
    query: toPairs(query ?? queryString),
    headers: toPairs(headers),
    cookies: toPairs(cookies),
    /** A text, or what was parsed of it; null where there is none. */
    data: data ?? null,
  }),
);
export type RequestData = z.infer<typeof RequestData>;
