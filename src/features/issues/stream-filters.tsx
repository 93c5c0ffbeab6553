import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';

import type { GroupSort } from '#api/capabilities.ts';
import { environmentsQuery } from '#api/projects.ts';
import { useServer } from '#api/use-server.ts';
import { Select } from '#ui/select.tsx';

import { SearchBox } from './search-box.tsx';
import type { StreamChange, StreamParameters } from './stream-parameters.ts';

import './stream-filters.css';

type StreamFiltersProps = {
  org: string;
  parameters: StreamParameters;
  onChange: (change: StreamChange) => void;
};

const SORT_NAMES: Record<GroupSort, MessageDescriptor> = {
  date: msg`Last seen`,
  new: msg`First seen`,
  freq: msg`Events`,
  user: msg`Users`,
  priority: msg`Priority`,
};

const PERIODS: readonly [string, MessageDescriptor][] = [
  ['1h', msg`Last hour`],
  ['24h', msg`Last 24 hours`],
  ['7d', msg`Last 7 days`],
  ['14d', msg`Last 14 days`],
  ['30d', msg`Last 30 days`],
  ['90d', msg`Last 90 days`],
];

/** What the stream shows: search, order, period, environment. Each change is a step in the history. */
export function StreamFilters({ org, parameters, onChange }: StreamFiltersProps) {
  const { t, i18n } = useLingui();
  const server = useServer();
  const environments = useQuery(environmentsQuery(server, org));
  const period = server.can('period-filter');
  const { sort, window, environment } = parameters;
  const { groupSorts } = server.capabilities;
  const periodValue = window.kind === 'relative' ? window.period : window.kind;
  const knownPeriod = PERIODS.some(([value]) => value === periodValue) || periodValue === 'all';
  const names = environments.data ?? [];

  return (
    <div className="stream-filters">
      <SearchBox query={parameters.query} onSearch={(query) => onChange({ query })} />
      <Select
        look="quiet"
        aria-label={t`Sort by`}
        value={groupSorts.includes(sort) ? sort : 'date'}
        onChange={(event) => {
          const chosen = groupSorts.find((known) => known === event.target.value);
          if (chosen) onChange({ sort: chosen });
        }}
      >
        {groupSorts.map((name) => (
          <option key={name} value={name}>
            {i18n._(SORT_NAMES[name])}
          </option>
        ))}
      </Select>
      {period.available ? (
        <Select
          look="quiet"
          aria-label={t`Period`}
          value={periodValue}
          onChange={(event) => {
            const { value } = event.target;
            onChange({ window: value === 'all' ? { kind: 'all' } : { kind: 'relative', period: value } });
          }}
        >
          {PERIODS.map(([value, name]) => (
            <option key={value} value={value}>
              {i18n._(name)}
            </option>
          ))}
          <option value="all">{t`All time`}</option>
          {knownPeriod ? null : (
            <option value={periodValue}>
              {window.kind === 'absolute'
                ? new Intl.DateTimeFormat(i18n.locale, { dateStyle: 'medium' }).formatRange(
                    new Date(window.start),
                    new Date(window.end),
                  )
                : periodValue}
            </option>
          )}
        </Select>
      ) : null}
      <Select
        look="quiet"
        aria-label={t`Environment`}
        value={environment ?? ''}
        onChange={(event) => onChange({ environment: event.target.value || null })}
      >
        <option value="">{t`All environments`}</option>
        {/* '' is a real name on the server, but asking for it means "all": it cannot be chosen. */}
        {[...new Set([...names, environment ?? ''])]
          .filter((name) => name !== '')
          .map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
      </Select>
    </div>
  );
}
