import * as z from 'zod/mini';

import { Moment, placedArray, Text } from './event-values.ts';
import { field, tolerant } from './tolerant.ts';

const Crumb = tolerant('Breadcrumb', {
  type: field(Text, null),
  timestamp: field(Moment, null),
  level: field(Text, null),
  message: field(Text, null),
  category: field(Text, null),
  data: field(z.unknown(), null),
});

/** What happened before the event, oldest first. */
export const BreadcrumbsData = tolerant('BreadcrumbsData', {
  values: placedArray('BreadcrumbsData.values', Crumb),
});
export type BreadcrumbsData = z.infer<typeof BreadcrumbsData>;
export type Breadcrumb = BreadcrumbsData['values'][number];
