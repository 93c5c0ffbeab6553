import type { ReactNode } from 'react';

import './key-value.css';

export interface KeyValueEntry {
  /** Untrusted text. */
  name: string;
  /** A string is untrusted text and is shown as it is; anything else is drawn by the caller. */
  value: ReactNode;
}

interface KeyValueProps {
  entries: readonly KeyValueEntry[];
  /** Values in monospace: for contexts, headers, variables. */
  code?: boolean | undefined;
}

/** Names with their values; long ones break rather than push. Two entries may have the same name. */
export function KeyValue({ entries, code = false }: KeyValueProps) {
  return (
    <dl className="key-value" data-code={code ? '' : undefined}>
      {entries.map(({ name, value }, position) => (
        // Names come from events and may repeat; the list is never reordered.
        <div key={position} className="key-value__entry">
          <dt>
            <bdi>{name}</bdi>
          </dt>
          <dd>{typeof value === 'string' ? <bdi>{value}</bdi> : value}</dd>
        </div>
      ))}
    </dl>
  );
}
