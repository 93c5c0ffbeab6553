import type { ReleaseRecord } from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';

/** What a release amounts to: the groups it brought, and when its events happened. */
export type ReleaseFigures = { newGroups: number; firstEvent: number | null; lastEvent: number | null };

type Known = { groups: number; events: number; byVersion: Map<string, ReleaseFigures> };

const known = new WeakMap<Store, Known>();

const keyOf = (organizationId: string, version: string) => `${organizationId}/${version}`;

function countAll(store: Store): Map<string, ReleaseFigures> {
  const byVersion = new Map<string, ReleaseFigures>();
  const figuresAt = (key: string): ReleaseFigures => {
    const figures = byVersion.get(key) ?? { newGroups: 0, firstEvent: null, lastEvent: null };
    byVersion.set(key, figures);
    return figures;
  };
  for (const group of store.groups.all()) {
    const organizationId = store.projects.get(group.projectId)?.organizationId ?? '';
    const first = group.firstReleaseId === null ? undefined : store.releases.get(group.firstReleaseId);
    if (first !== undefined) figuresAt(keyOf(first.organizationId, first.version)).newGroups += 1;
    for (const { firstSeen, lastSeen, value } of group.tags.get('release')?.values() ?? []) {
      const figures = figuresAt(keyOf(organizationId, value));
      figures.firstEvent = Math.min(firstSeen, figures.firstEvent ?? firstSeen);
      figures.lastEvent = Math.max(lastSeen, figures.lastEvent ?? lastSeen);
    }
  }
  return byVersion;
}

/** Over all projects of the release. One walk over the groups, redone after groups or events came or went. */
export function releaseFigures(store: Store, release: ReleaseRecord): ReleaseFigures {
  let kept = known.get(store);
  if (kept?.groups !== store.groups.size || kept.events !== store.events.size) {
    kept = { groups: store.groups.size, events: store.events.size, byVersion: countAll(store) };
    known.set(store, kept);
  }
  return (
    kept.byVersion.get(keyOf(release.organizationId, release.version)) ?? {
      newGroups: 0,
      firstEvent: null,
      lastEvent: null,
    }
  );
}
