import '@testing-library/jest-dom/vitest';
import 'fake-indexeddb/auto';
import { i18n } from '@lingui/core';
import { cleanup } from '@testing-library/react';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach } from 'vitest';

import { guardConsole } from './console-guard.ts';
import { installStubs } from './jsdom-stubs.ts';

installStubs();
guardConsole();

beforeEach(() => {
  // The English words stand in the code; tests run on them and need no catalogue.
  i18n.loadAndActivate({ locale: 'en', messages: {} });
});

// Runs before the console is checked, so that what unmounting writes is seen too.
afterEach(() => {
  cleanup();
  localStorage.clear();
  sessionStorage.clear();
  globalThis.indexedDB = new IDBFactory();
});
