import { Popover } from '#ui/popover.tsx';

import { SwitcherFace } from './switcher-face.tsx';
import { SwitcherList } from './switcher-list.tsx';
import type { SwitcherProps } from './switcher.tsx';

/** A Switcher once it can be used. */
export function SwitcherPopover({ options, selected, state, onChoose, ...face }: SwitcherProps) {
  return (
    <Popover
      label={face.label}
      padding="none"
      renderTrigger={(trigger) => <SwitcherFace {...face} {...trigger} />}
    >
      {(close) => (
        <SwitcherList
          label={face.label}
          options={options}
          selected={selected}
          state={state}
          onChoose={onChoose}
          onClose={close}
        />
      )}
    </Popover>
  );
}
