import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** Each way in which the embedded server can be made to misbehave, by its name there. */
export const FAULT_WORDS: Readonly<Record<string, MessageDescriptor>> = {
  'server-error': msg`Fail with 500`,
  'rate-limit': msg`Limit the rate (429), with a time to wait`,
  'rate-limit-text': msg`Limit the rate (429), in bare text`,
  html: msg`Answer with a web page`,
  cut: msg`Cut the connection`,
  slow: msg`Answer after ten seconds`,
  flaky: msg`Fail now and then`,
  'signed-out': msg`End the session (401)`,
  'sso-required': msg`Ask for single sign-on`,
  'sudo-required': msg`Ask for the password again`,
  'two-factor': msg`Ask for a second factor`,
  forbidden: msg`Forbid it (403)`,
  origin: msg`Refuse the page's origin`,
  'empty-404': msg`Not know the address (404)`,
  moved: msg`Say that the project has moved`,
  absurd: msg`Answer absurd values`,
};

/** Which calls a fault is about, by its suffix there. */
export const FAULT_TARGETS = ['all', 'reads', 'writes'] as const;
export type FaultTarget = (typeof FAULT_TARGETS)[number];

/** Splits `html:writes` as the embedded server writes it. A target of its own counts as all. */
export function splitFault(fault: string | null): { name: string; target: FaultTarget } {
  const [name = '', target] = (fault ?? '').split(':');
  return { name, target: target === 'reads' || target === 'writes' ? target : 'all' };
}

/** The name as the embedded server reads it; null for none. */
export function joinFault(name: string, target: FaultTarget): string | null {
  if (name === '') return null;
  return target === 'all' ? name : `${name}:${target}`;
}
