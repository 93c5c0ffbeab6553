import { useLingui } from '@lingui/react/macro';
import { useSyncExternalStore } from 'react';

import { readClock, subscribeToClock } from './clock.ts';
import { formatAge, formatMoment } from './format-age.ts';

interface RelativeTimeProps {
  /** An ISO date as the server sends it, or milliseconds; null or nonsense is said to be unknown. */
  value: string | number | null | undefined;
  /** `brief` is an age for lists (2m); `full` is words (2 minutes ago). */
  length?: 'brief' | 'full' | undefined;
}

/** How long ago something was; the exact moment with its zone is in the title. Keeps itself current. */
export function RelativeTime({ value, length = 'full' }: RelativeTimeProps) {
  const { i18n, t } = useLingui();
  const then = typeof value === 'string' ? Date.parse(value) : (value ?? Number.NaN);
  const known = Math.abs(then) <= 8.64e15;
  const text = useSyncExternalStore(subscribeToClock, () =>
    known ? formatAge(then, readClock(), i18n.locale, length) : null,
  );
  if (text === null) {
    return (
      <span className="tabular" title={t`Time unknown`}>
        —
      </span>
    );
  }
  return (
    <time className="tabular" dateTime={new Date(then).toISOString()} title={formatMoment(then, i18n.locale)}>
      {text}
    </time>
  );
}

/** The exact moment with its zone, for details. */
export function AbsoluteTime({ value }: { value: string | number | null | undefined }) {
  const { i18n, t } = useLingui();
  const then = typeof value === 'string' ? Date.parse(value) : (value ?? Number.NaN);
  if (!(Math.abs(then) <= 8.64e15)) return <span title={t`Time unknown`}>—</span>;
  return (
    <time className="tabular" dateTime={new Date(then).toISOString()}>
      {formatMoment(then, i18n.locale)}
    </time>
  );
}
