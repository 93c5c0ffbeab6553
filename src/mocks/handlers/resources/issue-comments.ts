import type { ActivityRecord } from '#mocks/engine/model.ts';
import { addNote, editNote, notesOf, ownNote, removeNote } from '#mocks/engine/activity/notes.ts';

import { empty, invalid, type Json, json, notFound, Refusal } from '#mocks/handlers/answer.ts';
import { readBody } from '#mocks/handlers/body.ts';
import { type Call, param } from '#mocks/handlers/call.ts';
import type { Answerer, Resource } from '#mocks/handlers/resource.ts';
import { groupOf, signedIn } from '#mocks/handlers/scope.ts';
import { activityShape } from '#mocks/handlers/shapes/activity.ts';

import { issueResources } from './issue-paths.ts';

/** Numbers are taken as their text; blanks only are a comment too (Sentry HTTP contract 3.9). */
function textOf(body: Json): string {
  const { text } = body;
  if (typeof text === 'number') return String(text);
  if (typeof text === 'string' && text !== '') return text;
  throw new Refusal(invalid({ text: ['This field is required.'] }));
}

function mentionsOf(call: Call, body: Json): string[] {
  const { mentions } = body;
  if (mentions === undefined || mentions === null) return [];
  if (!Array.isArray(mentions)) {
    throw new Refusal(invalid({ mentions: [call.dialect.words.notAList(mentions)] }));
  }
  return mentions.map(String);
}

function getComments(call: Call): Response {
  const { group } = groupOf(call, 'event:read');
  const page = call.dialect.page(call, notesOf(call.store, group.id), {
    keyOf: (note) => Number(note.id),
  });
  return json(
    page.rows.map((note) => activityShape(call, note)),
    { headers: page.headers },
  );
}

async function postComment(call: Call): Promise<Response> {
  const { group } = groupOf(call, 'event:write');
  const body = await readBody(call);
  const externalId = body['external_id'];
  const outcome = addNote(call.store, {
    group,
    author: signedIn(call),
    text: textOf(body),
    mentions: mentionsOf(call, body),
    externalId: typeof externalId === 'string' ? externalId : null,
    now: call.now,
  });
  switch (outcome.kind) {
    case 'not-a-member':
      return invalid({ mentions: ['Cannot mention a non team member'] });
    case 'unknown-actor':
      return invalid({ mentions: ['Unknown actor input'] });
    case 'duplicate':
      // A string that holds JSON, as servers send it (Sentry HTTP contract 1.4).
      return json('{"detail": "You have already posted that comment."}', { status: 400 });
    case 'ok':
      return json(activityShape(call, outcome.note), { status: 201 });
  }
  return outcome satisfies never;
}

/** 404 for everybody but the author. */
function noteOf(call: Call): ActivityRecord {
  const { group } = groupOf(call, 'event:write');
  const note = ownNote(call.store, group.id, param(call, 'note'), signedIn(call).id);
  if (note === undefined) throw new Refusal(notFound());
  return note;
}

async function putComment(call: Call): Promise<Response> {
  const note = noteOf(call);
  editNote(call.store, note, textOf(await readBody(call)));
  return json(activityShape(call, note));
}

/** Sentry 9.1 stumbles over a note id that is no number (Sentry HTTP contract 1.4). */
const withNumericNote =
  (answer: Answerer): Answerer =>
  (call) =>
    /^\d+$/.test(param(call, 'note')) ? answer(call) : call.dialect.badNoteId();

const deleteComment: Answerer = (call) => {
  removeNote(call.store, noteOf(call));
  return empty(204);
};

const list = { GET: getComments, POST: postComment };
const one = { PUT: withNumericNote(putComment), DELETE: withNumericNote(deleteComment) };

export const issueCommentResources: readonly Resource[] = [
  ...issueResources('comments/', list),
  ...issueResources('notes/', list),
  ...issueResources('comments/:note/', one),
  ...issueResources('notes/:note/', one),
];
