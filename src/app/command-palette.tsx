import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';

import { Combobox } from '#ui/combobox.tsx';
import { filterOptions } from '#ui/option-list.ts';

import { usePaletteCommands } from './use-palette-commands.tsx';

import './command-palette.css';

/** More than this in one group helps nobody; typing finds the rest. */
const MOST_IN_GROUP = 8;

/** Goes anywhere, searches issues, does anything: by typing a part of its name. WAI-ARIA APG, dialog and combobox. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const { groups, search } = usePaletteCommands();

  // The browser holds the modal state, and the way back of the focus.
  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);

  const found = filterOptions(groups, text).map((group) => ({
    ...group,
    options: group.options.slice(0, MOST_IN_GROUP),
  }));
  const searching = text.trim() === '' ? [] : search(text.trim());

  return (
    // The press that closes is on the backdrop, which belongs to the dialog; Escape does the same.
    <dialog
      ref={dialog}
      className="command-palette"
      aria-label={t`Search or jump`}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'k' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        onClose();
      }}
    >
      <Combobox
        // Opened by a key or a press, to type in.
        autoFocus
        label={t`Search or jump`}
        placeholder={t`Go to a screen or a project, search issues, change the theme…`}
        text={text}
        onTextChange={setText}
        groups={[...found, ...searching]}
        onChoose={({ value }) => {
          onClose();
          const command = [...groups, ...searching]
            .flatMap((group) => group.options)
            .find((it) => it.value === value);
          command?.run();
        }}
        onEscape={onClose}
      />
    </dialog>
  );
}
