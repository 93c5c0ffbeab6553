import { Trans } from '@lingui/react/macro';

import { EmbeddedSection } from '#features/session/embedded-section.tsx';
import { Dialog } from '#ui/dialog.tsx';

/** The embedded server's data set, faults and fresh start, over any screen. */
export function EmbeddedDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={<Trans>Embedded server</Trans>} onClose={onClose}>
      <EmbeddedSection />
    </Dialog>
  );
}
