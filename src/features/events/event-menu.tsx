import { useLingui } from '@lingui/react/macro';

import type { EventDetails } from '#api/event.ts';
import { paths } from '#lib/paths.ts';
import { IconButton } from '#ui/icon-button.tsx';
import { Menu } from '#ui/menu.tsx';
import { MenuItem } from '#ui/menu-item.tsx';
import { copyIcon, linkIcon, moreIcon } from '#ui/screen-icons.ts';
import { toast } from '#ui/toast-store.ts';

import { codeIcon } from './event-icons.ts';
import { saveText } from './save-text.ts';

interface EventMenuProps {
  event: EventDetails;
  org: string;
  groupId: string;
}

/** What to take away of an event: its link, its JSON. */
export function EventMenu({ event, org, groupId }: EventMenuProps) {
  const { t } = useLingui();
  const { eventID } = event;
  const json = () => JSON.stringify(event.raw, null, 2);
  const copy = (text: string) => {
    navigator.clipboard.writeText(text).then(
      () => toast.show({ key: 'event-copy', message: t`Copied` }),
      () => toast.show({ key: 'event-copy', tone: 'error', message: t`The browser did not allow copying` }),
    );
  };
  return (
    <Menu
      label={t`More about this event`}
      placement="bottom-end"
      renderTrigger={(trigger) => (
        <IconButton {...trigger} icon={moreIcon} label={t`More about this event`} size="small" />
      )}
    >
      <MenuItem
        icon={linkIcon}
        onSelect={() => copy(new URL(paths.event(org, groupId, eventID), window.location.origin).href)}
      >
        {t`Copy link to this event`}
      </MenuItem>
      <MenuItem icon={copyIcon} onSelect={() => copy(json())}>
        {t`Copy event as JSON`}
      </MenuItem>
      <MenuItem icon={codeIcon} onSelect={() => saveText(`event-${eventID}.json`, json())}>
        {t`Save event as JSON`}
      </MenuItem>
    </Menu>
  );
}
