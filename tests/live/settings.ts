/** What `npm run test:live` was told: which server, as whom, and whether it may write there. */
export type LiveSettings = {
  server: string;
  user: string;
  password: string;
  mayWrite: boolean;
  /** Folder of events (JSON, as SDKs send them) to import when it may write; null for the ones of these tests. */
  eventsFolder: string | null;
};

function needed(name: string): string {
  const value = process.env[name];
  if (!value)
    throw new Error(
      `${name} is not set: npm run test:live needs VEDETTE_SERVER, VEDETTE_USER and VEDETTE_PASSWORD`,
    );
  return value;
}

/** Throws a one-line error for what is missing. Writes only with `VEDETTE_WRITE=1`. */
export function readLiveSettings(): LiveSettings {
  return {
    server: needed('VEDETTE_SERVER'),
    user: needed('VEDETTE_USER'),
    password: needed('VEDETTE_PASSWORD'),
    mayWrite: process.env['VEDETTE_WRITE'] === '1',
    eventsFolder: process.env['VEDETTE_EVENTS'] ?? null,
  };
}
