import { Trans, useLingui } from '@lingui/react/macro';

import type { EventPart } from './event-parts.ts';

import './jump-links.css';

const LIMIT = 16;

/** Links to the sections of the event, in their order. */
export function JumpLinks({ parts }: { parts: readonly EventPart[] }) {
  const { t } = useLingui();
  if (parts.length < 2) return null;
  return (
    <nav className="jump-links" aria-label={t`Sections of the event`}>
      <span className="jump-links__label" aria-hidden="true">
        <Trans>Jump to</Trans>
      </span>
      <ul className="jump-links__list">
        {parts.slice(0, LIMIT).map(({ id, title }) => (
          <li key={id}>
            <a className="jump-links__link" href={`#${id}`}>
              <bdi>{typeof title === 'string' ? title : t(title)}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
