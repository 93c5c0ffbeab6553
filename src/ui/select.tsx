import type { ComponentProps } from 'react';

import { Icon } from './icon.tsx';
import { chevronDownIcon } from './shell-icons.ts';

import './select.css';

interface SelectProps extends Omit<ComponentProps<'select'>, 'className' | 'multiple' | 'size'> {
  /** `quiet` has no frame: for toolbars, where the value reads as text. */
  look?: 'framed' | 'quiet' | undefined;
}

/** The browser's own select, dressed. */
export function Select({ look = 'framed', children, ...rest }: SelectProps) {
  return (
    <span className="select" data-look={look}>
      <select {...rest} className="select__control">
        {children}
      </select>
      <Icon path={chevronDownIcon} />
    </span>
  );
}
