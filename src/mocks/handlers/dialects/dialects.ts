import type { Dialect, DialectName } from './dialect.ts';
import { glitchTip } from './glitchtip.ts';
import { sentry91 } from './sentry-9-1.ts';
import { sentry } from './sentry.ts';

export const dialects: Record<DialectName, Dialect> = {
  sentry,
  'sentry-9.1': sentry91,
  glitchtip: glitchTip,
};
