import { useLingui } from '@lingui/react/macro';

import type { ProcessingError } from '#api/event.ts';

import { EventSection } from './event-section.tsx';
import { ShowAll, useCapped } from './show-all.tsx';
import { treeEntries } from './tree-values.ts';
import { ValueTree } from './value-tree.tsx';

import './processing-errors-section.css';

const LIMIT = 30;

/** What the server could not take, find or translate when it processed the event. */
export function ProcessingErrorsSection({ id, errors }: { id: string; errors: readonly ProcessingError[] }) {
  const { t } = useLingui();
  const { shown, isCut, showAll } = useCapped(errors, LIMIT);
  return (
    <EventSection id={id} title={t`Processing problems`} count={errors.length}>
      <ul className="processing-errors-section">
        {shown.map((error, position) => (
          // Problems have no id and never change places.
          <li key={position} className="processing-errors-section__error">
            <span>
              <bdi>{error.message ?? error.type}</bdi>{' '}
              {error.message === null ? null : (
                <bdi className="processing-errors-section__type">{error.type}</bdi>
              )}
            </span>
            {treeEntries(error.data).length === 0 ? null : <ValueTree value={error.data} quoted={false} />}
          </li>
        ))}
      </ul>
      <ShowAll total={errors.length} isCut={isCut} onShowAll={showAll} />
    </EventSection>
  );
}
