import { createFaults } from './engine/faults/faults.ts';
import { makeDefaultSearches } from './engine/saved-searches/default-searches.ts';
import { publishCsrfCookie } from './engine/session/cookies.ts';
import { localKeeper } from './engine/session/local-keeper.ts';
import { markSignInSamples } from './engine/session/mark-sign-in-samples.ts';
import { createSession } from './engine/session/session.ts';
import { firstWithRole } from './engine/session/tokens.ts';
import { createStore } from './engine/store/store.ts';
import { createHandlers } from './handlers/create-handlers.ts';
import { dialects } from './handlers/dialects/dialects.ts';
import { controlResources } from './handlers/resources/control.ts';
import type { DatasetName, EmbeddedServerOptions } from './embedded-options.ts';

export type EmbeddedServer = ReturnType<typeof createEmbeddedServer>;

/** How long queued work waits: long enough to see that it is queued. */
const QUEUE_MS = 500;

/**
 * A Sentry-compatible server without a network: MSW handlers over an engine with its own data. Throws for a fault
 * that does not exist.
 *
 * - `ready` resolves when the data is there; calls wait for it themselves.
 * - `reset` brings the data set and the session back to their beginning.
 * - `flush` does queued work now and writes what is not kept yet.
 */
export function createEmbeddedServer(options: EmbeddedServerOptions = {}) {
  const { dialect = 'sentry', fault = null, fill, now: clock = Date.now, persistence = null } = options;
  let dataset: DatasetName = options.dataset ?? 'sample';
  const store = createStore();
  const faults = createFaults(clock);
  if (!faults.set(fault)) throw new Error(`There is no fault named ${fault}.`);
  const session = createSession(
    persistence === null ? null : localKeeper(persistence),
    () => firstWithRole(store, 'owner')?.id ?? null,
  );

  const queue = new Set<() => void>();
  const later = (task: () => void) => {
    queue.add(task);
    setTimeout(() => {
      if (queue.delete(task)) task();
    }, QUEUE_MS);
  };

  async function load(): Promise<void> {
    fill?.(store, clock());
    markSignInSamples(store);
    makeDefaultSearches(store, clock());
  }

  async function reset(): Promise<void> {
    queue.clear();
    store.clear();
    await load();
    session.reset();
    publishCsrfCookie(session, dialects[dialect].csrfCookie);
  }

  async function flush(): Promise<void> {
    for (const task of queue) task();
    queue.clear();
  }

  const ready = load().then(() => publishCsrfCookie(session, dialects[dialect].csrfCookie));
  const handlers = createHandlers({
    server: { store, session, dialect: dialects[dialect], clock, later },
    faults,
    controls: controlResources({
      dataset: () => dataset,
      setDataset: (next) => {
        dataset = next;
        return reset();
      },
      fault: () => faults.text,
      setFault: (text) => faults.set(text),
      notice: () => null,
      reset,
    }),
    ready,
  });
  return { handlers, store, session, ready, reset, flush };
}
