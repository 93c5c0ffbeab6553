import type { Browser, BrowserContext, ConsoleMessage, Page, Request } from 'playwright-core';
import { afterAll, afterEach, expect } from 'vitest';

import { builtApp } from './built-app.ts';
import { launchChromium } from './chromium.ts';

export type PageOptions = {
  /** Default `/`. */
  path?: string;
  /** Another origin than that of the built app, no slash at its end. */
  origin?: string;
  viewport?: { width: number; height: number };
  theme?: 'light' | 'dark' | 'system';
  locale?: 'en' | 'zh-Hans';
  density?: 'comfortable' | 'compact';
  /** What the system asks for. */
  colorScheme?: 'light' | 'dark';
  reducedMotion?: 'reduce' | 'no-preference';
  /** Default UTC. */
  timezone?: string;
};

export type Trouble = { kind: 'console' | 'uncaught' | 'failed' | 'duplicate'; text: string };

export type OpenedPage = {
  page: Page;
  context: BrowserContext;
  /** What has gone wrong so far. */
  troubles: readonly Trouble[];
  /** Fails when something went wrong that no pattern allows. */
  expectQuiet: (...allowed: RegExp[]) => void;
};

let browser: Promise<Browser> | undefined;
const contexts = new Set<BrowserContext>();

/** This file's browser, started on first use and closed after its last test. */
export function sharedBrowser(): Promise<Browser> {
  browser ??= launchChromium();
  return browser;
}

afterEach(async () => {
  await Promise.all([...contexts].map((context) => context.close()));
  contexts.clear();
});

afterAll(async () => {
  await (await browser)?.close();
  browser = undefined;
});

/** Opens a page in a fresh context (no cookies, no storage, no service worker of another test), closed after the test. */
export async function openPage(options: PageOptions = {}): Promise<OpenedPage> {
  const context = await (
    await sharedBrowser()
  ).newContext({
    viewport: options.viewport ?? { width: 1280, height: 800 },
    locale: options.locale === 'zh-Hans' ? 'zh-CN' : 'en-US',
    timezoneId: options.timezone ?? 'UTC',
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: options.reducedMotion ?? 'no-preference',
  });
  contexts.add(context);
  await context.addInitScript(remember, [
    ['vedette.theme', options.theme],
    ['vedette.locale', options.locale],
    ['vedette.density', options.density],
  ] as const);
  const page = await context.newPage();
  const troubles = watch(page);
  await page.goto((options.origin ?? builtApp().url) + (options.path ?? '/'));
  return {
    page,
    context,
    troubles,
    expectQuiet: (...allowed) => {
      const unexpected = troubles.filter(({ text }) => !allowed.some((pattern) => pattern.test(text)));
      expect(unexpected, 'the page was to be quiet').toEqual([]);
    },
  };
}

/** Runs in the page, before its own scripts; what a person chose later, in the same context, stays. */
function remember(choices: readonly (readonly [string, string | undefined])[]): void {
  for (const [key, value] of choices) {
    if (value !== undefined && localStorage.getItem(key) === null) localStorage.setItem(key, value);
  }
}

/** Two reads of the same address within this time (ms) are one too many. */
const duplicateWindow = 1000;

function watch(page: Page): readonly Trouble[] {
  const troubles: Trouble[] = [];
  const reads = new Map<string, number>();

  page.on('console', (message: ConsoleMessage) => {
    if (!['error', 'warning'].includes(message.type())) return;
    const { url } = message.location();
    if (!isAnswer(message.text(), url))
      troubles.push({ kind: 'console', text: `${message.text()} (${url})` });
  });
  page.on('pageerror', (error) => troubles.push({ kind: 'uncaught', text: error.stack ?? error.message }));
  page.on('requestfailed', (request: Request) => {
    // The app gives up reads that nobody waits for any more.
    const reason = request.failure()?.errorText ?? '';
    if (reason !== 'net::ERR_ABORTED') troubles.push({ kind: 'failed', text: `${request.url()} ${reason}` });
  });
  page.on('request', (request: Request) => {
    // A page that is loaded anew asks anew.
    if (request.isNavigationRequest()) reads.clear();
    if (request.method() !== 'GET' || !new URL(request.url()).pathname.startsWith('/api/')) return;
    const last = reads.get(request.url());
    const now = performance.now();
    reads.set(request.url(), now);
    if (last !== undefined && now - last < duplicateWindow) {
      troubles.push({ kind: 'duplicate', text: `GET ${request.url()} twice within ${duplicateWindow} ms` });
    }
  });
  return troubles;
}

/** The browser itself notes each 4xx; from the API it is an answer like any other (not signed in, no such address). */
function isAnswer(text: string, url: string): boolean {
  return /^Failed to load resource: .* status of 4\d\d/.test(text) && /\/api\//.test(url);
}
