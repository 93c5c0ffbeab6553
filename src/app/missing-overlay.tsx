import { useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent } from 'react';

import { toast } from '#ui/toast-store.ts';

/** Stands for a dialog whose files could not be fetched: says so, and is gone. */
export function MissingOverlay({ onClose }: { onClose?: () => void }) {
  const { t } = useLingui();
  const tell = useEffectEvent(() => {
    toast.show({
      key: 'missing-overlay',
      tone: 'error',
      message: t`This part of Vedette could not be loaded. The connection was cut, or a new version has been installed.`,
      action: { label: t`Reload`, onAction: () => location.reload() },
    });
    onClose?.();
  });
  // The messages have a store of their own, outside of React.
  useEffect(() => tell(), []);
  return null;
}
