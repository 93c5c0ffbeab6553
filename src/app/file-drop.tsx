import { Suspense } from 'react';

import { lazyPart } from './lazy-part.tsx';
import { useOpenOverlay } from './overlay.ts';

const dropTarget = lazyPart<{ onFiles: (files: File[]) => void }>(
  'import',
  async () => (await import('#features/import/drop-target.tsx')).DropTarget,
  // Nobody asked for it yet: the dialog says what is wrong to whoever does.
  () => null,
);

/** Files that are dropped anywhere go to the import. */
export function FileDrop() {
  const openOverlay = useOpenOverlay();
  return (
    <Suspense>
      <dropTarget.Part onFiles={(files) => openOverlay({ kind: 'import', files })} />
    </Suspense>
  );
}
