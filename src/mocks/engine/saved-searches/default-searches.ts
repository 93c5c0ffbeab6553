import type { SavedSearchRecord } from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';

/** Everybody's searches, in an organization without any of its own (Sentry HTTP contract 3.13). */
const GLOBAL = [
  { name: 'Unresolved Issues', query: 'is:unresolved' },
  { name: 'Needs Triage', query: 'is:unresolved is:unassigned' },
  { name: 'Assigned To Me', query: 'is:unresolved assigned:me' },
  { name: 'My Bookmarks', query: 'is:unresolved bookmarks:me' },
  { name: 'New Today', query: 'is:unresolved age:-24h' },
] as const;

/** Makes the searches that a new organization and each new project start with. Those that are there stay. */
export function makeDefaultSearches(store: Store, now: number): void {
  const covered = new Set(
    [...store.savedSearches.all()]
      .filter((row) => row.ownerId === null)
      .map((row) => `${row.organizationId}/${row.projectId ?? ''}`),
  );
  const make = (organizationId: string, projectId: string | null) => {
    if (covered.has(`${organizationId}/${projectId ?? ''}`)) return;
    for (const [index, { name, query }] of GLOBAL.entries()) {
      const row: SavedSearchRecord = {
        id: store.nextId('savedSearches'),
        organizationId,
        projectId,
        ownerId: null,
        name,
        query,
        sort: 'date',
        isDefault: index === 0 && projectId !== null,
        isGlobal: projectId === null,
        isPinned: false,
        dateCreated: now,
      };
      store.savedSearches.insert(row);
    }
  };
  for (const organization of store.organizations.all()) make(organization.id, null);
  for (const project of store.projects.all()) make(project.organizationId, project.id);
}
