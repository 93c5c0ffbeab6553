import type { TimedEvent } from './events/all-events.ts';
import { readProjectAccess } from './live-project.ts';
import { createRecorder, type Recording } from './recorder.ts';
import { issues, type Scene } from './scene.ts';
import { happenAgain, numberedMessages } from './scenarios/afterwards.ts';
import { changeGroups, filterByStatus } from './scenarios/changes.ts';
import { readEvents, readFigures, readTags } from './scenarios/events-and-tags.ts';
import { mergeGroups, shareAndDelete, writeNotes } from './scenarios/notes-and-merging.ts';
import { searchGroups } from './scenarios/searches.ts';
import { callWrongly, lookThingsUp, readSurroundings, signInAndOut } from './scenarios/surroundings.ts';
import { findGroups, sendEvents } from './scenarios/take-in.ts';
import type { Side } from './side.ts';

export type Plan = Pick<
  Scene,
  'run' | 'organization' | 'team' | 'project' | 'release' | 'admin' | 'hasMember'
> & {
  events: readonly TimedEvent[];
};

/** Makes every call that writes and reads, in the same order on whichever side it is given. */
export async function runScenarios(side: Side, plan: Plan, say: (what: string) => void): Promise<Recording> {
  const recorder = createRecorder(side);
  const access = await readProjectAccess(side, plan.organization, plan.project);
  const start: Scene = { ...recorder, ...plan, ...access, groups: new Map() };
  const list = issues(start);
  say('sending events');
  await sendEvents(start, list);
  const scene = { ...start, groups: await findGroups(start, list) };
  for (const [what, run] of [
    ['reading organization and project', readSurroundings],
    ['searching', searchGroups],
    ['reading events', readEvents],
    ['reading tags', readTags],
    ['reading figures', readFigures],
    ['changing groups', changeGroups],
    ['filtering by status', filterByStatus],
    ['writing notes', writeNotes],
    ['looking things up', lookThingsUp],
    ['calling wrongly', callWrongly],
    ['signing in and out', signInAndOut],
    ['happening again', happenAgain],
    ['merging', mergeGroups],
    ['sharing and deleting', shareAndDelete],
    ['sending numbered messages', numberedMessages],
  ] as const) {
    say(what);
    await run(scene);
  }
  return recorder.recording;
}
