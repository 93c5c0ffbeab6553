import type { FieldErrors, GroupDelta } from '#mocks/engine/groups/group-update.ts';
import { updateGroups } from '#mocks/engine/groups/update-groups.ts';
import type { GroupRecord, ProjectRecord } from '#mocks/engine/model.ts';

import {
  badRequest,
  empty,
  internalError,
  invalid,
  type Json,
  json,
  Refusal,
} from '#mocks/handlers/answer.ts';
import { readBody } from '#mocks/handlers/body.ts';
import { type Call, callerId } from '#mocks/handlers/call.ts';
import { groupOf } from '#mocks/handlers/scope.ts';
import { actorShape } from '#mocks/handlers/shapes/actor.ts';
import { groupShape } from '#mocks/handlers/shapes/group.ts';
import { statusDetailsShape } from '#mocks/handlers/shapes/status-details.ts';

function errorShape(call: Call, errors: FieldErrors): Json {
  return Object.fromEntries(
    Object.entries(errors).map(([field, value]) => [
      field,
      Array.isArray(value) ? value : call.dialect.nested(errorShape(call, value)),
    ]),
  );
}

/** A delta, not groups: what was accepted comes back (Sentry HTTP contract 3.4). */
function deltaShape(call: Call, delta: GroupDelta): Json {
  const { assignedTo, statusDetails, ...rest } = delta;
  return {
    ...rest,
    ...(statusDetails !== undefined && { statusDetails: statusDetailsShape(call, statusDetails) }),
    ...(assignedTo !== undefined && { assignedTo: actorShape(call, assignedTo) }),
  };
}

async function readUpdate(call: Call): Promise<Json> {
  const body = await readBody(call);
  const { refuseDiscard, takesNullStatus, unknownKeys } = call.dialect.update;
  if (body['discard'] === true && refuseDiscard !== null) throw new Refusal(refuseDiscard());
  const isNoStatus = takesNullStatus && body['status'] === null;
  return Object.fromEntries(
    Object.entries(body).filter(([key]) => !unknownKeys.includes(key) && !(isNoStatus && key === 'status')),
  );
}

/** The delta, or null once the groups were discarded. Throws 400. */
async function update(
  call: Call,
  groups: readonly GroupRecord[],
  projects?: readonly ProjectRecord[],
): Promise<GroupDelta | null> {
  const body = await readUpdate(call);
  const context = { viewerId: callerId(call), now: call.now };
  const outcome = updateGroups(call.store, context, groups, body, projects);
  switch (outcome.kind) {
    case 'updated':
      return outcome.delta;
    case 'discarded':
      return null;
    case 'refused':
      throw new Refusal(badRequest(outcome.detail));
    case 'invalid': {
      const stumbles =
        call.dialect.update.stumblesOverNoRelease && body['status'] === 'resolvedInNextRelease';
      throw new Refusal(stumbles ? internalError() : invalid(errorShape(call, outcome.errors)));
    }
  }
  return outcome satisfies never;
}

/** `projects`: what a change is checked against, where there is no group to tell. */
export async function putIssues(
  call: Call,
  groups: readonly GroupRecord[],
  projects?: readonly ProjectRecord[],
): Promise<Response> {
  const delta = await update(call, groups, projects);
  return delta === null ? empty(204) : json(deltaShape(call, delta));
}

/** The group as in lists, without series and without what the details add (Sentry HTTP contract 3.4). */
export async function putIssue(call: Call): Promise<Response> {
  const { group, project } = groupOf(call, 'event:write');
  const delta = await update(call, [group], [project]);
  return delta === null ? empty(204) : json(groupShape(call, group));
}
