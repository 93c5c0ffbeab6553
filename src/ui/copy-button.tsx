import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';
import { checkIcon, copyIcon } from './screen-icons.ts';

import './visually-hidden.css';

interface CopyButtonProps {
  text: string;
  /** A verb and its object, "Copy event id". */
  label: string;
  /** Shows the label beside the icon. */
  labelled?: boolean | undefined;
}

/** Copies a text; its check mark stays until another text is to be copied. Says so where the browser refuses. */
export function CopyButton({ text, label, labelled = false }: CopyButtonProps) {
  const { t } = useLingui();
  const [done, setDone] = useState<{ text: string; worked: boolean } | null>(null);
  const result = done?.text === text ? done : null;

  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setDone({ text, worked: true }),
      () => setDone({ text, worked: false }),
    );
  };

  const icon = result?.worked === true ? checkIcon : copyIcon;
  const outcome = result === null ? '' : result.worked ? t`Copied` : t`The browser did not allow copying`;
  return (
    <>
      {labelled ? (
        <Button icon={icon} size="small" onClick={copy}>
          {result === null ? label : outcome}
        </Button>
      ) : (
        <IconButton icon={icon} label={label} size="small" onClick={copy} />
      )}
      <output className="visually-hidden">{outcome}</output>
    </>
  );
}
