import type { ProjectRecord } from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';

type Known = { groups: number; events: number; byProject: Map<string, Set<string>> };

const known = new WeakMap<Store, Known>();

/** One walk over the groups, redone only after groups or events came or went. */
function environmentsByProject(store: Store): Map<string, Set<string>> {
  const kept = known.get(store);
  if (kept && kept.groups === store.groups.size && kept.events === store.events.size) return kept.byProject;
  const byProject = new Map<string, Set<string>>();
  for (const group of store.groups.all()) {
    let names = byProject.get(group.projectId);
    if (names === undefined) {
      names = new Set();
      byProject.set(group.projectId, names);
    }
    for (const name of group.hourlyByEnvironment.keys()) names.add(name);
  }
  known.set(store, { groups: store.groups.size, events: store.events.size, byProject });
  return byProject;
}

const HIDDEN = 'sentry:hidden_environments';

export function hiddenEnvironments(project: ProjectRecord): string[] {
  const hidden = project.options[HIDDEN];
  return Array.isArray(hidden) ? hidden.filter((name) => typeof name === 'string') : [];
}

export function hideEnvironment(store: Store, project: ProjectRecord, name: string, isHidden: boolean): void {
  const others = hiddenEnvironments(project).filter((other) => other !== name);
  store.projects.update(project.id, (row) => {
    row.options = { ...row.options, [HIDDEN]: isHidden ? [...others, name] : others };
  });
}

/** Every environment a project's events came from, hidden ones too, in order. */
export function allEnvironmentNamesOf(store: Store, project: ProjectRecord): string[] {
  return [...(environmentsByProject(store).get(project.id) ?? [])].sort();
}

/** The environments of a project that are not hidden. */
export function environmentNamesOf(store: Store, project: ProjectRecord): string[] {
  const hidden = new Set(hiddenEnvironments(project));
  return allEnvironmentNamesOf(store, project).filter((name) => !hidden.has(name));
}
