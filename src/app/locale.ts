import { i18n, type Messages } from '@lingui/core';

import { remember, remembered } from './remembered.ts';

export const LOCALES = ['en', 'zh-Hans'] as const;
export type Locale = (typeof LOCALES)[number];

/** What has a catalogue of its own: the shell with the kit, and each feature (lingui.config.ts). */
export type Area = 'shell' | 'issues' | 'events' | 'session' | 'import';

const catalogues = import.meta.glob<Messages>(['/src/locales/*/*.po', '!/src/locales/*/en.po'], {
  import: 'messages',
});

const areas = new Map<Area, Promise<void>>();
let wanted: Locale = 'en';

function preferredLocale(): Locale {
  const chosen = remembered('locale', LOCALES);
  if (chosen) return chosen;
  return /^zh\b/i.test(navigator.languages[0] ?? navigator.language) ? 'zh-Hans' : 'en';
}

async function fetchMessages(area: Area, locale: Locale): Promise<void> {
  i18n.load(locale, (await catalogues[`/src/locales/${area}/${locale}.po`]?.()) ?? {});
}

/** Brings an area's words in the present language; screens wait for it together with their code. */
export function loadArea(area: Area): Promise<void> {
  let loading = areas.get(area);
  if (!loading) {
    loading = fetchMessages(area, wanted).catch((cause: unknown) => {
      areas.delete(area);
      throw cause;
    });
    areas.set(area, loading);
  }
  return loading;
}

/** Switches the words of everything on the screen. Rejects, and changes nothing, when they cannot be loaded. */
export async function switchLocale(locale: Locale): Promise<void> {
  await Promise.all([...areas.keys()].map((area) => fetchMessages(area, locale)));
  wanted = locale;
  i18n.activate(locale);
  document.documentElement.lang = locale;
  remember('locale', locale);
}

/** The language chosen before, else the browser's first if Vedette speaks it, else English. */
export async function startLocale(): Promise<void> {
  wanted = preferredLocale();
  await loadArea('shell');
  i18n.activate(wanted);
  document.documentElement.lang = wanted;
}
