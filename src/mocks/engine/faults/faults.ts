import { type Fault, formatFault, meets, parseFault } from './fault.ts';

/** A rate limit holds for two seconds, then lets calls through for ten. */
const LIMITED_MS = 2000;
const RECOVERED_MS = 10_000;

export type Faults = ReturnType<typeof createFaults>;

/** The fault that is set, and what it needs to remember between calls. */
export function createFaults(clock: () => number) {
  let fault: Fault | null = null;
  let calls = 0;
  let limitedSince = Number.NEGATIVE_INFINITY;

  return {
    /** As it was set, or null. */
    get text(): string | null {
      return fault === null ? null : formatFault(fault);
    },

    /** False where there is no such fault; nothing is changed then. Null ends the fault. */
    set(text: string | null): boolean {
      const next = text === null ? null : parseFault(text);
      if (text !== null && next === null) return false;
      fault = next;
      calls = 0;
      limitedSince = Number.NEGATIVE_INFINITY;
      return true;
    },

    /** The fault that befalls a call, or null. */
    of(method: string, path: string): Fault | null {
      return fault !== null && meets(fault, method, path) ? fault : null;
    },

    /** Counts a call that a fault looks at: the first is 1. */
    count(): number {
      calls += 1;
      return calls;
    },

    /** Seconds until a limited call may be repeated; 0 where it passes. */
    waitForRateLimit(): number {
      const now = clock();
      if (now - limitedSince >= LIMITED_MS + RECOVERED_MS) limitedSince = now;
      const left = limitedSince + LIMITED_MS - now;
      return left > 0 ? Math.ceil(left / 1000) : 0;
    },
  };
}
