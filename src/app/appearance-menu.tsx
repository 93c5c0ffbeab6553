import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSyncExternalStore } from 'react';

import { Icon } from '#ui/icon.tsx';
import { MenuGroup, MenuRadio } from '#ui/menu-item.tsx';
import { Menu } from '#ui/menu.tsx';
import { moonIcon, sunIcon, systemIcon } from '#ui/screen-icons.ts';

import { LOCALE_NAMES } from './locale-names.ts';
import { LOCALES } from './locale.ts';
import { DENSITIES, density, type Theme, theme, THEMES } from './theme.ts';
import { useFoldedRail } from './use-folded-rail.ts';
import { useSwitchLocale } from './use-switch-locale.ts';

const THEME_NAMES = { system: msg`Like the system`, light: msg`Light`, dark: msg`Dark` };
const THEME_ICONS: Record<Theme, string> = { system: systemIcon, light: sunIcon, dark: moonIcon };
const DENSITY_NAMES = { comfortable: msg`Comfortable`, compact: msg`Compact` };

/** How things look on this machine: theme, density, language. */
export function AppearanceMenu() {
  const { t, i18n } = useLingui();
  const chosenTheme = useSyncExternalStore(theme.subscribe, theme.get);
  const chosenDensity = useSyncExternalStore(density.subscribe, density.get);
  const switchLocale = useSwitchLocale();
  const folded = useFoldedRail();
  return (
    <Menu
      label={t`Appearance`}
      renderTrigger={(trigger) => (
        <button
          {...trigger}
          type="button"
          className="rail__item"
          data-tooltip={folded ? t`Appearance` : undefined}
        >
          <Icon path={THEME_ICONS[chosenTheme]} />
          <span>
            <Trans>Appearance</Trans>
          </span>
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
    </Menu>
  );
}
