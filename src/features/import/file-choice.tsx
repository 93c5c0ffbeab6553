import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';

import { Button } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { closeIcon, uploadIcon } from '#ui/shell-icons.ts';
import { TextArea } from '#ui/text-input.tsx';

import { formatSize } from './format-size.ts';

interface FileChoiceProps {
  files: readonly File[];
  onFiles: (files: readonly File[]) => void;
  /** What was pasted; kept by the dialog, so that it is not lost. */
  pasted: string;
  onPasted: (text: string) => void;
}

/** Which events: files, or text that is pasted. */
export function FileChoice({ files, onFiles, pasted, onPasted }: FileChoiceProps) {
  const { t, i18n } = useLingui();
  const input = useRef<HTMLInputElement>(null);
  const [showsPaste, setShowsPaste] = useState(pasted !== '');
  return (
    <>
      <div className="import-dialog__choose">
        {/* The button stands for it: a file input cannot be dressed or translated. */}
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={t`Event files`}
          onChange={(event) => {
            onFiles([...files, ...(event.target.files ?? [])]);
            const { target } = event;
            // Lets the same file be chosen again.
            target.value = '';
          }}
        />
        <Button icon={uploadIcon} onClick={() => input.current?.click()}>
          {files.length === 0 ? <Trans>Choose files</Trans> : <Trans>Choose more files</Trans>}
        </Button>
        {showsPaste ? null : (
          <Button variant="quiet" onClick={() => setShowsPaste(true)}>
            <Trans>Paste text instead</Trans>
          </Button>
        )}
      </div>
      {files.length === 0 ? null : (
        <ul className="import-dialog__files" aria-label={t`Chosen files`}>
          {files.map((file, at) => (
            // The same file may be chosen twice.
            <li key={at}>
              <bdi>{file.name}</bdi>
              <span className="import-dialog__size tabular">{formatSize(file.size, i18n.locale)}</span>
              <IconButton
                icon={closeIcon}
                size="small"
                label={t`Leave out ${file.name}`}
                onClick={() => onFiles(files.filter((_, index) => index !== at))}
              />
            </li>
          ))}
        </ul>
      )}
      {showsPaste ? (
        <Field label={t`Pasted events`} help={t`The same forms as in files.`}>
          {(control) => (
            <TextArea
              {...control}
              code
              rows={6}
              dir="auto"
              spellCheck={false}
              value={pasted}
              onChange={(event) => onPasted(event.target.value)}
            />
          )}
        </Field>
      ) : null}
    </>
  );
}
