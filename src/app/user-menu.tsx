import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSyncExternalStore } from 'react';
import { Link } from 'react-router';

import { useSessionState } from '#api/use-server.ts';
import { displayName } from '#api/user.ts';
import { paths } from '#lib/paths.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Icon } from '#ui/icon.tsx';
import { MenuGroup, MenuItem, MenuLink, MenuRadio, MenuSeparator } from '#ui/menu-item.tsx';
import { Menu } from '#ui/menu.tsx';
import {
  chevronUpIcon,
  keyboardIcon,
  moonIcon,
  pluginsIcon,
  signOutIcon,
  sunIcon,
  systemIcon,
  uploadIcon,
} from '#ui/shell-icons.ts';

import { LOCALE_NAMES } from './locale-names.ts';
import { LOCALES } from './locale.ts';
import { useOpenOverlay } from './overlay.ts';
import { DENSITIES, density, type Theme, theme, THEMES } from './theme.ts';
import { useSignOut } from './use-sign-out.ts';
import { useSwitchLocale } from './use-switch-locale.ts';

import './user-menu.css';

const THEME_NAMES = { system: msg`Like the system`, light: msg`Light`, dark: msg`Dark` };
const THEME_ICONS: Record<Theme, string> = { system: systemIcon, light: sunIcon, dark: moonIcon };
const DENSITY_NAMES = { comfortable: msg`Comfortable`, compact: msg`Compact` };

/** Who is signed in, how things look to them, and the way out. */
export function UserMenu() {
  const { t, i18n } = useLingui();
  const { user, way } = useSessionState();
  const chosenTheme = useSyncExternalStore(theme.subscribe, theme.get);
  const chosenDensity = useSyncExternalStore(density.subscribe, density.get);
  const openOverlay = useOpenOverlay();
  const switchLocale = useSwitchLocale();
  const signOut = useSignOut();
  const name = user ? displayName(user) : t`Signed in by a token`;
  return (
    <Menu
      label={t`You and this page`}
      renderTrigger={(trigger) => (
        <button {...trigger} type="button" className="user-menu" data-tooltip={name}>
          <Avatar name={name} id={user?.id ?? ''} />
          <span className="user-menu__name">
            <bdi>{name}</bdi>
          </span>
          <Icon path={chevronUpIcon} />
        </button>
      )}
    >
      <MenuGroup label={t`Theme`}>
        {THEMES.map((choice) => (
          <MenuRadio
            key={choice}
            icon={THEME_ICONS[choice]}
            checked={choice === chosenTheme}
            onSelect={() => theme.set(choice)}
          >
            {t(THEME_NAMES[choice])}
          </MenuRadio>
        ))}
      </MenuGroup>
      <MenuGroup label={t`Density`}>
        {DENSITIES.map((choice) => (
          <MenuRadio key={choice} checked={choice === chosenDensity} onSelect={() => density.set(choice)}>
            {t(DENSITY_NAMES[choice])}
          </MenuRadio>
        ))}
      </MenuGroup>
      <MenuGroup label={t`Language`}>
        {LOCALES.map((choice) => (
          <MenuRadio key={choice} checked={choice === i18n.locale} onSelect={() => switchLocale(choice)}>
            <span lang={choice}>{LOCALE_NAMES[choice]}</span>
          </MenuRadio>
        ))}
      </MenuGroup>
      <MenuSeparator />
      <MenuItem icon={uploadIcon} onSelect={() => openOverlay({ kind: 'import', files: [] })}>
        <Trans>Import events</Trans>
      </MenuItem>
      <MenuItem icon={keyboardIcon} shortcut="?" onSelect={() => openOverlay({ kind: 'shortcuts' })}>
        <Trans>Keyboard shortcuts</Trans>
      </MenuItem>
      <MenuLink icon={pluginsIcon} render={(link) => <Link {...link} to={paths.connection} />}>
        <Trans>Connection</Trans>
      </MenuLink>
      {way === 'proxy-token' ? null : (
        <>
          <MenuSeparator />
          <MenuItem icon={signOutIcon} onSelect={signOut}>
            <Trans>Sign out</Trans>
          </MenuItem>
        </>
      )}
    </Menu>
  );
}
