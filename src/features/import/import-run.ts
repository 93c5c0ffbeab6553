import { ApiError } from '#api/api-error.ts';
import type { GroupOfEvent, SendOutcome } from '#api/ingest.ts';
import type { ImportEntry } from '#lib/import/import-entry.ts';
import { readEventFile } from '#lib/import/read-event-file.ts';
import { createObservable, type Observable } from '#lib/observable.ts';

import { findGroups, type Sent } from './find-groups.ts';
import {
  emptyReport,
  type FileReport,
  type ImportIssue,
  type ImportReport,
  ISSUES_KEPT,
} from './import-report.ts';
import { pause } from './pause.ts';

/** How a run reaches the server. */
export type ImportCalls = {
  /** Throws the `ApiError` with which the server refuses the event. */
  send: (body: string) => Promise<SendOutcome>;
  /** Null while the event is not there. */
  find: (eventId: string, signal: AbortSignal) => Promise<GroupOfEvent | null>;
};

export type ImportRun = {
  report: Observable<ImportReport>;
  /** Starts nothing new. Events that are on their way are waited for, so that the report is exact. */
  cancel: () => void;
  /** Ends the search for the groups too. */
  dispose: () => void;
  /** Resolved when everything is sent; never rejected. */
  sent: Promise<void>;
  /** Resolved when the groups were looked for as well; never rejected. */
  finished: Promise<void>;
};

/** Events on their way at the same time. */
const CONCURRENCY = 4;
/** Events of a file whose group is looked for. */
const LOOKED_FOR = 10;
/** Unanswered events in a row after which the server counts as gone. */
const UNANSWERED = 3;
const RATE_LIMIT_TRIES = 8;
/** Milliseconds between two reports. */
const BEAT = 100;

type Event = Extract<ImportEntry, { kind: 'event' }>;

/** Errors that are about this one event; all others would meet every event. */
const isAboutEvent = (error: ApiError): boolean => error.kind === 'invalid' || error.kind === 'server-error';

/** Sends all events of the files, a few at a time, and reports as it goes. */
export function startImport(files: readonly File[], { send, find }: ImportCalls): ImportRun {
  const report = createObservable(emptyReport(files));
  const stop = new AbortController();
  const end = new AbortController();
  const sent: Sent[] = [];
  let current = report.get();
  let beat: ReturnType<typeof setTimeout> | null = null;
  let unanswered = 0;
  let resumeAt = 0;

  function publish(): void {
    if (beat !== null) clearTimeout(beat);
    beat = null;
    report.set(current);
  }

  function update(change: Partial<ImportReport>): void {
    current = { ...current, ...change };
    beat ??= setTimeout(publish, BEAT);
  }

  function updateFile(at: number, change: (file: FileReport) => Partial<FileReport>): void {
    const { files: reports } = current;
    update({ files: reports.map((file, index) => (index === at ? { ...file, ...change(file) } : file)) });
  }

  function addIssue(at: number, issue: ImportIssue): void {
    updateFile(at, ({ issues, issueCount }) => ({
      issues: issues.length < ISSUES_KEPT ? [...issues, issue] : issues,
      issueCount: issueCount + 1,
    }));
  }

  function fail(error: unknown): void {
    if (current.failure === null) update({ failure: error });
    stop.abort();
  }

  /** The server stores nothing that it answers 429 to, so the event may be sent again. */
  async function sendInTime(body: string): Promise<SendOutcome> {
    for (let tries = 1; ; tries += 1) {
      if (resumeAt > Date.now()) {
        update({ waitingUntil: resumeAt });
        await pause(resumeAt - Date.now(), stop.signal);
        update({ waitingUntil: null });
      }
      try {
        return await send(body);
      } catch (error) {
        const isLimited = error instanceof ApiError && error.kind === 'rate-limited';
        if (!isLimited || tries === RATE_LIMIT_TRIES) throw error;
        resumeAt = Math.max(resumeAt, Date.now() + (error.retryAfter ?? 2 ** tries) * 1000);
      }
    }
  }

  function accept(at: number, event: Event, eventId: string): void {
    updateFile(at, ({ accepted, converted }) => ({
      accepted: accepted + 1,
      converted: converted + (event.converted ? 1 : 0),
    }));
    if (sent.filter(({ file }) => file === at).length < LOOKED_FOR)
      sent.push({ file: at, eventId, unsure: null });
  }

  async function sendEvent(at: number, event: Event): Promise<void> {
    const { line, eventId } = event;
    try {
      const outcome = await sendInTime(event.body);
      unanswered = outcome.kind === 'unknown' ? unanswered + 1 : 0;
      if (outcome.kind === 'accepted') {
        accept(at, event, outcome.eventId);
        return;
      }
      const issue: ImportIssue = { line, reason: outcome.kind, detail: null };
      addIssue(at, issue);
      if (outcome.kind !== 'unknown') return;
      sent.push({ file: at, eventId, unsure: issue });
      if (unanswered >= UNANSWERED) fail(new ApiError({ kind: 'network', endpoint: 'POST /api/…/store/' }));
    } catch (error) {
      if (stop.signal.aborted) return;
      if (!(error instanceof ApiError && isAboutEvent(error))) fail(error);
      else
        addIssue(at, { line, reason: error.kind === 'invalid' ? 'refused' : 'failed', detail: error.detail });
    }
  }

  async function importFile(at: number, file: File): Promise<void> {
    const onTheirWay = new Set<Promise<void>>();
    updateFile(at, () => ({ status: 'reading' }));
    try {
      for await (const entry of readEventFile(file, stop.signal, (read) =>
        updateFile(at, () => ({ read })),
      )) {
        if (entry.kind !== 'event') {
          addIssue(at, entry);
          continue;
        }
        while (onTheirWay.size >= CONCURRENCY) await Promise.race(onTheirWay);
        if (stop.signal.aborted) break;
        const sending = sendEvent(at, entry).finally(() => onTheirWay.delete(sending));
        onTheirWay.add(sending);
      }
    } catch (error) {
      // Reading throws only once the run is stopped.
      if (!stop.signal.aborted) throw error;
    }
    await Promise.all(onTheirWay);
    updateFile(at, () => ({ status: stop.signal.aborted ? 'stopped' : 'done' }));
  }

  async function sendAll(): Promise<void> {
    try {
      for (const [at, file] of files.entries()) {
        if (stop.signal.aborted) updateFile(at, () => ({ status: 'stopped' }));
        else await importFile(at, file);
      }
    } catch (error) {
      fail(error);
    }
    update({ status: 'looking', waitingUntil: null });
    publish();
  }

  async function lookForGroups(): Promise<void> {
    await findGroups(sent, find, end.signal, ({ file, unsure }, group) => {
      updateFile(file, ({ groups, issues, issueCount, accepted }) => ({
        groups: groups.some(({ id }) => id === group.id) ? groups : [...groups, group],
        // It went in after all, though its answer was lost.
        ...(unsure === null
          ? {}
          : {
              accepted: accepted + 1,
              issueCount: issueCount - 1,
              issues: issues.filter((issue) => issue !== unsure),
            }),
      }));
    });
    update({ status: 'done' });
    publish();
  }

  const sending = sendAll();
  return {
    report,
    cancel() {
      if (current.status !== 'running') return;
      update({ isCancelled: true });
      stop.abort();
    },
    dispose() {
      stop.abort();
      end.abort();
    },
    sent: sending,
    finished: sending.then(lookForGroups),
  };
}
