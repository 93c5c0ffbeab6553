import { Trans, useLingui } from '@lingui/react/macro';
import { useDeferredValue, useState } from 'react';

import type { BreadcrumbsData } from '#api/event-breadcrumbs.ts';
import { Select } from '#ui/select.tsx';
import { TextInput } from '#ui/text-input.tsx';

import { BreadcrumbRow } from './breadcrumb-row.tsx';
import { filterCrumbs, levelCounts } from './crumb-filter.ts';
import { crumbOffset, isFarOff } from './crumb-time.ts';
import { EventSection } from './event-section.tsx';
import { metaAt } from './meta.ts';
import { OrderButton } from './order-button.tsx';
import { ShowAll, useCapped } from './show-all.tsx';
import { useRememberedChoice } from './use-remembered-choice.ts';

import './breadcrumbs-section.css';

interface BreadcrumbsSectionProps {
  id: string;
  data: BreadcrumbsData;
  eventDate: string | null;
  /** The part of `_meta` about the entry's data. */
  meta: unknown;
}

const LIMIT = 50;

/** What happened before the event, nearest first. */
export function BreadcrumbsSection({ id, data, eventDate, meta }: BreadcrumbsSectionProps) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const [level, setLevel] = useState<string | null>(null);
  const [order, setOrder] = useRememberedChoice('breadcrumb-order', ['newest', 'oldest']);
  const filtered = filterCrumbs(data.values, { text: useDeferredValue(text), level });
  const isFiltered = filtered !== data.values;
  const ordered = order === 'newest' ? filtered.toReversed() : filtered;
  const { shown, isCut, showAll } = useCapped(ordered, LIMIT);
  const counts = levelCounts(data.values);
  // Dates are wider than distances.
  const isDated = data.values.some(
    ({ timestamp }) => timestamp !== null && isFarOff(crumbOffset(timestamp, eventDate)),
  );
  const [matching, total] = [filtered.length, data.values.length];
  return (
    <EventSection
      id={id}
      title={t`Breadcrumbs`}
      count={total}
      actions={
        total === 0 ? undefined : (
          <>
            <div className="breadcrumbs-section__search">
              <TextInput
                type="search"
                aria-label={t`Filter breadcrumbs`}
                placeholder={t`Filter`}
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            </div>
            {counts.size > 1 ? (
              <Select
                aria-label={t`Level of breadcrumbs`}
                value={level ?? ''}
                onChange={(event) => setLevel(event.target.value === '' ? null : event.target.value)}
              >
                <option value="">{t`All levels`}</option>
                {[...counts].map(([one, count]) => (
                  <option key={one} value={one}>
                    {one} ({count})
                  </option>
                ))}
              </Select>
            ) : null}
            <OrderButton
              newestFirst={order === 'newest'}
              onChange={(newestFirst) => setOrder(newestFirst ? 'newest' : 'oldest')}
            />
          </>
        )
      }
    >
      <output className="breadcrumbs-section__result">
        {isFiltered ? (
          <Trans>
            {matching} of {total} match
          </Trans>
        ) : null}
      </output>
      <ol
        className="breadcrumbs-section__list"
        data-dated={isDated || undefined}
        data-long={shown.length > LIMIT || undefined}
      >
        {shown.map((crumb) => (
          <BreadcrumbRow
            key={crumb.place}
            crumb={crumb}
            eventDate={eventDate}
            meta={metaAt(meta, 'values', crumb.place)}
          />
        ))}
      </ol>
      <ShowAll total={ordered.length} isCut={isCut} onShowAll={showAll} />
    </EventSection>
  );
}
