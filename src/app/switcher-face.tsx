import { useLingui } from '@lingui/react/macro';
import type { ComponentProps, ReactNode } from 'react';

import { Icon } from '#ui/icon.tsx';
import { chevronDownIcon } from '#ui/shell-icons.ts';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';

import { useFoldedRail } from './use-folded-rail.ts';

import './switcher-face.css';

export interface SwitcherFaceProps {
  /** What is switched: "Project". */
  label: string;
  /** What is chosen, in words. */
  current: string;
  mark: ReactNode;
  /** Something is left out of what the screens show: to be seen even where the rail is folded. */
  narrowed?: boolean;
}

/** The button of a Switcher: says what is chosen. */
export function SwitcherFace({
  label,
  current,
  mark,
  narrowed = false,
  ...button
}: SwitcherFaceProps & ComponentProps<'button'>) {
  const { t } = useLingui();
  const folded = useFoldedRail();
  const name = t`${label}: ${current}`;
  return (
    <button
      {...button}
      type="button"
      className="switcher-face"
      data-tooltip={folded ? name : undefined}
      data-narrowed={narrowed ? '' : undefined}
    >
      {mark}
      <span className="switcher-face__words">
        <VisuallyHidden>{name}</VisuallyHidden>
        <bdi aria-hidden="true">{current}</bdi>
      </span>
      <Icon path={chevronDownIcon} />
    </button>
  );
}
