import { useLingui } from '@lingui/react/macro';

import type { Breadcrumb } from '#api/event-breadcrumbs.ts';
import { formatMoment } from '#ui/format-age.ts';
import { LevelMark } from '#ui/level-mark.tsx';

import { crumbLevel } from './crumb-filter.ts';
import { crumbHeadline } from './crumb-headline.ts';
import { crumbOffset, formatOffset, isFarOff } from './crumb-time.ts';
import { metaChild } from './meta.ts';
import { treeEntries } from './tree-values.ts';
import { ValueText } from './value-text.tsx';
import { ValueTree } from './value-tree.tsx';

import './breadcrumb-row.css';

interface BreadcrumbRowProps {
  crumb: Breadcrumb;
  eventDate: string | null;
  /** The part of `_meta` about this breadcrumb. */
  meta: unknown;
}

/** One thing that happened: when, how bad, what kind, and what. */
export function BreadcrumbRow({ crumb, eventDate, meta }: BreadcrumbRowProps) {
  const level = crumbLevel(crumb);
  const { text, rest } = crumbHeadline(crumb);
  return (
    <li className="breadcrumb-row" data-level={level}>
      <CrumbTime timestamp={crumb.timestamp} eventDate={eventDate} />
      <LevelMark level={level} named />
      <bdi className="breadcrumb-row__category" title={crumb.category ?? undefined}>
        {crumb.category ?? crumb.type ?? ''}
      </bdi>
      <div className="breadcrumb-row__what">
        {text === '' ? null : (
          <p className="breadcrumb-row__text">
            <ValueText
              text={text}
              meta={text === crumb.message ? metaChild(meta, 'message') : null}
              quoted={false}
            />
          </p>
        )}
        {treeEntries(rest).length === 0 ? null : (
          <ValueTree value={rest} meta={metaChild(meta, 'data')} quoted={false} />
        )}
      </div>
    </li>
  );
}

const DATED = {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  second: '2-digit',
} as const;

function CrumbTime({ timestamp, eventDate }: { timestamp: string | null; eventDate: string | null }) {
  const { i18n } = useLingui();
  if (timestamp === null) return <span className="breadcrumb-row__time">—</span>;
  const offset = crumbOffset(timestamp, eventDate);
  return (
    <time
      className="breadcrumb-row__time"
      dateTime={timestamp}
      title={formatMoment(Date.parse(timestamp), i18n.locale)}
    >
      {offset === null || isFarOff(offset) ? i18n.date(timestamp, DATED) : formatOffset(offset, i18n.locale)}
    </time>
  );
}
