import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState, type PointerEvent } from 'react';

import { formatCount } from './format-count.ts';
import type { HistogramBin, HistogramMarker } from './histogram-bin.ts';
import { HistogramPicture } from './histogram-picture.tsx';

import './histogram.css';

interface HistogramProps {
  /** What is counted: "Events". */
  label: string;
  /** From old to new, without gaps. */
  bins: readonly HistogramBin[];
  markers?: readonly HistogramMarker[] | undefined;
  /** Pixels of the tallest bar. */
  height?: number | undefined;
  /** Enter or a press on a bar: show that time. */
  onSelect?: ((bin: HistogramBin) => void) | undefined;
}

/**
 * Counts over time: bars with words at the axes, a reading line for pointer and keyboard, and the same as a table.
 * The picture is a slider over the bars (arrows, Home, End), so that every value can be read out one by one.
 */
export function Histogram({ label, bins, markers = [], height = 96, onSelect }: HistogramProps) {
  const { i18n, t } = useLingui();
  const [at, setAt] = useState<number | null>(null);
  const start = bins[0]?.start ?? 0;
  const end = bins.at(-1)?.end ?? 0;
  const range = rangeFormat(i18n.locale, start, end);
  const total = bins.reduce((sum, { count }) => sum + count, 0);
  const peak = Math.max(0, ...bins.map(({ count }) => count));
  const peakText = formatCount(peak, i18n.locale);
  const read = at === null ? undefined : bins[at];
  const position = at ?? bins.length - 1;
  const current = bins[position];
  if (current === undefined) return null;

  const words = (bin: HistogramBin) => {
    const when = range.formatRange(bin.start, bin.end);
    const count = formatCount(bin.count, i18n.locale);
    const events = markers.filter((marker) => marker.at >= bin.start && marker.at < bin.end);
    return [t`${when}: ${count}`, ...events.map((marker) => marker.label)].join(' · ');
  };

  const binUnder = ({ currentTarget, clientX }: PointerEvent) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    const index = Math.floor(((clientX - left) / width) * bins.length);
    return Math.min(bins.length - 1, Math.max(0, index));
  };

  return (
    <figure className="histogram">
      <figcaption className="histogram__reading">
        {read === undefined ? (
          <>
            <span className="histogram__label">{label}</span>
            <Plural value={total} one="# in total" other="# in total" />
            <span className="histogram__peak">
              <Trans>at most {peakText}</Trans>
            </span>
          </>
        ) : (
          <bdi>{words(read)}</bdi>
        )}
      </figcaption>
      <div
        className="histogram__plot"
        // A native range could not lie over the bars; it has the same keys.
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={1}
        aria-valuemax={bins.length}
        aria-valuenow={position + 1}
        aria-valuetext={words(current)}
        data-selectable={onSelect === undefined ? undefined : ''}
        onPointerMove={(event) => setAt(binUnder(event))}
        onPointerLeave={() => setAt(null)}
        onBlur={() => setAt(null)}
        onClick={() => {
          if (read !== undefined) onSelect?.(read);
        }}
        onKeyDown={(event) => {
          const { key } = event;
          const last = bins.length - 1;
          if (key === 'Enter' && read !== undefined) onSelect?.(read);
          else if (key === 'ArrowLeft' || key === 'ArrowDown') setAt(Math.max(0, position - 1));
          else if (key === 'ArrowRight' || key === 'ArrowUp')
            setAt(at === null ? last : Math.min(last, at + 1));
          else if (key === 'Home') setAt(0);
          else if (key === 'End') setAt(last);
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        <HistogramPicture bins={bins} markers={markers} peak={peak} height={height} active={at} />
      </div>
      <div className="histogram__axis" aria-hidden="true">
        <span>{range.format(start)}</span>
        <span>{range.format(end)}</span>
      </div>
      <details className="histogram__table">
        <summary>
          <Trans>Show as a table</Trans>
        </summary>
        <HistogramTable label={label} bins={bins} words={(bin) => range.formatRange(bin.start, bin.end)} />
      </details>
    </figure>
  );
}

/* Hours matter within a few days, days beyond. */
function rangeFormat(locale: string, start: number, end: number): Intl.DateTimeFormat {
  const day = 24 * 60 * 60 * 1000;
  const time = { hour: '2-digit', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    ...(end - start <= 4 * day ? time : {}),
  });
}

interface HistogramTableProps {
  label: string;
  bins: readonly HistogramBin[];
  words: (bin: HistogramBin) => string;
}

function HistogramTable({ label, bins, words }: HistogramTableProps) {
  const { i18n } = useLingui();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Time</Trans>
          </th>
          <th scope="col">{label}</th>
        </tr>
      </thead>
      <tbody>
        {bins.map((bin) => (
          <tr key={bin.start}>
            <td>{words(bin)}</td>
            <td>{formatCount(bin.count, i18n.locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
