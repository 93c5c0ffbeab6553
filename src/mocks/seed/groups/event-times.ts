import type { Rng } from '#mocks/seed/rng.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const PERIOD = 30 * DAY - HOUR;

/** How a group's events lie in time. */
export type TimeShape = 'steady' | 'sporadic' | 'spike' | 'weekly' | 'dead' | 'new' | 'growing';

const SHAPES: [TimeShape, share: number][] = [
  ['steady', 0.3],
  ['sporadic', 0.25],
  ['spike', 0.13],
  ['weekly', 0.11],
  ['dead', 0.1],
  ['new', 0.07],
  ['growing', 0.04],
];

export function pickShape(rng: Rng): TimeShape {
  let left = rng.next();
  for (const [shape, share] of SHAPES) {
    left -= share;
    if (left < 0) return shape;
  }
  return 'steady';
}

/** Most groups are small, few are very large. About twenty on average. */
export function pickCount(rng: Rng): number {
  const luck = rng.next();
  if (luck < 0.12) return 1;
  if (luck < 0.5) return 2 + rng.int(7);
  if (luck < 0.85) return 8 + rng.int(20);
  return luck < 0.975 ? 30 + rng.int(60) : 120 + rng.int(160);
}

/** People sleep: fewer events at night (UTC), as the sample company works in Europe and Asia. */
const isAwake = (time: number, rng: Rng) => {
  const hour = Math.floor(time / HOUR) % 24;
  return (hour >= 5 && hour < 18) || rng.chance(0.35);
};

const isOfficeTime = (time: number) => {
  const weekday = (Math.floor(time / DAY) + 4) % 7;
  const hour = Math.floor(time / HOUR) % 24;
  return weekday !== 0 && weekday !== 6 && hour >= 7 && hour < 17;
};

/** Tries a few times; what then still does not fit is taken as it is. */
function drawUntil(draw: () => number, fits: (time: number) => boolean): number {
  let time = draw();
  for (let tries = 0; tries < 6 && !fits(time); tries += 1) time = draw();
  return time;
}

function drawFor(shape: TimeShape, rng: Rng, now: number): () => number {
  const anyTime = () => now - rng.next() * PERIOD;
  if (shape === 'weekly') return () => drawUntil(anyTime, isOfficeTime);
  if (shape === 'growing') return () => now - rng.next() ** 3 * PERIOD;
  if (shape === 'dead') return () => now - 12 * DAY - rng.next() * 17 * DAY;
  if (shape === 'new') {
    const age = rng.chance(0.5) ? HOUR : 20 * HOUR;
    return () => now - rng.next() * age;
  }
  if (shape === 'spike') {
    const start = now - 4 * HOUR - rng.next() * (PERIOD - 5 * HOUR);
    return () => (rng.chance(0.85) ? start + rng.next() ** 2 * 3 * HOUR : anyTime());
  }
  if (shape === 'sporadic') {
    const end = rng.next() * 20 * DAY;
    const length = DAY + rng.next() * 9 * DAY;
    return () => now - Math.min(PERIOD, end + rng.next() * length);
  }
  return () => drawUntil(anyTime, (time) => isAwake(time, rng));
}

/** Times of a group's events within the last thirty days, whole milliseconds, the oldest first. */
export function eventTimes(shape: TimeShape, count: number, rng: Rng, now: number): number[] {
  const draw = drawFor(shape, rng, now);
  return Array.from({ length: count }, () => Math.floor(draw())).sort((a, b) => a - b);
}
