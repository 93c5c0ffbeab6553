import type { EventRecord, GroupRecord } from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';

import { draftGroup, makeEvents, makeGroup } from './groups/make-group.ts';
import { talk } from './groups/talk.ts';
import { createTriage } from './groups/triage.ts';
import { makeOrganization, type SampleOrganization } from './organization/make-organization.ts';
import type { SampleProjectSlug } from './organization/projects.ts';
import { TEMPLATES } from './templates/templates.ts';
import { insertEventUser } from './groups/insert-event-user.ts';
import { VISITOR_COUNT, visitorKey } from './visitors.ts';

type PeopleOfProject = {
  people: SampleOrganization['users'];
  teams: ReturnType<SampleOrganization['teams']['get']>[];
};

function peopleOf(store: Store, sample: SampleOrganization, slug: SampleProjectSlug): PeopleOfProject {
  const project = sample.projects.get(slug);
  const ids = new Set(store.membersOfProject(project?.id ?? '').map((member) => member.userId));
  return {
    people: sample.users.filter((user) => user.isActive && ids.has(user.id)),
    teams: [...sample.teams.values()].filter((team) => project?.teamIds.includes(team.id)),
  };
}

/** A group whose events an earlier clean-up took: its counters are there, no event is. */
function losesEvents(group: GroupRecord): boolean {
  return group.title.startsWith('Slow query');
}

/** Events get their numbers by time, as on a server that took them one after the other. */
function insertEvents(store: Store, events: EventRecord[]): void {
  events.sort((a, b) => a.dateCreated - b.dateCreated);
  const users = new Map(
    Array.from({ length: VISITOR_COUNT + 1 }, (_, number) => [visitorKey(number), number]),
  );
  const met = new Set<string>();
  for (const event of events) {
    event.rowId = store.nextRowId();
    store.events.insert(event);
    const visitor = event.userKey === null ? undefined : users.get(event.userKey);
    const meeting = `${event.projectId} ${event.userKey}`;
    if (visitor === undefined || event.userKey === null || met.has(meeting)) continue;
    met.add(meeting);
    insertEventUser(store, event, visitor);
  }
}

/**
 * Fills an empty store with the sample organization `harbor`: 12 people, 4 teams, 8 projects, about 400 groups
 * and 8,000 events over the 30 days before `now`. The same `now` gives the same data. Bodies are not built:
 * `eventBody` makes them when somebody looks.
 */
export function seedSample(store: Store, now: number): SampleOrganization {
  const sample = makeOrganization(store, now);
  const triage = createTriage();
  const drafts = TEMPLATES.flatMap((template) =>
    Array.from({ length: template.variations }, (_, variation) => draftGroup(template, variation, now)),
  ).sort((a, b) => (a.times[0] ?? 0) - (b.times[0] ?? 0));
  const peopleBySlug = new Map(
    [...sample.projects.keys()].map((slug) => [slug, peopleOf(store, sample, slug)]),
  );
  const events: EventRecord[] = [];
  for (const draft of drafts) {
    const { project: slug } = draft.template;
    const project = sample.projects.get(slug);
    const { people = [], teams = [] } = peopleBySlug.get(slug) ?? {};
    if (project === undefined) continue;
    const releases = sample.releases.get(slug) ?? [];
    const group = makeGroup(store, project, draft);
    const own = makeEvents(draft, group, releases);
    if (!losesEvents(group)) events.push(...own);
    const { rng } = draft;
    triage(group, { store, now, rng, actorId: people[rng.int(people.length)]?.id ?? '', releases });
    talk(group, { store, now, rng, people, teams: teams.filter((team) => team !== undefined) });
    store.groups.insert(group);
  }
  insertEvents(store, events);
  return sample;
}
