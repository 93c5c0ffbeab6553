import type { Locale } from './locale.ts';

/** Each language in its own words, so that whoever needs it can find it. */
export const LOCALE_NAMES: Record<Locale, string> = { en: 'English', 'zh-Hans': '简体中文' };
