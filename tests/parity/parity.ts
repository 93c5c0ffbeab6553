/**
 * `npm run parity`: sends the same events and calls to the embedded server (as Sentry 9.1) and to a running Sentry
 * 9.1, and fails with a list of everything that the two answer differently and that known-differences.ts does not
 * excuse.
 *
 * VEDETTE_SERVER, VEDETTE_USER, VEDETTE_PASSWORD: the running server and who signs in there.
 * VEDETTE_WRITE=1: makes a project of its own there, fills, changes and deletes it. Without it, only reads, and
 * compares the shapes of what happens to be there.
 * VEDETTE_MEMBER, VEDETTE_MEMBER_PASSWORD: a plain member, for the calls that one makes.
 * VEDETTE_ORGANIZATION, VEDETTE_TEAM: where the project is made; by default `acme` and `core`.
 * VEDETTE_EVENTS: a folder of further events, one JSON file each.
 * VEDETTE_REPORT: a file that gets every single difference as a JSON line.
 */
import { writeFile } from 'node:fs/promises';
import process, { env, exit } from 'node:process';

import { compareRecordings } from './compare-answers.ts';
import type { Difference } from './difference.ts';
import type { Place } from './embedded-fill.ts';
import { createEmbeddedSide } from './embedded-side.ts';
import { allEvents } from './events/all-events.ts';
import { knownDifferences } from './known-differences.ts';
import { createLiveSide } from './live-side.ts';
import { deleteLiveProject, deleteLiveToken, makeLiveProject, makeLiveToken } from './live-project.ts';
import { makeReport } from './report.ts';
import { runScenarios } from './run-scenarios.ts';
import { readOnly } from './scenarios/read-only.ts';
import { fillSilently } from './scenarios/take-in.ts';

const {
  VEDETTE_EVENTS,
  VEDETTE_MEMBER,
  VEDETTE_MEMBER_PASSWORD,
  VEDETTE_PASSWORD,
  VEDETTE_REPORT,
  VEDETTE_SERVER,
  VEDETTE_USER,
} = env;

if (VEDETTE_SERVER === undefined || VEDETTE_USER === undefined || VEDETTE_PASSWORD === undefined) {
  console.error(
    'npm run parity compares with a running Sentry 9.1: set VEDETTE_SERVER, VEDETTE_USER and VEDETTE_PASSWORD.',
  );
  exit(2);
}

const run = Date.now().toString(36);
const place: Place = {
  organization: env['VEDETTE_ORGANIZATION'] ?? 'acme',
  team: env['VEDETTE_TEAM'] ?? 'core',
  slug: `parity-${run}`,
  name: `Parity ${run}`,
  admin: { login: VEDETTE_USER, password: VEDETTE_PASSWORD },
  member:
    VEDETTE_MEMBER === undefined ? null : { login: VEDETTE_MEMBER, password: VEDETTE_MEMBER_PASSWORD ?? '' },
};
const live = createLiveSide({
  url: new URL(VEDETTE_SERVER),
  accounts: { admin: place.admin, ...(place.member && { member: place.member }) },
});
const embedded = createEmbeddedSide(place);
const say = (what: string) => console.error(what);

let calls = 0;

/** How long before now the last event happened: past the shortest times that are searched for. */
const QUIET_MS = 30 * 60_000;

async function compareByWriting(): Promise<Difference[]> {
  const release = (number: number) => `parity-${run}@1.${number}`;
  const events = await allEvents(run, release, Date.now() - QUIET_MS, VEDETTE_EVENTS);
  const { admin, member, organization, slug, team } = place;
  const plan = {
    run,
    organization,
    team,
    project: slug,
    release,
    admin: admin.login,
    hasMember: member !== null,
    events,
  };
  await makeLiveProject(live, place);
  const token = await makeLiveToken(live);
  live.setToken(token);
  try {
    const ours = await runScenarios(embedded, plan, (what) => say(`embedded: ${what}`));
    const theirs = await runScenarios(live, plan, (what) => say(`live: ${what}`));
    const sent = events.flatMap(({ eventId, time }) => (time === null ? [eventId] : [eventId, `${time}Z`]));
    const how = { bases: [...embedded.bases, ...live.bases], sent: new Set(sent), shapeOnly: false };
    calls = ours.size;
    return compareRecordings(ours, theirs, how);
  } finally {
    await deleteLiveToken(live, token);
    await deleteLiveProject(live, organization, slug);
  }
}

async function compareByReading(): Promise<Difference[]> {
  const { organization } = place;
  const release = (number: number) => `parity@1.${number}`;
  const events = await allEvents(run, release, Date.now() - QUIET_MS, VEDETTE_EVENTS);
  await fillSilently(embedded, organization, place.slug, events);
  const ours = await readOnly(embedded, organization);
  const theirs = await readOnly(live, organization);
  calls = ours.size;
  return compareRecordings(ours, theirs, {
    bases: [...embedded.bases, ...live.bases],
    sent: new Set(),
    shapeOnly: true,
  });
}

const differences = await (env['VEDETTE_WRITE'] === '1' ? compareByWriting() : compareByReading());
if (VEDETTE_REPORT !== undefined) {
  await writeFile(
    VEDETTE_REPORT,
    differences.map((difference) => `${JSON.stringify(difference)}\n`).join(''),
  );
}
const report = makeReport(differences, knownDifferences, calls);
console.log(report.text);
process.exitCode = report.isClean ? 0 : 1;
