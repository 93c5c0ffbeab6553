import type { Breadcrumb } from '#api/event-breadcrumbs.ts';

/** Which breadcrumbs to show. Text is looked for everywhere in a breadcrumb; no levels means all. */
export type CrumbFilter = { text: string; level: string | null };

/** The level to show a breadcrumb under: SDKs leave it out, and call warnings and fatals by several names. */
export function crumbLevel(crumb: Pick<Breadcrumb, 'level' | 'type'>): string {
  const level = crumb.level?.toLowerCase() ?? (crumb.type === 'error' ? 'error' : 'info');
  if (level === 'warn') return 'warning';
  if (level === 'critical') return 'fatal';
  if (level === 'log') return 'info';
  return level;
}

function searchText(crumb: Breadcrumb): string {
  const data = crumb.data === null ? '' : JSON.stringify(crumb.data);
  return `${crumb.message ?? ''}\n${crumb.category ?? ''}\n${crumb.type ?? ''}\n${data}`.toLowerCase();
}

export function filterCrumbs(
  crumbs: readonly Breadcrumb[],
  { text, level }: CrumbFilter,
): readonly Breadcrumb[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '' && level === null) return crumbs;
  return crumbs.filter(
    (crumb) =>
      (level === null || crumbLevel(crumb) === level) &&
      (wanted === '' || searchText(crumb).includes(wanted)),
  );
}

/** The levels there are, each with how often it occurs, in the order of the first occurrence. */
export function levelCounts(crumbs: readonly Breadcrumb[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const crumb of crumbs) {
    const level = crumbLevel(crumb);
    counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  return counts;
}
