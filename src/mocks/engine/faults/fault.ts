/** Every way in which this server can be made to misbehave. */
export const FAULT_NAMES = [
  'server-error',
  'rate-limit',
  'rate-limit-text',
  'html',
  'cut',
  'slow',
  'signed-out',
  'sso-required',
  'sudo-required',
  'two-factor',
  'forbidden',
  'origin',
  'empty-404',
  'moved',
  'absurd',
  'flaky',
] as const;

export type FaultName = (typeof FAULT_NAMES)[number];

/** `target` null: every call; else `reads`, `writes`, or a part of the path. */
export type Fault = { name: FaultName; target: string | null };

const isFaultName = (name: string): name is FaultName => FAULT_NAMES.some((known) => known === name);

/** Reads `name` or `name:target`; null for what is not a fault. */
export function parseFault(text: string): Fault | null {
  const [name = '', ...rest] = text.split(':');
  const target = rest.join(':');
  if (!isFaultName(name) || (rest.length > 0 && target === '')) return null;
  return { name, target: rest.length === 0 ? null : target };
}

export const formatFault = ({ name, target }: Fault): string =>
  target === null ? name : `${name}:${target}`;

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

export function meets(fault: Fault, method: string, path: string): boolean {
  if (fault.target === null) return true;
  if (fault.target === 'reads') return READS.has(method);
  if (fault.target === 'writes') return !READS.has(method);
  return path.includes(fault.target);
}
