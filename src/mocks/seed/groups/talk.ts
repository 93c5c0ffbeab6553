import { recordActivity } from '#mocks/engine/groups/record-activity.ts';
import type { GroupRecord, TeamRecord, UserRecord } from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';
import type { Rng } from '#mocks/seed/rng.ts';

const HOUR = 3_600_000;

export type TalkContext = {
  store: Store;
  now: number;
  rng: Rng;
  /** Active people on the project's teams; never empty. */
  people: UserRecord[];
  teams: TeamRecord[];
};

type Words = { text: string; mention?: 'person' | 'team' };

const COMMENTS: readonly [Words, ...Words[]] = [
  { text: 'Saw this on staging too, since the tide table import changed.' },
  { text: 'can you have a look? It is your allocation code.', mention: 'person' },
  { text: '复现步骤：先改预约时间，再导出清单。' },
  { text: 'is this one of yours, or the carrier’s fault again?', mention: 'team' },
  { text: 'Not reproducible here. Which browser?\n\n- Chrome 138: fine\n- Safari 18: fine' },
  { text: 'Workaround: `UPDATE bookings SET crane_id = NULL WHERE crane_id = 7;`' },
  { text: 'هذا يحدث فقط مع العملاء في دبي' },
  { text: 'Customer called, they lost a day of reports 😕🚢' },
  { text: 'Fixed on main, goes out on Thursday.' },
  { text: '<b>bold?</b> <script>alert("comment")</script> [link](javascript:alert(1))' },
  { text: '这个错误和上周的部署有关吗？', mention: 'person' },
  { text: 'See https://wiki.harbor.example/runbooks/customs-timeouts?page=2#retry for what to do at night.' },
];

const somebody = ({ people, rng }: TalkContext): UserRecord | undefined => people[rng.int(people.length)];

/** Some time in the group's life. */
const during = (group: GroupRecord, { now, rng }: TalkContext): number =>
  group.firstSeen + Math.floor((now - group.firstSeen) * (0.1 + rng.next() * 0.85));

function comment(group: GroupRecord, context: TalkContext, at: number): void {
  const { rng, store } = context;
  const author = somebody(context);
  if (author === undefined) return;
  const words = rng.pick(COMMENTS);
  const other = somebody(context);
  const team = context.teams[rng.int(context.teams.length)];
  let { text } = words;
  if (words.mention === 'person' && other !== undefined) {
    text = `**@${other.name}** ${text}`;
    if (!group.subscriptions.has(other.id)) group.subscriptions.set(other.id, 'mentioned');
  }
  if (words.mention === 'team' && team !== undefined) text = `**#${team.slug}** ${text}`;
  recordActivity(store, group, { userId: author.id, type: 'note', data: { text }, now: at });
  if (!group.subscriptions.has(author.id)) group.subscriptions.set(author.id, 'commented');
  group.numComments += 1;
}

function assign(group: GroupRecord, context: TalkContext): void {
  const { rng, store, teams } = context;
  const by = somebody(context);
  const person = somebody(context);
  const team = teams[rng.int(teams.length)];
  const isTeam = rng.chance(0.3) && team !== undefined;
  if (by === undefined || person === undefined) return;
  group.assignee = isTeam ? { type: 'team', id: team.id } : { type: 'user', id: person.id };
  recordActivity(store, group, {
    userId: by.id,
    type: 'assigned',
    data: {
      assignee: group.assignee.id,
      assigneeEmail: isTeam ? null : person.email,
      assigneeType: group.assignee.type,
    },
    now: during(group, context),
  });
  if (!isTeam) group.subscriptions.set(person.id, 'assigned');
}

/** What people did with a group: looked at it, wrote, took it over, marked it, turned its mails off, shared it. */
export function talk(group: GroupRecord, context: TalkContext): void {
  const { now, people, rng, store } = context;
  for (const person of people) {
    // The newest are unseen by most; everybody has seen what is old.
    const age = now - group.firstSeen;
    if (rng.chance(Math.min(0.7, age / (240 * HOUR)))) group.seenBy.set(person.id, during(group, context));
  }
  if (rng.chance(0.34)) assign(group, context);
  if (rng.chance(0.22)) {
    const start = during(group, context);
    const count = 1 + rng.int(4);
    for (let number = 0; number < count; number += 1) {
      comment(group, context, start + Math.floor(((now - start) * number) / count));
    }
  }
  for (const person of people) {
    if (rng.chance(0.05)) {
      group.bookmarkedBy.push(person.id);
      if (!group.subscriptions.has(person.id)) group.subscriptions.set(person.id, 'bookmarked');
    } else if (rng.chance(0.02)) group.subscriptions.set(person.id, false);
  }
  const sharer = somebody(context);
  if (rng.chance(0.03) && sharer !== undefined) {
    group.shareId = rng.hex(32);
    recordActivity(store, group, { userId: sharer.id, type: 'set_public', now: during(group, context) });
  }
}
