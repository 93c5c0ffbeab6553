import { createDataSet } from './data-set.ts';
import { createFaults } from './engine/faults/faults.ts';
import { publishCsrfCookie } from './engine/session/cookies.ts';
import { localKeeper } from './engine/session/local-keeper.ts';
import { createSession } from './engine/session/session.ts';
import { firstWithRole } from './engine/session/tokens.ts';
import { createStore } from './engine/store/store.ts';
import { createHandlers } from './handlers/create-handlers.ts';
import { dialects } from './handlers/dialects/dialects.ts';
import { controlResources } from './handlers/resources/control.ts';
import { createWorkQueue } from './work-queue.ts';
import type { EmbeddedServerOptions } from './embedded-options.ts';

export type EmbeddedServer = ReturnType<typeof createEmbeddedServer>;

/**
 * A Sentry-compatible server without a network: MSW handlers over an engine with its own data. Throws for a fault
 * that does not exist.
 *
 * - `ready` resolves when the data is there; calls wait for it themselves.
 * - `reset` brings the data set and the session back to their beginning.
 * - `flush` does queued work now and writes what is not kept yet.
 */
export function createEmbeddedServer(options: EmbeddedServerOptions = {}) {
  const { fault = null, now: clock = Date.now, persistence = null } = options;
  const dialect = dialects[options.dialect ?? 'sentry'];
  const store = createStore();
  const queue = createWorkQueue();
  const faults = createFaults(clock);
  if (!faults.set(fault)) throw new Error(`There is no fault named ${fault}.`);
  const data = createDataSet({ ...options, persistence, store, clock });
  const session = createSession(
    persistence === null ? null : localKeeper(persistence),
    () => firstWithRole(store, 'owner')?.id ?? null,
  );
  const publish = () => publishCsrfCookie(session, dialect.csrfCookie);

  async function reset(): Promise<void> {
    queue.forget();
    await data.reset();
    session.reset();
    publish();
  }

  async function flush(): Promise<void> {
    queue.finish();
    await data.flush();
  }

  const ready = data.open().then(publish);
  const handlers = createHandlers({
    server: { store, session, dialect, clock, later: queue.add },
    faults,
    controls: controlResources({
      dataset: () => data.name,
      setDataset: async (next) => {
        queue.finish();
        await data.changeTo(next);
      },
      fault: () => faults.text,
      setFault: (text) => faults.set(text),
      notice: () => data.notice,
      reset,
    }),
    ready,
  });
  return { handlers, store, session, ready, reset, flush };
}
