import { i18n, type Messages } from '@lingui/core';

/**
 * What has a catalogue of its own (lingui.config.ts), with the areas whose words its code says too. English has none:
 * it stands compiled in the code, and stands in for what a translation lacks.
 */
export const AREAS = {
  /** What stands round every screen. */
  shell: [],
  /** What comes later: menus, dialogs, the rest of the kit. */
  app: [],
  errors: [],
  stream: [],
  issues: ['stream', 'app', 'errors'],
  events: ['stream', 'app'],
  session: ['app', 'errors'],
  import: ['app', 'errors'],
} as const;

export type Area = keyof typeof AREAS;

const catalogues = import.meta.glob<Messages>(['/src/locales/*/*.po', '!/src/locales/*/en.po'], {
  import: 'messages',
});

const areas = new Map<Area, Promise<void>>();
let wanted = 'en';

async function fetchMessages(area: Area, locale: string): Promise<void> {
  i18n.load(locale, (await catalogues[`/src/locales/${area}/${locale}.po`]?.()) ?? {});
}

function loadOne(area: Area): Promise<void> {
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

/** Brings the words of an area in the present language; whoever fetches its code waits for both together. */
export async function loadArea(area: Area): Promise<void> {
  await Promise.all([area, ...AREAS[area]].map(loadOne));
}

/** Says everything in a language from now on. Rejects, and changes nothing, when its words cannot be loaded. */
export async function switchWords(locale: string): Promise<void> {
  await Promise.all([...areas.keys()].map((area) => fetchMessages(area, locale)));
  wanted = locale;
  i18n.activate(locale);
}

/** Chooses the first language, and loads what stands round every screen. */
export async function startWords(locale: string): Promise<void> {
  wanted = locale;
  await loadArea('shell');
  i18n.activate(locale);
}
