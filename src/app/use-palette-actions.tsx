import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';

import { useServer, useSessionState } from '#api/use-server.ts';
import { Icon } from '#ui/icon.tsx';
import {
  globeIcon,
  keyboardIcon,
  menuIcon,
  moonIcon,
  signOutIcon,
  sunIcon,
  systemIcon,
} from '#ui/screen-icons.ts';
import { refreshIcon, uploadIcon } from '#ui/shell-icons.ts';

import { LOCALE_NAMES } from './locale-names.ts';
import { LOCALES } from './locale.ts';
import { useOpenOverlay } from './overlay.ts';
import { DENSITIES, density, theme, THEMES } from './theme.ts';
import type { Command } from './use-palette-commands.tsx';
import { useSignOut } from './use-sign-out.ts';
import { useSwitchLocale } from './use-switch-locale.ts';

const THEME_ACTIONS = {
  system: { icon: systemIcon, name: msg`Use the theme of the system` },
  light: { icon: sunIcon, name: msg`Use the light theme` },
  dark: { icon: moonIcon, name: msg`Use the dark theme` },
};
const DENSITY_ACTIONS = { comfortable: msg`Show comfortable rows`, compact: msg`Show compact rows` };

/** What the palette can do apart from going somewhere. */
export function usePaletteActions(): Command[] {
  const { t, i18n } = useLingui();
  const { config } = useServer();
  const { way } = useSessionState();
  const openOverlay = useOpenOverlay();
  const switchLocale = useSwitchLocale();
  const signOut = useSignOut();
  const signOutAction: Command = {
    value: 'sign-out',
    label: t`Sign out`,
    keywords: 'log out logout',
    mark: <Icon path={signOutIcon} />,
    run: signOut,
  };
  const embeddedAction: Command = {
    value: 'embedded',
    label: t`Change or reset the embedded server’s data`,
    mark: <Icon path={refreshIcon} />,
    run: () => openOverlay({ kind: 'embedded' }),
  };
  return [
    {
      value: 'import',
      label: t`Import events`,
      mark: <Icon path={uploadIcon} />,
      run: () => openOverlay({ kind: 'import', files: [] }),
    },
    {
      value: 'shortcuts',
      label: t`Show keyboard shortcuts`,
      shortcut: '?',
      mark: <Icon path={keyboardIcon} />,
      run: () => openOverlay({ kind: 'shortcuts' }),
    },
    ...(config.server === null ? [embeddedAction] : []),
    ...THEMES.filter((choice) => choice !== theme.get()).map((choice) => ({
      value: `theme ${choice}`,
      label: t(THEME_ACTIONS[choice].name),
      mark: <Icon path={THEME_ACTIONS[choice].icon} />,
      run: () => theme.set(choice),
    })),
    ...DENSITIES.filter((choice) => choice !== density.get()).map((choice) => ({
      value: `density ${choice}`,
      label: t(DENSITY_ACTIONS[choice]),
      mark: <Icon path={menuIcon} />,
      run: () => density.set(choice),
    })),
    ...LOCALES.filter((choice) => choice !== i18n.locale).map((choice) => ({
      value: `locale ${choice}`,
      label: LOCALE_NAMES[choice],
      keywords: t`Language`,
      mark: <Icon path={globeIcon} />,
      run: () => switchLocale(choice),
    })),
    ...(way === 'proxy-token' ? [] : [signOutAction]),
  ];
}
