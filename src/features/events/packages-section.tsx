import { useLingui } from '@lingui/react/macro';

import type { Values } from '#api/event-values.ts';

import { EventSection } from './event-section.tsx';
import { ShowAll, useCapped } from './show-all.tsx';
import { treeEntries } from './tree-values.ts';

import './packages-section.css';

const LIMIT = 60;

/** The libraries that were installed, by name. */
export function PackagesSection({ id, packages }: { id: string; packages: Values }) {
  const { t } = useLingui();
  const sorted = treeEntries(packages).sort(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
  const { shown, isCut, showAll } = useCapped(sorted, LIMIT);
  return (
    <EventSection id={id} title={t`Packages`} count={sorted.length}>
      <dl className="packages-section">
        {shown.map(([name, version]) => (
          <div key={name} className="packages-section__package">
            <dt title={name}>
              <bdi>{name}</bdi>
            </dt>
            <dd>
              <bdi>{typeof version === 'string' ? version : JSON.stringify(version)}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <ShowAll total={sorted.length} isCut={isCut} onShowAll={showAll} />
    </EventSection>
  );
}
