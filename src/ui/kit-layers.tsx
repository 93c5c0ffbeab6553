import { useState } from 'react';

import { Avatar } from './avatar.tsx';
import { Button } from './button.tsx';
import { Combobox } from './combobox.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { Dialog } from './dialog.tsx';
import { Field } from './field.tsx';
import { IconButton } from './icon-button.tsx';
import { KitRow, KitSection } from './kit-section.tsx';
import { MenuCheckbox, MenuGroup, MenuItem, MenuLink, MenuRadio, MenuSeparator } from './menu-item.tsx';
import { Menu } from './menu.tsx';
import { filterOptions, type OptionGroup } from './option-list.ts';
import { Picker } from './picker.tsx';
import { Popover } from './popover.tsx';
import { moreIcon, trashIcon, userIcon } from './screen-icons.ts';
import { chevronDownIcon, ignoreIcon, resolveIcon } from './shell-icons.ts';
import { NavTabs, navTab, Tabs } from './tabs.tsx';
import { TextInput } from './text-input.tsx';
import { toast } from './toast-store.ts';

const person = (value: string, label: string, description?: string) => ({
  value,
  label,
  description,
  mark: <Avatar id={value} name={label} />,
});
const assignees: OptionGroup[] = [
  { options: [{ value: 'me', label: 'Assign to me', shortcut: 'm' }] },
  {
    label: 'People',
    options: [
      person('ada', 'Ada Byron'),
      person('grace', 'Grace Hopper', 'On call'),
      person('wang', '王小明'),
    ],
  },
  {
    label: 'Teams',
    options: [
      { value: 'platform', label: 'Platform', mark: <Avatar id="platform" name="Platform" shape="team" /> },
      { value: 'mobile', label: 'Mobile', disabledReason: 'Not a team of this project' },
    ],
  },
];

function KitMenus() {
  const [sort, setSort] = useState('last');
  const [open, setOpen] = useState(true);
  const [assignee, setAssignee] = useState<string | null>('ada');
  const nothing = () => {};
  return (
    <KitSection title="Menus and pickers">
      <KitRow label="Menu">
        <Menu
          label="Resolve"
          renderTrigger={(props) => (
            <Button {...props} icon={resolveIcon} endIcon={chevronDownIcon}>
              Resolve
            </Button>
          )}
        >
          <MenuItem icon={resolveIcon} shortcut="e" onSelect={nothing}>
            Resolve
          </MenuItem>
          <MenuItem description="Comes back if it is seen in a later release" onSelect={nothing}>
            In the next release
          </MenuItem>
          <MenuItem disabledReason="This project has no releases" onSelect={nothing}>
            In the current release
          </MenuItem>
          <MenuSeparator />
          <MenuItem icon={ignoreIcon} onSelect={nothing}>
            Ignore
          </MenuItem>
          <MenuItem icon={trashIcon} danger onSelect={nothing}>
            Delete…
          </MenuItem>
        </Menu>
        <Menu
          label="View"
          renderTrigger={(props) => (
            <Button {...props} variant="quiet" endIcon={chevronDownIcon}>
              View
            </Button>
          )}
        >
          <MenuGroup label="Sort by">
            <MenuRadio checked={sort === 'last'} onSelect={() => setSort('last')}>
              Last seen
            </MenuRadio>
            <MenuRadio checked={sort === 'first'} onSelect={() => setSort('first')}>
              First seen
            </MenuRadio>
          </MenuGroup>
          <MenuGroup label="Show">
            <MenuCheckbox checked={open} onSelect={() => setOpen(!open)}>
              Sparklines
            </MenuCheckbox>
          </MenuGroup>
        </Menu>
        <Menu
          label="More"
          placement="bottom-end"
          renderTrigger={(props) => <IconButton {...props} icon={moreIcon} label="More" />}
        >
          <MenuLink href="#kit">Open in a new place</MenuLink>
        </Menu>
      </KitRow>
      <KitRow label="Picker">
        <Picker
          label="Assignee"
          groups={assignees}
          selected={assignee}
          placeholder="Find a person or team"
          onChoose={({ value }) => setAssignee(value)}
          renderTrigger={(props) => (
            <Button {...props} icon={userIcon} endIcon={chevronDownIcon}>
              Assign
            </Button>
          )}
        />
        <Popover
          label="Why?"
          renderTrigger={(props) => (
            <Button {...props} variant="quiet">
              Why?
            </Button>
          )}
        >
          {(close) => (
            <>
              <p>You are a member of the team Platform.</p>
              <Button size="small" onClick={close}>
                Got it
              </Button>
            </>
          )}
        </Popover>
      </KitRow>
      <KitFormCombobox />
    </KitSection>
  );
}

function KitFormCombobox() {
  const [text, setText] = useState('');
  return (
    <KitRow label="Combobox">
      <Field label="Owner" help="A person or a team">
        {({ required: _required, ...control }) => (
          <Combobox
            {...control}
            list="popup"
            label="Owner"
            text={text}
            onTextChange={setText}
            groups={filterOptions(assignees, text)}
            onChoose={({ label }) => setText(label)}
          />
        )}
      </Field>
    </KitRow>
  );
}

function KitDialogs() {
  const [shown, setShown] = useState<'dialog' | 'confirm' | null>(null);
  const close = () => setShown(null);
  return (
    <KitSection title="Dialogs and toasts">
      <KitRow label="Dialog">
        <Button onClick={() => setShown('dialog')}>Open a dialog</Button>
        <Button onClick={() => setShown('confirm')}>Delete 3 issues…</Button>
      </KitRow>
      <KitRow label="Toast">
        <Button
          onClick={() =>
            toast.show({ message: '3 issues resolved', action: { label: 'Undo', onAction: close } })
          }
        >
          With Undo
        </Button>
        <Button
          onClick={() =>
            toast.show({
              tone: 'error',
              message: 'The issue could not be assigned: the server answered 500.',
            })
          }
        >
          Error
        </Button>
      </KitRow>
      {shown === 'dialog' ? (
        <Dialog
          title="Sign in again"
          description="The session on sentry.example.com has ended. What you typed is kept."
          onClose={close}
          actions={
            <>
              <Button onClick={close}>Not now</Button>
              <Button variant="primary" onClick={close}>
                Sign in
              </Button>
            </>
          }
        >
          <div className="kit-page__form">
            <Field label="User name" required>
              {(control) => <TextInput {...control} />}
            </Field>
            <Field label="Password" required>
              {(control) => <TextInput {...control} type="password" />}
            </Field>
          </div>
        </Dialog>
      ) : null}
      {shown === 'confirm' ? (
        <ConfirmDialog
          danger
          title="Delete 3 issues?"
          description="Their 1,204 events are deleted too. This cannot be undone."
          confirmLabel="Delete 3 issues"
          onConfirm={close}
          onClose={close}
          error="The server answered 403: you need the scope event:admin."
        />
      ) : null}
    </KitSection>
  );
}

function KitTabs() {
  const [tab, setTab] = useState('raw');
  return (
    <KitSection title="Tabs">
      <NavTabs label="Issue">
        <a className={navTab} href="#kit" aria-current="page">
          Event
        </a>
        <a className={navTab} href="#kit">
          Events
        </a>
        <a className={navTab} href="#kit">
          Tags
        </a>
        <a className={navTab} href="#kit">
          Activity
        </a>
      </NavTabs>
      <Tabs
        label="Stack trace"
        selected={tab}
        onSelect={setTab}
        tabs={[
          { id: 'app', label: 'App only', content: 'Two frames' },
          { id: 'raw', label: 'Raw', content: 'As the runtime printed it' },
        ]}
      />
    </KitSection>
  );
}

/** Kit page: what floats, and what switches views. */
export function KitLayers() {
  return (
    <>
      <KitMenus />
      <KitDialogs />
      <KitTabs />
    </>
  );
}
