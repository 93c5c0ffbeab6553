import { BROWSER_AGENTS } from './agents.ts';
import { PROJECTS, type SampleProjectSlug } from './organization/projects.ts';
import { createRng } from './rng.ts';
import type { Surroundings } from './template.ts';
import { VISITOR_COUNT } from './visitors.ts';

/** Projects whose code runs at the visitors' own machines, so that somebody is always involved. */
const AT_VISITORS = new Set<SampleProjectSlug>(['storefront', 'dispatch-board', 'driver-app']);

/**
 * Who and what was involved in an event. Comes from the event's id alone: its record, made at the start, and
 * its body, made when somebody opens it, tell the same.
 */
export function surroundingsOf(project: SampleProjectSlug, eventId: string, time: number): Surroundings {
  const rng = createRng(Number.parseInt(eventId.slice(0, 8), 16));
  const isVisited = AT_VISITORS.has(project) || rng.chance(0.8);
  // Squared: some visitors meet everything, most meet little.
  const visitor = 1 + Math.floor(rng.next() ** 2 * VISITOR_COUNT);
  const servers = PROJECTS[project].servers;
  return {
    visitor: isVisited ? visitor : null,
    agent: isVisited && project !== 'driver-app' ? rng.pick(BROWSER_AGENTS) : null,
    server: servers[rng.int(servers.length)] ?? null,
    phone: rng.int(4),
    time: time / 1000,
    rng,
  };
}
