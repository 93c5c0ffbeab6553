import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';

import { ApiError } from '#api/api-error.ts';
import { groupListKeys } from '#api/group-list.ts';
import { findGroupOfEvent, type IngestTarget, sendEvent } from '#api/ingest.ts';
import { projectKeysQuery } from '#api/project-keys.ts';
import type { Project } from '#api/projects.ts';
import { useServer } from '#api/use-server.ts';
import { createObservable } from '#lib/observable.ts';

import type { ImportReport } from './import-report.ts';
import { type ImportRun, startImport } from './import-run.ts';

const NO_REPORT = createObservable<ImportReport | null>(null);

/** The run of a dialog: none, then one. */
export function useImportRun() {
  const server = useServer();
  const client = useQueryClient();
  const [run, setRun] = useState<ImportRun | null>(null);
  const source = run?.report ?? NO_REPORT;
  const report = useSyncExternalStore<ImportReport | null>(source.subscribe, source.get);

  // Calls belong to the network: they end with the dialog that shows them.
  useEffect(() => () => run?.dispose(), [run]);

  /** Throws the `ApiError` with which the project's keys could not be had. */
  async function start(files: readonly File[], org: string, project: Project): Promise<void> {
    const keys = await client.query(projectKeysQuery(server, org, project.slug));
    const key = keys.find(({ isActive }) => isActive);
    if (!key) {
      throw new ApiError({
        kind: 'unsendable',
        endpoint: `POST /api/${project.id}/store/`,
        code: 'no-active-key',
      });
    }
    const target: IngestTarget = {
      org,
      projectId: project.id,
      projectSlug: project.slug,
      publicKey: key.public,
    };
    const next = startImport(files, {
      send: (body) => sendEvent(server, target, body),
      find: (eventId, signal) => findGroupOfEvent(server, target, eventId, signal),
    });
    const refresh = (): Promise<void> => client.invalidateQueries({ queryKey: groupListKeys.all });
    // A server's worker may store the events only after they were accepted: the lists are asked for twice.
    void next.sent.then(refresh);
    void next.finished.then(refresh);
    setRun(next);
  }

  return { run, report, start, clear: () => setRun(null) };
}
