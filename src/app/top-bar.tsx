import { Trans, useLingui } from '@lingui/react/macro';

import { Icon } from '#ui/icon.tsx';
import { Kbd } from '#ui/kbd.tsx';
import { searchIcon, uploadIcon } from '#ui/shell-icons.ts';
import { buttonLook } from '#ui/button.tsx';

import { Breadcrumb } from './breadcrumb.tsx';
import { ConnectionMark } from './connection-mark.tsx';
import { useOpenOverlay } from './overlay.ts';
import { palette } from './overlays.tsx';

import './top-bar.css';

/** Where one is, and what can be done from anywhere. */
export function TopBar() {
  const { t } = useLingui();
  const openOverlay = useOpenOverlay();
  return (
    <header className="top-bar">
      <Breadcrumb />
      <button
        {...buttonLook({ variant: 'quiet' })}
        type="button"
        aria-label={t`Import events`}
        data-tooltip={t`Import events`}
        onClick={() => openOverlay({ kind: 'import', files: [] })}
      >
        <Icon path={uploadIcon} />
        <span className="top-bar__wide">
          <Trans>Import events</Trans>
        </span>
      </button>
      <button
        type="button"
        className="top-bar__search"
        aria-keyshortcuts="Control+K Meta+K"
        onPointerEnter={() => void palette.preload()}
        onFocus={() => void palette.preload()}
        onClick={() => openOverlay({ kind: 'palette' })}
      >
        <Icon path={searchIcon} />
        <span>
          <Trans>Search or jump</Trans>
        </span>
        <Kbd keys="mod+k" />
      </button>
      <ConnectionMark />
    </header>
  );
}
