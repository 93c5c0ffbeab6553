import { preview } from 'vite';
import type { TestProject } from 'vitest/node';

import { buildApp } from './build-app.ts';
import type { BuiltApp } from './built-app.ts';

const running: (() => Promise<void>)[] = [];

/** Builds the app once for all browser tests and serves it; each file starts its own browser (`page.ts`). */
export async function setup(project: TestProject): Promise<void> {
  // A server named for `npm start` is not meant for the tests.
  delete process.env['VEDETTE_SERVER'];
  try {
    project.provide('builtApp', await serveBuild());
  } catch (error) {
    // Thrown here it would keep all other tests from running as well; so each browser test says it.
    project.provide('builtApp', { failure: error instanceof Error ? error.message : String(error) });
  }
}

export async function teardown(): Promise<void> {
  for (const stop of running.splice(0).toReversed()) await stop();
}

async function serveBuild(): Promise<BuiltApp> {
  const build = await buildApp();
  running.push(build.remove);
  const server = await preview({
    build: { outDir: build.folder },
    preview: { host: '127.0.0.1', port: 0 },
    logLevel: 'error',
  });
  running.push(() => server.close());
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string')
    throw new Error('The preview does not listen on a port');
  return { url: `http://127.0.0.1:${address.port}`, folder: build.folder };
}
