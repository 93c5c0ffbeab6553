import { Trans, useLingui } from '@lingui/react/macro';
import { use, useId, useSyncExternalStore } from 'react';

import { hasModifier } from '#lib/shortcuts/match-keys.ts';
import { SHORTCUT_KEYS } from '#lib/shortcuts/shortcut-keys.ts';
import { Dialog } from '#ui/dialog.tsx';
import { Kbd } from '#ui/kbd.tsx';
import { Switch } from '#ui/switch.tsx';
import { ShortcutContext } from '#ui/use-shortcut.ts';

import { SHORTCUT_NAMES } from './shortcut-names.ts';

import './shortcuts-dialog.css';

/** What the keyboard can do on the screen behind, and the switch for single keys (WCAG 2.2, 2.1.4). */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const noteId = useId();
  const { enabled, registered } = use(ShortcutContext);
  const on = useSyncExternalStore(enabled.subscribe, enabled.get);
  const ids = useSyncExternalStore(registered.subscribe, registered.get);
  return (
    <Dialog title={<Trans>Keyboard shortcuts</Trans>} onClose={onClose}>
      <table className="shortcuts-dialog">
        <caption className="visually-hidden">
          <Trans>Keyboard shortcuts of this screen</Trans>
        </caption>
        <tbody>
          {ids.map((id) => (
            <tr key={id} data-off={!on && !SHORTCUT_KEYS[id].some(hasModifier) ? '' : undefined}>
              <th scope="row">{t(SHORTCUT_NAMES[id])}</th>
              <td>
                {SHORTCUT_KEYS[id].map((keys) => (
                  <Kbd key={keys} keys={keys} />
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="shortcuts-dialog__switch">
        <Switch
          checked={on}
          onChange={(wanted) => enabled.set(wanted)}
          label={<Trans>Shortcuts of a single key</Trans>}
          aria-describedby={noteId}
        />
        <p id={noteId}>
          <Trans>Switch them off if speech input or a slip of the finger sets them off.</Trans>
        </p>
      </div>
    </Dialog>
  );
}
