import type * as z from 'zod/mini';

import { StackTrace } from './event-frame.ts';
import { Omitted, placedArray, Text, Values, Whole, YesNo } from './event-values.ts';
import { Id, mapped, orNull } from './scalars.ts';
import { field, tolerant } from './tolerant.ts';

const text = field(Text, null);
const OptionalStack = field(orNull(StackTrace), null);
const ThreadId = field(orNull(Id), null);

/** How an exception was caught, as the SDK tells it. */
export const Mechanism = tolerant('Mechanism', {
  type: text,
  description: text,
  help_link: text,
  handled: field(YesNo, null),
  data: field(orNull(Values), null),
  meta: field(orNull(Values), null),
  source: text,
  exception_id: field(Whole, null),
  parent_id: field(Whole, null),
  is_exception_group: field(YesNo, null),
});
export type Mechanism = z.infer<typeof Mechanism>;

const RawException = tolerant('Exception', {
  type: text,
  value: text,
  module: text,
  mechanism: field(orNull(Mechanism), null),
  threadId: ThreadId,
  thread_id: ThreadId,
  stacktrace: OptionalStack,
  rawStacktrace: OptionalStack,
});

const ExceptionSchema = mapped(RawException, ({ thread_id: threadId, ...rest }) => ({
  ...rest,
  threadId: rest.threadId ?? threadId,
}));

/** The last value is the outermost, the one that was thrown last (Sentry HTTP contract 3.7). */
export const ExceptionData = tolerant('ExceptionData', {
  values: placedArray('ExceptionData.values', ExceptionSchema),
  excOmitted: field(Omitted, null),
});
export type ExceptionData = z.infer<typeof ExceptionData>;
export type Exception = ExceptionData['values'][number];

const ThreadSchema = tolerant('Thread', {
  id: ThreadId,
  name: text,
  current: field(YesNo, null),
  crashed: field(YesNo, null),
  state: text,
  stacktrace: OptionalStack,
  rawStacktrace: OptionalStack,
});

export const ThreadsData = tolerant('ThreadsData', {
  values: placedArray('ThreadsData.values', ThreadSchema),
});
export type ThreadsData = z.infer<typeof ThreadsData>;
export type Thread = ThreadsData['values'][number];
