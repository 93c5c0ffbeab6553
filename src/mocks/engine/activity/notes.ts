import type { ActivityRecord, ActorRef, GroupRecord, UserRecord } from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';

/** The same text by the same person counts as one comment for this long (Sentry HTTP contract 3.9). */
const DUPLICATE_MS = 60 * 60 * 1000;

export type NewNote = {
  group: GroupRecord;
  author: UserRecord;
  text: string;
  /** `user:1`, `team:2`; a bare number, a user name or an address is a user, too. */
  mentions: readonly string[];
  externalId: string | null;
  now: number;
};

export type NoteOutcome =
  | { kind: 'ok'; note: ActivityRecord }
  | { kind: 'duplicate' }
  | { kind: 'not-a-member' }
  /** A mention that names nobody at all. */
  | { kind: 'unknown-actor' };

/** A group's comments, newest first. */
export function notesOf(store: Store, groupId: string): ActivityRecord[] {
  return store.activitiesOf(groupId).filter((activity) => activity.type === 'note');
}

function readMention(store: Store, mention: string): ActorRef | null {
  const [, type = 'user', id] = /^(?:(user|team):)?(\d+)$/.exec(mention) ?? [];
  if (id !== undefined) return { type: type === 'team' ? 'team' : 'user', id };
  const user = store.userByLogin(mention);
  return user === undefined ? null : { type: 'user', id: user.id };
}

/** The people that mentions stand for; null when one is not on the project's teams. */
function mentionedPeople(store: Store, group: GroupRecord, actors: readonly ActorRef[]): string[] | null {
  const project = store.projects.get(group.projectId);
  const onProject = new Set(store.membersOfProject(group.projectId).map((member) => member.userId));
  const people: string[] = [];
  for (const { id, type } of actors) {
    if (type === 'team') {
      if (project?.teamIds.includes(id) !== true) return null;
      for (const { userId } of store.membersOfTeam(id)) if (userId !== null) people.push(userId);
    } else if (onProject.has(id)) {
      people.push(id);
    } else {
      return null;
    }
  }
  return people;
}

/**
 * Adds a comment: counts it, and subscribes its author and those it mentions, unless they have chosen already.
 */
export function addNote(
  store: Store,
  { group, author, text, mentions, externalId, now }: NewNote,
): NoteOutcome {
  const actors: ActorRef[] = [];
  for (const mention of mentions) {
    const actor = readMention(store, mention);
    if (actor === null) return { kind: 'unknown-actor' };
    actors.push(actor);
  }
  const people = mentionedPeople(store, group, actors);
  if (people === null) return { kind: 'not-a-member' };
  const isRepeated = notesOf(store, group.id).some(
    (note) =>
      note.userId === author.id && note.data['text'] === text && now - note.dateCreated < DUPLICATE_MS,
  );
  if (isRepeated) return { kind: 'duplicate' };
  const note = store.activities.insert({
    id: store.nextId('activities'),
    groupId: group.id,
    userId: author.id,
    type: 'note',
    data: {
      text,
      ...(mentions.length > 0 && { mentions: [...mentions] }),
      ...(externalId !== null && { external_id: externalId }),
    },
    dateCreated: now,
  });
  store.groups.update(group.id, (row) => {
    row.numComments += 1;
    if (!row.subscriptions.has(author.id)) row.subscriptions.set(author.id, 'commented');
    for (const id of people) if (!row.subscriptions.has(id)) row.subscriptions.set(id, 'mentioned');
  });
  return { kind: 'ok', note };
}

/** A comment of a group that a person wrote; nobody else may touch it. */
export function ownNote(
  store: Store,
  groupId: string,
  noteId: string,
  userId: string,
): ActivityRecord | undefined {
  const note = store.activities.get(noteId);
  const isTheirs = note?.type === 'note' && note.groupId === groupId && note.userId === userId;
  return isTheirs ? note : undefined;
}

export function editNote(store: Store, note: ActivityRecord, text: string): void {
  store.activities.update(note.id, (row) => {
    row.data = { ...row.data, text };
  });
}

export function removeNote(store: Store, note: ActivityRecord): void {
  store.activities.remove(note.id);
  store.groups.update(note.groupId, (row) => {
    row.numComments = Math.max(0, row.numComments - 1);
  });
}
