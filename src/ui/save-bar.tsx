import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';

import { Button } from './button.tsx';

import './save-bar.css';

export interface SaveBarChange {
  /** The field's label. */
  name: string;
  before: ReactNode;
  after: ReactNode;
}

interface SaveBarProps {
  /** What differs from what is saved; without a change the bar is not there. */
  changes: readonly SaveBarChange[];
  busy?: boolean | undefined;
  /** Why it cannot be saved now: which field is wrong. */
  disabledReason?: string | undefined;
  onSave: () => void;
  onDiscard: () => void;
}

/** Stays in view at the end of a form while something is changed, and shows line by line what would be saved. */
export function SaveBar({ changes, busy, disabledReason, onSave, onDiscard }: SaveBarProps) {
  if (changes.length === 0) return null;
  return (
    <section className="save-bar">
      <details className="save-bar__changes">
        <summary>
          <Plural value={changes.length} one="# unsaved change" other="# unsaved changes" />
        </summary>
        <dl>
          {changes.map(({ name, before, after }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <del>{before}</del>
                <span aria-hidden="true"> → </span>
                <ins>{after}</ins>
              </dd>
            </div>
          ))}
        </dl>
      </details>
      <Button variant="quiet" onClick={onDiscard}>
        <Trans>Discard</Trans>
      </Button>
      <Button variant="primary" busy={busy} disabledReason={disabledReason} onClick={onSave}>
        <Trans>Save</Trans>
      </Button>
    </section>
  );
}
