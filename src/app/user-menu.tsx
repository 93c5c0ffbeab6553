import { Trans, useLingui } from '@lingui/react/macro';

import { useServer, useSessionState } from '#api/use-server.ts';
import { displayName } from '#api/user.ts';
import { paths } from '#lib/paths.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Icon } from '#ui/icon.tsx';
import { MenuItem, MenuLink, MenuSeparator } from '#ui/menu-item.tsx';
import { Menu } from '#ui/menu.tsx';
import { chevronUpIcon, keyboardIcon, signOutIcon } from '#ui/screen-icons.ts';
import { pluginsIcon, refreshIcon, uploadIcon } from '#ui/shell-icons.ts';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';

import { useOpenOverlay } from './overlay.ts';
import { useFoldedRail } from './use-folded-rail.ts';
import { useSignOut } from './use-sign-out.ts';

import './user-menu.css';

/** Who is signed in, what they may need now and then, and the way out. */
export function UserMenu() {
  const { t } = useLingui();
  const { user, way } = useSessionState();
  const { config } = useServer();
  const openOverlay = useOpenOverlay();
  const signOut = useSignOut();
  const folded = useFoldedRail();
  const name = user ? displayName(user) : t`Signed in by a token`;
  return (
    <Menu
      label={t`Your menu`}
      renderTrigger={(trigger) => (
        <button {...trigger} type="button" className="user-menu" data-tooltip={folded ? name : undefined}>
          <Avatar name={name} id={user?.id ?? ''} />
          <span className="user-menu__name">
            <VisuallyHidden>{t`Your menu: ${name}`}</VisuallyHidden>
            <bdi aria-hidden="true">{name}</bdi>
          </span>
          <Icon path={chevronUpIcon} />
        </button>
      )}
    >
      <MenuItem icon={uploadIcon} onSelect={() => openOverlay({ kind: 'import', files: [] })}>
        <Trans>Import events</Trans>
      </MenuItem>
      <MenuItem icon={keyboardIcon} shortcut="?" onSelect={() => openOverlay({ kind: 'shortcuts' })}>
        <Trans>Keyboard shortcuts</Trans>
      </MenuItem>
      <MenuLink icon={pluginsIcon} href={paths.connection}>
        <Trans>Connection</Trans>
      </MenuLink>
      {config.server === null ? (
        <MenuItem icon={refreshIcon} onSelect={() => openOverlay({ kind: 'embedded' })}>
          <Trans>Embedded server’s data</Trans>
        </MenuItem>
      ) : null}
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
