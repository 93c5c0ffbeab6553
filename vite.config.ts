import { lingui } from '@lingui/vite-plugin';
import react from '@vitejs/plugin-react';
import { msw } from 'msw/vite';
import { defineConfig } from 'vitest/config';

import { linguiMacros } from './deploy/lingui-macros.ts';
import { precompress } from './deploy/precompress.ts';
import { serverProxy } from './deploy/server-proxy.ts';

/** What is loaded after the first screen. */
const compiled = /\/src\/features\/(?:events|import|session)\/[\w-]+\.tsx?$/;

/** What rows of issues and the heads of their pages have in common. */
const sharedByPages = new RegExp(
  String.raw`/src/(?:${[
    String.raw`api/group(?:-details|-list|-list-parameters|-path)?`,
    'features/issues/group-title',
    'lib/time-window',
    'ui/(?:clock|format-age|format-count|icon-button|level-mark|number-text|relative-time|select|split-middle|truncate)',
  ].join('|')})\.(?:css|tsx?)$`,
);

export default defineConfig({
  plugins: [
    linguiMacros(),
    lingui({ failOnCompileError: true }),
    // The compiler's memoisation costs 13 kB in the first screen, which has few components and memoises its rows itself.
    react({ compiler: true, include: compiled, refreshInclude: /\.tsx$/ }),
    // The embedded server's service worker comes from the installed package: served in development, emitted by the build.
    msw({ mode: 'worker-only' }),
    serverProxy(),
    precompress(),
  ],
  // Lingui still brings the hook for older Reacts; this one has it.
  resolve: { alias: { 'use-sync-external-store/shim': 'react' } },
  build: {
    target: 'es2024',
    // All of them have light-dark() and nesting, which would triple the colours if they were compiled away.
    cssTarget: ['chrome140', 'firefox140', 'safari26'],
    // tests/size.ts reads which files the first screen loads.
    manifest: true,
    modulePreload: { polyfill: false },
    // An inlined asset is a data: URL, which the strict content security policy would have to allow.
    assetsInlineLimit: 0,
    sourcemap: true,
    // The embedded server is one lazy chunk and may be large; tests/size.ts watches over what everybody loads.
    chunkSizeWarningLimit: 1500,
    // One file compresses better than the many small ones that pages would share: what the entry needs anyway is one,
    // what the stream has in common with other pages is another.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'initial', tags: ['$initial'], priority: 2 },
            { name: 'rows', test: sharedByPages, priority: 1 },
            { name: 'kit', test: /\/src\/ui\//, minShareCount: 2 },
          ],
        },
      },
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['src/**/*.test.ts', 'tests/unit/**/*.test.ts'],
          // Properties and the linter take seconds on a busy machine.
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          environment: 'jsdom',
          include: ['src/**/*.test.tsx', 'tests/journeys/**/*.test.tsx'],
          setupFiles: ['tests/setup/journeys.ts'],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/setup/browser.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
