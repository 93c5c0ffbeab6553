import type { SourceLine } from '#api/event-frame.ts';

import { cutLine } from './cut-line.ts';

import './source-lines.css';

interface SourceLinesProps {
  lines: readonly SourceLine[];
  /** Number of the line that is meant. */
  current: number | null;
  column?: number | null;
  /** Names the block for screen readers. */
  label: string;
}

/** Source with line numbers; long lines scroll sideways, the numbers stay. */
export function SourceLines({ lines, current, column = null, label }: SourceLinesProps) {
  return (
    // Whatever scrolls must be reachable by keyboard. WCAG 2.2, 2.1.1.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="source-lines" role="group" aria-label={label} tabIndex={0} dir="ltr">
      <ol className="source-lines__lines">
        {lines.map(([number, text], position) => (
          // Numbers come from the event and may repeat; lines never change places.
          <li key={position} className="source-lines__line" aria-current={number === current || undefined}>
            <span className="source-lines__number">{number}</span>
            <code className="source-lines__text">
              <bdi>{cutLine(text, number === current ? column : null)}</bdi>
            </code>
          </li>
        ))}
      </ol>
    </div>
  );
}
