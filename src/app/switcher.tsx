import { type ReactNode, Suspense } from 'react';

import { Icon } from '#ui/icon.tsx';
import type { Option } from '#ui/option-list.ts';
import { Popover } from '#ui/popover.tsx';
import { chevronDownIcon } from '#ui/shell-icons.ts';

import { lazyPart } from './lazy-part.tsx';

import { useFoldedRail } from './use-folded-rail.ts';

import './switcher.css';

const list = lazyPart('shell', async () => (await import('./switcher-list.tsx')).SwitcherList);

interface SwitcherProps {
  /** What is switched: "Project". */
  label: string;
  /** What is chosen, in words. */
  current: string;
  mark: ReactNode;
  /** Something is left out of what the screens show: to be seen even where the rail is folded. */
  narrowed?: boolean;
  options: readonly Option[];
  selected: string | null;
  state: 'ready' | 'loading' | 'failed';
  onChoose: (value: string) => void;
}

/** A button that says what is chosen and opens a list to choose from; the list's code comes when it is needed. */
export function Switcher({ label, current, mark, narrowed = false, ...choice }: SwitcherProps) {
  const folded = useFoldedRail();
  return (
    <Popover
      label={label}
      padding="none"
      renderTrigger={(trigger) => (
        <button
          {...trigger}
          type="button"
          className="switcher"
          data-tooltip={folded ? `${label}: ${current}` : undefined}
          data-narrowed={narrowed ? '' : undefined}
          onPointerEnter={() => void list.preload()}
          onFocus={() => void list.preload()}
        >
          {mark}
          <span className="switcher__words">
            <span className="visually-hidden">{label}: </span>
            <bdi>{current}</bdi>
          </span>
          <Icon path={chevronDownIcon} />
        </button>
      )}
    >
      {(close) => (
        <Suspense fallback={<div className="switcher__loading" aria-busy="true" />}>
          <list.Part {...choice} label={label} onClose={close} />
        </Suspense>
      )}
    </Popover>
  );
}
