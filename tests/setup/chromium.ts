import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

import { type Browser, chromium } from 'playwright-core';

import { unpackChromium } from './unpack-chromium.ts';

type Candidate = {
  name: string;
  /** `null` where this machine has none of that kind. */
  find: () => Promise<{ executablePath: string; env?: Record<string, string> } | null>;
};

/** In the order in which they are tried; the first that starts is used. */
function candidates(): Candidate[] {
  const named = process.env['VEDETTE_CHROMIUM'];
  if (named)
    return [{ name: `VEDETTE_CHROMIUM=${named}`, find: () => Promise.resolve({ executablePath: named }) }];
  return [
    { name: 'the package @sparticuz/chromium', find: unpackChromium },
    ...installedPaths()
      .filter((path) => existsSync(path))
      .map((path) => ({ name: path, find: () => Promise.resolve({ executablePath: path }) })),
  ];
}

function installedPaths(): string[] {
  if (process.platform === 'darwin') {
    const names = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    const folders = ['/Applications', join(homedir(), 'Applications')];
    return folders.flatMap((folder) =>
      names.map((name) => join(folder, `${name}.app/Contents/MacOS/${name}`)),
    );
  }
  if (process.platform === 'win32') {
    const apps = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
      (name) => process.env[name] ?? [],
    );
    return folders.flatMap((folder) => apps.map((app) => join(folder, app)));
  }
  const commands = [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
  ];
  const folders = [...new Set([...(process.env['PATH'] ?? '').split(':'), '/usr/bin', '/snap/bin'])].filter(
    Boolean,
  );
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)));
}

// Playwright turns the sandbox off by itself. The rest keeps a test browser from talking to anybody but the tests.
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Starts a browser: the one that `VEDETTE_CHROMIUM` names, else the one that the registry package brings (Linux on x64,
 * with the libraries that a bare machine lacks), else an installed Chrome, Chromium or Edge.
 */
export async function launchChromium(options: { args?: readonly string[] } = {}): Promise<Browser> {
  const failures: string[] = [];
  for (const candidate of candidates()) {
    try {
      const found = await candidate.find();
      if (!found) continue;
      return await chromium.launch({ ...found, args: [...quiet, ...(options.args ?? [])] });
    } catch (error) {
      failures.push(`${candidate.name}: ${firstLine(error)}`);
    }
  }
  throw new Error(
    [
      'No browser starts here. Install Chrome or Chromium, or name one with VEDETTE_CHROMIUM.',
      ...failures,
    ].join(' '),
  );
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n', 1)[0] ?? '';
}
