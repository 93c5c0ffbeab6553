import { useLingui } from '@lingui/react/macro';

import { toast } from '#ui/toast-store.ts';

import { type Locale, switchLocale } from './locale.ts';

/** Switches the language; says so where its words cannot be fetched. */
export function useSwitchLocale(): (locale: Locale) => void {
  const { t } = useLingui();
  return (locale) => {
    switchLocale(locale).catch(() => {
      toast.show({ tone: 'error', message: t`The language could not be loaded. The connection may be cut.` });
    });
  };
}
