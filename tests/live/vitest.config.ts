import { defineConfig } from 'vitest/config';

/** `npm run test:live`: the real screens in a browser, against the server that `VEDETTE_SERVER` names. */
export default defineConfig({
  test: {
    root: '.',
    include: ['tests/live/**/*.test.ts'],
    globalSetup: ['tests/live/setup.ts'],
    environment: 'node',
    testTimeout: 90_000,
    hookTimeout: 180_000,
    fileParallelism: false,
    sequence: { concurrent: false },
  },
});
