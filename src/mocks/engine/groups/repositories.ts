import type { ProjectRecord } from '#mocks/engine/model.ts';

/** Project option: the names of the repositories that commits may be looked for in. */
export const REPOSITORIES_OPTION = 'sentry:repositories';

/** A project's repositories; none where it has not been given any. */
export function repositoriesOf(project: ProjectRecord): string[] {
  const names = project.options[REPOSITORIES_OPTION];
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
}
