import { Trans } from '@lingui/react/macro';
import { useEffect, useEffectEvent, useRef, useState } from 'react';

import { Icon } from '#ui/icon.tsx';
import { uploadIcon } from '#ui/shell-icons.ts';

import { droppedFiles } from './dropped-files.ts';

import './drop-target.css';

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/**
 * Takes files that are dropped anywhere on the window, folders too, and shows while they are held over it that they
 * will be taken. The way without a pointer is the import's dialog.
 */
export function DropTarget({ onFiles }: { onFiles: (files: File[]) => void }) {
  const overlay = useRef<HTMLDivElement>(null);
  const [isOver, setOver] = useState(false);
  const take = useEffectEvent(onFiles);

  // Drags and drops are the window's: a file that nobody takes would replace the page.
  useEffect(() => {
    const listening = new AbortController();
    const options = { signal: listening.signal };
    // Moving from one element to the next enters the new one before it leaves the old.
    let depth = 0;
    window.addEventListener(
      'dragenter',
      (event) => {
        if (!carriesFiles(event)) return;
        depth += 1;
        setOver(true);
      },
      options,
    );
    window.addEventListener(
      'dragleave',
      (event) => {
        if (!carriesFiles(event)) return;
        depth = Math.max(0, depth - 1);
        if (depth === 0) setOver(false);
      },
      options,
    );
    window.addEventListener(
      'dragover',
      (event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      },
      options,
    );
    window.addEventListener(
      'drop',
      (event) => {
        if (!carriesFiles(event) || !event.dataTransfer) return;
        event.preventDefault();
        depth = 0;
        setOver(false);
        void droppedFiles(event.dataTransfer).then((files) => {
          if (files.length > 0) take(files);
        });
      },
      options,
    );
    return () => listening.abort();
  }, []);

  // The browser's top layer is above an open dialog too.
  useEffect(() => {
    if (isOver) overlay.current?.showPopover();
    else overlay.current?.hidePopover();
  }, [isOver]);

  return (
    <div ref={overlay} className="drop-target" popover="manual" aria-hidden="true">
      <p className="drop-target__words">
        <Icon path={uploadIcon} />
        <Trans>Drop the files to import their events</Trans>
      </p>
    </div>
  );
}
