const WORKER_URL = '/mockServiceWorker.js';

type ScriptUrlPolicy = { createScriptURL: (url: string) => string };
type TrustedTypes = { createPolicy: (name: string, rules: ScriptUrlPolicy) => ScriptUrlPolicy };

/**
 * Under `require-trusted-types-for 'script'` a worker's address must come from a policy; ours is named `vedette`
 * and lets this one address through. Where there are no trusted types it is a plain string.
 */
function trustedWorkerUrl(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (trustedTypes === undefined) return WORKER_URL;
  const policy = trustedTypes.createPolicy('vedette', {
    createScriptURL: (url) => {
      if (url !== WORKER_URL) throw new TypeError(`Not a worker of Vedette: ${url}`);
      return url;
    },
  });
  return policy.createScriptURL(WORKER_URL);
}

const isOurs = (worker: ServiceWorker | null) =>
  worker !== null && new URL(worker.scriptURL).pathname === WORKER_URL;

/** Resolves once a worker controls the page. */
function controlled(container: ServiceWorkerContainer): Promise<void> {
  return new Promise((resolve) => {
    if (container.controller !== null) resolve();
    container.addEventListener('controllerchange', () => resolve(), { once: true });
  });
}

/**
 * Makes sure that the mock worker controls this page, so that MSW finds it and need not register it (it would hand
 * the browser a plain string, and reload a page that has a worker but is not controlled by it).
 *
 * False where there can be no worker: plain http on a LAN, storage refused, a page reloaded past its worker.
 */
export async function ensureWorker(): Promise<boolean> {
  if (!('serviceWorker' in navigator) || !globalThis.isSecureContext) return false;
  const container = navigator.serviceWorker;
  try {
    const known = await container.getRegistration('/');
    if (known !== undefined && isOurs(known.active)) {
      // The worker takes itself off when its last page goes, which a reload looks like: it then serves this page to
      // its end, but registering it anew would take seconds, and updating it, as MSW does, fails.
      known.update = () => Promise.resolve(known);
      // Without control the page was reloaded past its worker, and MSW would reload it once more.
      return container.controller !== null;
    }
    await container.register(trustedWorkerUrl(), { scope: '/' });
    await controlled(container);
    return true;
  } catch {
    // Refused by the browser or its policy; the page can answer its own calls.
    return false;
  }
}
