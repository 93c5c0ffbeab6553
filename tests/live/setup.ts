import { preview } from 'vite';
import type { TestProject } from 'vitest/node';

import { buildApp } from '#tests/setup/build-app.ts';

import { readLiveSettings } from './settings.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the build is served in front of the live server; no slash at its end. */
    liveUrl: string;
  }
}

const running: (() => Promise<void>)[] = [];

/** Builds the app and serves it as a deployment would: the preview passes calls on to `VEDETTE_SERVER`. */
export async function setup(project: TestProject): Promise<void> {
  readLiveSettings();
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
  project.provide('liveUrl', `http://127.0.0.1:${address.port}`);
}

export async function teardown(): Promise<void> {
  for (const stop of running.splice(0).toReversed()) await stop();
}
