import { DATASETS, type DatasetName, isDataset } from '#mocks/embedded-options.ts';
import type { PersistenceNotice } from '#mocks/engine/store/persistence.ts';

import { badRequest, json } from '#mocks/handlers/answer.ts';
import { readBody } from '#mocks/handlers/body.ts';
import type { Call } from '#mocks/handlers/call.ts';
import type { Resource } from '#mocks/handlers/resource.ts';

/** What `/api/embedded/` shows and changes. */
export type Controls = {
  dataset: () => DatasetName;
  setDataset: (dataset: DatasetName) => Promise<void>;
  fault: () => string | null;
  /** False where there is no such fault. */
  setFault: (fault: string | null) => boolean;
  /** Something people should be told about the kept data. */
  notice: () => PersistenceNotice | null;
  reset: () => Promise<void>;
};

/**
 * The embedded server's own switches, which no other server has: which data it holds, how it misbehaves. All three
 * calls answer the state after them. For the dashboard's menu; nobody need be signed in.
 */
export function controlResources(controls: Controls): readonly Resource[] {
  const state = ({ dialect, store }: Call): Response =>
    json({
      dataset: controls.dataset(),
      dialect: dialect.name,
      fault: controls.fault(),
      groups: store.groups.size,
      events: store.events.size,
      notice: controls.notice(),
    });

  async function put(call: Call): Promise<Response> {
    const { dataset, fault } = await readBody(call);
    if (dataset !== undefined && !isDataset(dataset)) {
      return badRequest(`There is no such data set: ${DATASETS.join(', ')}.`);
    }
    if (fault !== undefined && fault !== null && typeof fault !== 'string') {
      return badRequest('A fault is a name, or null.');
    }
    if (fault !== undefined && !controls.setFault(fault)) {
      return badRequest(`There is no fault named ${String(fault)}.`);
    }
    if (dataset !== undefined && dataset !== controls.dataset()) await controls.setDataset(dataset);
    return state(call);
  }

  async function postReset(call: Call): Promise<Response> {
    await controls.reset();
    return state(call);
  }

  // The switches work whoever is signed in, so there is no session that a forged call could misuse.
  const open = { isOpen: () => true };
  return [
    { path: '/api/embedded/', methods: { GET: state, PUT: put }, ...open },
    { path: '/api/embedded/reset/', methods: { POST: postReset }, ...open },
  ];
}
