import { useId, type ReactNode } from 'react';

import { Icon } from './icon.tsx';

import './segmented.css';

export interface Segment<Value extends string> {
  value: Value;
  label: ReactNode;
  icon?: string | undefined;
}

interface SegmentedProps<Value extends string> {
  /** What is chosen; shown to screen readers, and to everyone where `legend` is set. */
  label: string;
  value: Value;
  segments: readonly Segment<Value>[];
  onChange: (value: Value) => void;
}

/** One of a few, all in view: a radio group in one line. WAI-ARIA APG, radio group pattern (native). */
export function Segmented<Value extends string>({ label, value, segments, onChange }: SegmentedProps<Value>) {
  const name = useId();
  return (
    <fieldset className="segmented" aria-label={label}>
      {segments.map((segment) => (
        <label key={segment.value} className="segmented__segment">
          <input
            type="radio"
            name={name}
            value={segment.value}
            checked={segment.value === value}
            onChange={() => onChange(segment.value)}
          />
          {segment.icon === undefined ? null : <Icon path={segment.icon} />}
          <span>{segment.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
