import { Trans, useLingui } from '@lingui/react/macro';

import type { Mechanism } from '#api/event-exception.ts';
import { ExternalLink, webAddress } from '#ui/external-link.tsx';

import { treeEntries } from './tree-values.ts';
import { ValueTree } from './value-tree.tsx';

import './mechanism-line.css';

/** How the exception was caught: by the app (handled) or by the SDK at the very end. */
export function MechanismLine({ mechanism }: { mechanism: Mechanism }) {
  const { t } = useLingui();
  const { type, handled, description, help_link: helpLink } = mechanism;
  const details = { ...mechanism.meta, ...mechanism.data };
  return (
    <>
      {handled === null ? null : (
        <span className="mechanism-line__handled" data-handled={handled}>
          {handled ? (
            <Trans context="exception">Handled</Trans>
          ) : (
            <Trans context="exception">Unhandled</Trans>
          )}
        </span>
      )}
      {type === null || type === 'generic' ? null : (
        <span className="mechanism-line__type" title={description ?? undefined}>
          <Trans>
            caught by <bdi>{type}</bdi>
          </Trans>
        </span>
      )}
      {helpLink !== null && webAddress(helpLink) ? (
        <ExternalLink href={helpLink}>{t`What this means`}</ExternalLink>
      ) : null}
      {treeEntries(details).length === 0 ? null : (
        <div className="mechanism-line__details">
          <ValueTree value={details} />
        </div>
      )}
    </>
  );
}
