import { Suspense } from 'react';

import type { Option } from '#ui/option-list.ts';

import { lazyPart } from './lazy-part.tsx';
import { SwitcherFace, type SwitcherFaceProps } from './switcher-face.tsx';

export interface SwitcherProps extends SwitcherFaceProps {
  options: readonly Option[];
  selected: string | null;
  state: 'ready' | 'loading' | 'failed';
  onChoose: (value: string) => void;
}

function MissingSwitcher({ label, current, mark }: SwitcherProps) {
  return <SwitcherFace label={label} current={current} mark={mark} />;
}

export const switcherPopover = lazyPart(
  'app',
  async () => (await import('./switcher-popover.tsx')).SwitcherPopover,
  MissingSwitcher,
);

/** Says what is chosen and opens a list to choose from. Its face is there at once, its list just after. */
export function Switcher(props: SwitcherProps) {
  return (
    <Suspense fallback={<MissingSwitcher {...props} />}>
      <switcherPopover.Part {...props} />
    </Suspense>
  );
}
