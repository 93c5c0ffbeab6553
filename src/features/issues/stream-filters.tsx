import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useRef, useState } from 'react';

import type { GroupSort } from '#api/capabilities.ts';
import { environmentsQuery } from '#api/projects.ts';
import { useServer } from '#api/use-server.ts';
import { parseSearchQuery } from '#lib/search-query/parse-search-query.ts';
import type { SearchProblemCode } from '#lib/search-query/search-token.ts';
import { Icon } from '#ui/icon.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { Select } from '#ui/select.tsx';
import { closeIcon, searchIcon } from '#ui/shell-icons.ts';
import { useShortcut } from '#ui/use-shortcut.ts';

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

const PROBLEMS: Record<SearchProblemCode, MessageDescriptor> = {
  'unclosed-quote': msg`A quotation mark is not closed.`,
  'unclosed-list': msg`A list is not closed: it ends with “]”.`,
  'unclosed-group': msg`A parenthesis is not closed.`,
  'missing-value': msg`A value is missing after the colon.`,
  'missing-operand': msg`Something is missing beside AND or OR.`,
  'unknown-status': msg`“is:” knows unresolved, resolved, ignored, assigned and unassigned, among others.`,
  'bad-date': msg`This is no time: write -24h, +7d or 2026-11-01.`,
  'bad-number': msg`This is no number.`,
};

const PERIODS: readonly [string, MessageDescriptor][] = [
  ['1h', msg`Last hour`],
  ['24h', msg`Last 24 hours`],
  ['7d', msg`Last 7 days`],
  ['14d', msg`Last 14 days`],
  ['30d', msg`Last 30 days`],
  ['90d', msg`Last 90 days`],
];

function SearchBox({ query, onSearch }: { query: string; onSearch: (query: string) => void }) {
  const { t, i18n } = useLingui();
  const [text, setText] = useState(query);
  const [shown, setShown] = useState(query);
  const input = useRef<HTMLInputElement>(null);
  const problemId = useId();
  // The URL changed from elsewhere (back, a link): what stands in the box follows.
  if (shown !== query) {
    setShown(query);
    setText(query);
  }
  useShortcut('search', () => input.current?.focus());

  const problems = parseSearchQuery(text).flatMap((token) => token.problems);
  // While somebody types, the end is always unfinished: only what stands before it is wrong yet.
  const problem = problems.find(({ end }) => end < text.length || text === query);

  function submit(event: FormEvent): void {
    event.preventDefault();
    onSearch(text.trim());
  }

  return (
    <form className="stream-filters__search" role="search" onSubmit={submit}>
      <Icon path={searchIcon} />
      <input
        ref={input}
        type="search"
        className="stream-filters__input"
        aria-label={t`Search issues`}
        aria-invalid={problem !== undefined}
        aria-describedby={problem ? problemId : undefined}
        placeholder={t`Search issues: text, is:unresolved, level:error, user.email:…`}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && text !== query) {
            event.preventDefault();
            setText(query);
          }
        }}
      />
      {text === '' ? null : (
        <IconButton
          size="small"
          icon={closeIcon}
          label={t`Clear the search`}
          onClick={() => {
            setText('');
            onSearch('');
            input.current?.focus();
          }}
        />
      )}
      {problem ? (
        <p id={problemId} className="stream-filters__problem" role="status">
          {i18n._(PROBLEMS[problem.code])} <bdi>{text.slice(problem.start, problem.end)}</bdi>
        </p>
      ) : null}
    </form>
  );
}

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
