import { createObservable, type Observable } from '#lib/observable.ts';

import { remember, remembered } from './remembered.ts';

/** A choice of how things look: remembered, and put on the document. */
export type Choice<T extends string> = Pick<Observable<T>, 'get' | 'set' | 'subscribe'>;

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const DENSITIES = ['comfortable', 'compact'] as const;
export type Density = (typeof DENSITIES)[number];

/** public/theme.js reads the same keys before the first paint. */
function createChoice<T extends string>(
  key: string,
  choices: readonly [T, ...T[]],
  apply: (value: T) => void,
): Choice<T> {
  const value = createObservable<T>(remembered(key, choices) ?? choices[0]);
  return {
    get: value.get,
    subscribe: value.subscribe,
    set(next) {
      remember(key, next === choices[0] ? null : next);
      apply(next);
      value.set(next);
    },
  };
}

function applyTheme(next: Theme): void {
  if (next === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = next;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const side = meta.dataset['for'];
    meta.media = next === 'system' ? `(prefers-color-scheme: ${side})` : next === side ? 'all' : 'not all';
  }
}

export const theme = createChoice<Theme>('theme', THEMES, applyTheme);

export const density = createChoice<Density>('density', DENSITIES, (next) => {
  document.documentElement.dataset['density'] = next;
});
