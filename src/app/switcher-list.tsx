import { useState } from 'react';

import { Combobox } from '#ui/combobox.tsx';
import { filterOptions, type Option } from '#ui/option-list.ts';

import './switcher-list.css';

/** More than this at once helps nobody; typing finds the rest. */
const MOST_SHOWN = 100;

interface SwitcherListProps {
  label: string;
  options: readonly Option[];
  selected: string | null;
  state: 'ready' | 'loading' | 'failed';
  onChoose: (value: string) => void;
  onClose: () => void;
}

/** The list of a Switcher, with a filter. */
export function SwitcherList({ label, options, selected, state, onChoose, onClose }: SwitcherListProps) {
  const [text, setText] = useState('');
  const found = filterOptions([{ options }], text);
  return (
    <div className="switcher-list">
      <Combobox
        // The list opens on a press; that is where the person wants to type.
        autoFocus
        label={label}
        text={text}
        onTextChange={setText}
        groups={found.map((group) => ({ ...group, options: group.options.slice(0, MOST_SHOWN) }))}
        selected={selected}
        state={options.length === 0 ? state : 'ready'}
        onChoose={({ value }) => {
          onClose();
          onChoose(value);
        }}
        onEscape={onClose}
      />
    </div>
  );
}
