import { useState, type ReactNode } from 'react';

import type { Placement } from './anchored.ts';
import { Combobox } from './combobox.tsx';
import { filterOptions, type Option, type OptionGroup } from './option-list.ts';
import { Popover, type PopoverTriggerProps } from './popover.tsx';

import './picker.css';

interface PickerProps {
  /** What is chosen here: "Assignee". */
  label: string;
  renderTrigger: (props: PopoverTriggerProps) => ReactNode;
  groups: readonly OptionGroup[];
  selected?: string | null | undefined;
  onChoose: (option: Option) => void;
  placeholder?: string | undefined;
  state?: 'ready' | 'loading' | 'failed' | undefined;
  emptyText?: ReactNode;
  placement?: Placement | undefined;
}

/** A button that opens a list with a filter: for an assignee, an organization, a project. */
export function Picker({ renderTrigger, placement, label, onChoose, ...list }: PickerProps) {
  return (
    <Popover label={label} renderTrigger={renderTrigger} placement={placement} padding="none">
      {(close) => (
        <PickerList
          {...list}
          label={label}
          onEscape={close}
          onChoose={(option) => {
            close();
            onChoose(option);
          }}
        />
      )}
    </Popover>
  );
}

interface PickerListProps extends Omit<PickerProps, 'renderTrigger' | 'placement'> {
  onEscape: () => void;
}

/* Of its own, so that what was typed is forgotten when the picker closes. */
function PickerList({ groups, ...rest }: PickerListProps) {
  const [text, setText] = useState('');
  return (
    <div className="picker">
      <Combobox {...rest} groups={filterOptions(groups, text)} text={text} onTextChange={setText} />
    </div>
  );
}
