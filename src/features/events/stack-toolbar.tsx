import { useLingui } from '@lingui/react/macro';

import { CopyButton } from '#ui/copy-button.tsx';
import { Segmented } from '#ui/segmented.tsx';

import { OrderButton } from './order-button.tsx';
import type { StackView } from './use-stack-view.ts';

interface StackToolbarProps {
  view: StackView;
  /** There is a minified form beside the original one. */
  hasMinified: boolean;
  /** What "copy" copies. */
  text: string;
}

/** How to look at the stack traces of a section. */
export function StackToolbar({ view, hasMinified, text }: StackToolbarProps) {
  const { t } = useLingui();
  return (
    <>
      {hasMinified ? (
        <Segmented
          label={t`Source`}
          value={view.minified ? 'minified' : 'original'}
          segments={[
            { value: 'original', label: t`Original` },
            { value: 'minified', label: t`Minified` },
          ]}
          onChange={(value) => view.setMinified(value === 'minified')}
        />
      ) : null}
      <Segmented
        label={t`Frames`}
        value={view.shown}
        segments={[
          { value: 'app', label: t`App only` },
          { value: 'full', label: t`Full` },
          { value: 'raw', label: t`Raw` },
        ]}
        onChange={view.setShown}
      />
      <OrderButton newestFirst={view.newestFirst} onChange={view.setNewestFirst} />
      <CopyButton label={t`Copy stack trace`} text={text} />
    </>
  );
}
