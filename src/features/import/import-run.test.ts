import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { ApiError } from '#api/api-error.ts';

import type { ImportReport } from './import-report.ts';
import { type ImportCalls, startImport } from './import-run.ts';

const events = (count: number, name = 'events.ndjson'): File =>
  new File(
    Array.from(
      { length: count },
      (_, at) => `${JSON.stringify({ event_id: idOf(at), message: `m${at}` })}\n`,
    ),
    name,
  );
const idOf = (at: number): string => at.toString(16).padStart(32, '0');
const nowhere: ImportCalls['find'] = () => Promise.resolve(null);
const eventIdIn = (body: string): string => (JSON.parse(body) as { event_id: string }).event_id;
const accept: ImportCalls['send'] = (body) => Promise.resolve({ kind: 'accepted', eventId: eventIdIn(body) });
const problem = (kind: ApiError['kind'], retryAfter: number | null = null): ApiError =>
  new ApiError({ kind, endpoint: 'POST /api/1/store/', detail: 'said the server', retryAfter });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Lets time pass, and the file's bytes come, which no fake clock hastens. */
async function passTime(): Promise<void> {
  await vi.advanceTimersByTimeAsync(50);
  await new Promise((resolve) => setImmediate(resolve));
}

async function settled(run: ReturnType<typeof startImport>): Promise<ImportReport> {
  while (run.report.get().status !== 'done') await passTime();
  await run.finished;
  return run.report.get();
}

test('sends every event once, at most four at a time', async () => {
  const bodies: string[] = [];
  let atOnce = 0;
  let most = 0;
  const run = startImport([events(30), events(5, 'more.ndjson')], {
    async send(body) {
      bodies.push(body);
      atOnce += 1;
      most = Math.max(most, atOnce);
      await new Promise((resolve) => setTimeout(resolve, 1000));
      atOnce -= 1;
      return accept(body);
    },
    find: nowhere,
  });
  const { status, files } = await settled(run);
  expect(status).toBe('done');
  expect(bodies).toHaveLength(35);
  expect(most).toBe(4);
  expect(files.map(({ accepted, status: of }) => [accepted, of])).toEqual([
    [30, 'done'],
    [5, 'done'],
  ]);
});

test('a refused event costs itself only, and is named with its line', async () => {
  const run = startImport([events(3)], {
    send: (body) => (body.includes('m1') ? Promise.reject(problem('invalid')) : accept(body)),
    find: nowhere,
  });
  const { files, failure } = await settled(run);
  expect(failure).toBeNull();
  expect(files[0]).toMatchObject({
    accepted: 2,
    issues: [{ line: 2, reason: 'refused', detail: 'said the server' }],
  });
});

test('a refused key ends the run at once', async () => {
  const send = vi.fn<ImportCalls['send']>(() => Promise.reject(problem('signed-out')));
  const { files, failure } = await settled(startImport([events(50), events(1)], { send, find: nowhere }));
  expect(failure).toMatchObject({ kind: 'signed-out' });
  expect(send.mock.calls.length).toBeLessThanOrEqual(4);
  expect(files.map(({ status }) => status)).toEqual(['stopped', 'stopped']);
});

test('waits for as long as the server asks, and loses nothing', async () => {
  let refusals = 0;
  const times: number[] = [];
  const run = startImport([events(2)], {
    send(body) {
      times.push(Date.now());
      if (refusals === 2) return accept(body);
      refusals += 1;
      return Promise.reject(problem('rate-limited', 30));
    },
    find: nowhere,
  });
  const { files } = await settled(run);
  expect(files[0]).toMatchObject({ accepted: 2, issueCount: 0 });
  expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(30_000);
});

test('a cancelled run waits for what is on its way and counts exactly that', async () => {
  const arrived: string[] = [];
  const run = startImport([events(1000)], {
    async send(body) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      arrived.push(body);
      return accept(body);
    },
    find: nowhere,
  });
  while (arrived.length === 0) await passTime();
  run.cancel();
  const { files, isCancelled } = await settled(run);
  expect(isCancelled).toBe(true);
  expect(arrived.length).toBeLessThan(20);
  expect(files[0]).toMatchObject({ accepted: arrived.length, status: 'stopped', issueCount: 0 });
});

test('an event whose answer was lost is looked for, and counted if it is there', async () => {
  const run = startImport([events(2)], {
    send: (body) => (body.includes('m1') ? Promise.resolve({ kind: 'unknown' }) : accept(body)),
    find: (eventId) => Promise.resolve({ id: eventId === idOf(0) ? '7' : '8', title: 'Group' }),
  });
  const { files } = await settled(run);
  expect(files[0]).toMatchObject({ accepted: 2, issues: [], issueCount: 0 });
  expect(files[0]?.groups.map(({ id }) => id)).toEqual(['7', '8']);
});

test('a server that does not answer any more ends the run', async () => {
  const send = vi.fn<ImportCalls['send']>(() => Promise.resolve({ kind: 'unknown' }));
  const { files, failure } = await settled(startImport([events(100)], { send, find: nowhere }));
  expect(failure).toMatchObject({ kind: 'network' });
  expect(send.mock.calls.length).toBeLessThan(10);
  expect(files[0]).toMatchObject({ accepted: 0, status: 'stopped' });
});

test('groups are asked for again until the server has stored the event, and each is named once', async () => {
  let asked = 0;
  const run = startImport([events(3)], {
    send: accept,
    find() {
      asked += 1;
      return Promise.resolve(asked > 4 ? { id: '7', title: 'Group' } : null);
    },
  });
  const { files } = await settled(run);
  expect(files[0]?.groups).toEqual([{ id: '7', title: 'Group' }]);
  expect(asked).toBe(7);
});
