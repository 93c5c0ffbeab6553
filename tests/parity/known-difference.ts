import type { Difference } from './difference.ts';

/** A difference that may stay. What is given must match; what is left out may be anything. */
export type KnownDifference = {
  call?: RegExp;
  path?: RegExp;
  kind?: Difference['kind'];
  embedded?: RegExp;
  live?: RegExp;
  reason: string;
};

/** The first entry that a difference falls under; undefined where it has no excuse. */
export const excuseOf = (
  difference: Difference,
  known: readonly KnownDifference[],
): KnownDifference | undefined =>
  known.find(
    ({ call, embedded, kind, live, path }) =>
      (call?.test(difference.call) ?? true) &&
      (path?.test(difference.path) ?? true) &&
      (kind === undefined || kind === difference.kind) &&
      (embedded?.test(difference.embedded) ?? true) &&
      (live?.test(difference.live) ?? true),
  );
