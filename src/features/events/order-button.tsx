import { useLingui } from '@lingui/react/macro';

import { Button } from '#ui/button.tsx';
import { sortIcon } from './event-icons.ts';

interface OrderButtonProps {
  newestFirst: boolean;
  onChange: (newestFirst: boolean) => void;
}

/** Says which end of a list is up, and turns it round. */
export function OrderButton({ newestFirst, onChange }: OrderButtonProps) {
  const { t } = useLingui();
  return (
    <Button
      variant="quiet"
      size="small"
      icon={sortIcon}
      data-tooltip={newestFirst ? t`Show the oldest first` : t`Show the newest first`}
      onClick={() => onChange(!newestFirst)}
    >
      {newestFirst ? t`Newest first` : t`Oldest first`}
    </Button>
  );
}
