import { startWords, switchWords } from '#lib/words.ts';

import { remember, remembered } from './remembered.ts';

export const LOCALES = ['en', 'zh-Hans'] as const;
export type Locale = (typeof LOCALES)[number];

function preferredLocale(): Locale {
  const chosen = remembered('locale', LOCALES);
  if (chosen) return chosen;
  return /^zh\b/i.test(navigator.languages[0] ?? navigator.language) ? 'zh-Hans' : 'en';
}

/** Switches the words of everything on the screen. Rejects, and changes nothing, when they cannot be loaded. */
export async function switchLocale(locale: Locale): Promise<void> {
  await switchWords(locale);
  document.documentElement.lang = locale;
  remember('locale', locale);
}

/** The language chosen before, else the browser's first if Vedette speaks it, else English. */
export async function startLocale(): Promise<void> {
  const locale = preferredLocale();
  await startWords(locale);
  document.documentElement.lang = locale;
}
