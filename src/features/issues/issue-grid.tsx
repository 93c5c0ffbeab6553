import { Trans, useLingui } from '@lingui/react/macro';
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';

import type { Group } from '#api/group.ts';
import { Checkbox } from '#ui/checkbox.tsx';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';

import { IssueRow } from './issue-row.tsx';
import { extendTo, type Selection, toggleAll, toggleRow } from './selection.ts';
import { usePrefetchGroup } from './use-prefetch-group.ts';
import { useWindowedRows } from './use-windowed-rows.ts';

import './issue-grid.css';

type IssueGridProps = {
  org: string;
  groups: readonly Group[];
  /** How many rows there are in all; -1 where nobody knows. */
  total: number;
  selection: Selection;
  onSelect: (selection: Selection) => void;
  onOpen: (group: Group) => void;
  sparkline: '24h' | '14d' | null;
  /** Old rows are shown while new ones are on their way. */
  stale: boolean;
  /** The window comes near the end of what is loaded. */
  onNearEnd: () => void;
  /** The first row in view, as it changes. */
  onScrollTo: (index: number) => void;
  viewportRef: RefObject<HTMLDivElement | null>;
};

const PAGE = 10;

/** Position in the list of the row that an element is in; null where it is in none. */
function indexOfRow(target: EventTarget): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return row ? Number(row.dataset['index']) : null;
}

/** Where a key leads from `index`; null for keys that do not move. */
function destination(key: string, index: number, last: number): number | null {
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return Math.min(last, index + 1);
    case 'ArrowUp':
    case 'k':
      return Math.max(0, index - 1);
    case 'PageDown':
      return Math.min(last, index + PAGE);
    case 'PageUp':
      return Math.max(0, index - PAGE);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/**
 * The stream as a windowed grid: one tab stop, arrows move row by row, Space selects, Shift+Space selects a range,
 * Enter opens. Row numbers stay right while only some rows are in the document (WAI-ARIA APG, grid; ARIA 1.2,
 * `aria-rowcount`).
 */
export function IssueGrid(props: IssueGridProps) {
  const {
    org,
    groups,
    total,
    selection,
    onSelect,
    onOpen,
    sparkline,
    stale,
    onNearEnd,
    onScrollTo,
    viewportRef,
  } = props;
  const { t } = useLingui();
  const { start, end, rowHeight, totalHeight, scrollToRow } = useWindowedRows(viewportRef, groups.length);
  const [activeIndex, setActiveIndex] = useState(0);
  const rowsRef = useRef<HTMLDivElement>(null);
  const prefetch = usePrefetchGroup(org);
  const active = Math.min(activeIndex, Math.max(0, groups.length - 1));
  const order = groups.map((group) => group.id);
  const nearEnd = end >= groups.length - PAGE;
  const firstVisible = Math.min(groups.length, start);

  // Tells the page which part of the list is looked at: it fetches more, and keeps the URL's cursor current.
  useEffect(() => {
    if (nearEnd) onNearEnd();
  }, [nearEnd, onNearEnd]);
  useEffect(() => onScrollTo(firstVisible), [firstVisible, onScrollTo]);

  function focusRow(index: number): void {
    setActiveIndex(index);
    scrollToRow(index);
    // The row is in the document once the window has followed the scroll.
    requestAnimationFrame(() => {
      rowsRef.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus({ preventScroll: true });
    });
  }

  function toggle(groupId: string, range: boolean): void {
    onSelect(range ? extendTo(selection, groupId, order) : toggleRow(selection, groupId));
  }
  // The grid hears what happens in its rows, so that they take no functions, and need not render when those change.
  function onFocus({ target }: FocusEvent): void {
    const index = indexOfRow(target);
    if (index !== null) setActiveIndex(index);
  }

  function onPointerOver({ target }: PointerEvent): void {
    prefetch(groups[indexOfRow(target) ?? -1]?.id ?? null);
  }

  function onClick({ target, shiftKey }: MouseEvent): void {
    const group = groups[indexOfRow(target) ?? -1];
    if (group && target instanceof HTMLInputElement) toggle(group.id, shiftKey);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const { target } = event;
    if (indexOfRow(target) === null) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // A box or link that a press has focused does on these keys what it always does.
    if (event.key === ' ' && target instanceof HTMLInputElement) return;
    if (event.key === 'Enter' && target instanceof HTMLAnchorElement) return;
    const group = groups[active];
    const next = destination(event.key, active, groups.length - 1);
    if (next !== null) {
      focusRow(next);
    } else if ((event.key === ' ' || event.key === 'x') && group) {
      toggle(group.id, event.shiftKey);
    } else if ((event.key === 'Enter' || event.key === 'o') && group) {
      onOpen(group);
    } else {
      return;
    }
    event.preventDefault();
  }

  const visible = groups.slice(start, end).map((group, offset) => ({ group, index: start + offset }));
  const activeGroup = groups[active];
  // The row with the tab stop stays in the document when it scrolls away, so that focus is not lost.
  if (activeGroup && (active < start || active >= end)) visible.push({ group: activeGroup, index: active });

  const someSelected = selection.ids.size > 0;
  const allSelected = someSelected && order.every((id) => selection.ids.has(id));

  return (
    <div
      className="issue-grid"
      role="grid"
      tabIndex={-1}
      aria-label={t`Issues`}
      aria-rowcount={total < 0 ? -1 : total + 1}
      aria-multiselectable="true"
      aria-busy={stale}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onPointerOver={onPointerOver}
      onPointerLeave={() => prefetch(null)}
      onClick={onClick}
    >
      <div role="rowgroup">
        <div role="row" className="issue-grid__heads" aria-rowindex={1}>
          <div role="columnheader" className="issue-row__select">
            <Checkbox
              aria-label={t`Select all loaded issues`}
              checked={allSelected}
              indeterminate={someSelected && !allSelected}
              onChange={() => onSelect(toggleAll(selection, order))}
            />
          </div>
          <div role="columnheader">
            <Trans>Issue</Trans>
          </div>
          <div role="columnheader" className="issue-row__graph">
            {sparkline === null ? (
              <Trans>Graph</Trans>
            ) : sparkline === '24h' ? (
              <Trans>24 h</Trans>
            ) : (
              <Trans>14 d</Trans>
            )}
          </div>
          <div role="columnheader" className="issue-row__events">
            <Trans>Events</Trans>
          </div>
          <div role="columnheader" className="issue-row__users">
            <Trans>Users</Trans>
          </div>
          <div role="columnheader" className="issue-row__seen">
            <Trans>Last seen</Trans>
          </div>
          <div role="columnheader" className="issue-row__assignee">
            <VisuallyHidden>{t`Assignee`}</VisuallyHidden>
          </div>
        </div>
      </div>
      <div className="issue-grid__viewport" ref={viewportRef} data-stale={stale || undefined}>
        <div role="rowgroup" className="issue-grid__rows" ref={rowsRef} style={{ blockSize: totalHeight }}>
          {visible.map(({ group, index }) => (
            <IssueRow
              key={group.id}
              org={org}
              group={group}
              index={index}
              top={index * rowHeight}
              selected={selection.ids.has(group.id)}
              active={index === active}
              sparkline={sparkline}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
