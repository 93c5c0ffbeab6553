import { invalid, Refusal } from '#mocks/handlers/answer.ts';
import type { Call } from '#mocks/handlers/call.ts';

const UNITS: Record<string, number> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/** ISO, or `now`, `now-15m`, `-2h`, `-3d`; null where it is not given (GlitchTip HTTP contract 3.1). */
export function glitchTipTime(call: Call, name: 'start' | 'end'): number | null {
  const text = call.query.get(name);
  if (text === null) return null;
  if (text === 'now') return call.now;
  const [, count, unit] = /^(?:now)?-(\d+)([mhd])$/.exec(text) ?? [];
  if (count !== undefined && unit !== undefined) return call.now - Number(count) * (UNITS[unit] ?? 0);
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw new Refusal(invalid({ created: ['Enter a valid date/time.'] }));
  return time;
}
