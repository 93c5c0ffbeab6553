import { useState } from 'react';

import { Button, buttonLook } from './button.tsx';
import { Checkbox } from './checkbox.tsx';
import { Field } from './field.tsx';
import { IconButton } from './icon-button.tsx';
import { KitRow, KitSection } from './kit-section.tsx';
import { SaveBar } from './save-bar.tsx';
import { Segmented } from './segmented.tsx';
import { Select } from './select.tsx';
import { bellIcon, bookmarkIcon, moonIcon, sunIcon, systemIcon } from './screen-icons.ts';
import { chevronDownIcon, closeIcon, refreshIcon, resolveIcon } from './shell-icons.ts';
import { Switch } from './switch.tsx';
import { TextArea, TextInput } from './text-input.tsx';

const variants = ['primary', 'default', 'quiet', 'danger'] as const;
const reason = 'You need the role of a project administrator';

function KitButtons() {
  return (
    <KitSection title="Buttons">
      {variants.map((variant) => (
        <KitRow key={variant} label={variant}>
          <Button variant={variant}>Resolve</Button>
          <Button variant={variant} icon={resolveIcon}>
            Resolve
          </Button>
          <Button variant={variant} endIcon={chevronDownIcon}>
            Resolve
          </Button>
          <Button variant={variant} size="small">
            Small
          </Button>
          <Button variant={variant} busy>
            Saving
          </Button>
          <Button variant={variant} disabledReason={reason}>
            Disabled
          </Button>
        </KitRow>
      ))}
      <KitRow label="Icon buttons">
        <IconButton icon={refreshIcon} label="Refresh" shortcut="r" />
        <IconButton icon={bookmarkIcon} label="Bookmark" aria-pressed />
        <IconButton icon={bellIcon} label="Follow" variant="default" />
        <IconButton icon={closeIcon} label="Close" size="small" />
        <IconButton icon={refreshIcon} label="Refresh" disabledReason="Offline" />
      </KitRow>
      <KitRow label="Link as button">
        <a {...buttonLook({ variant: 'default' })} href="#kit">
          Open issue
        </a>
        <a className="link" href="#kit">
          A link in text
        </a>
      </KitRow>
    </KitSection>
  );
}

function KitChoices() {
  const [on, setOn] = useState(true);
  const [theme, setTheme] = useState<'light' | 'dark' | 'system'>('system');
  const toggle = () => setOn(!on);
  return (
    <KitSection title="Choices">
      <KitRow label="Checkbox">
        <Checkbox label="Checked" checked={on} onChange={toggle} />
        <Checkbox label="Not checked" checked={!on} onChange={toggle} />
        <Checkbox label="Some" checked={false} indeterminate onChange={toggle} />
        <Checkbox label="Disabled" checked disabledReason={reason} onChange={toggle} />
      </KitRow>
      <KitRow label="Switch">
        <Switch label="Chat messages" checked={on} onChange={setOn} />
        <Switch label="Off" checked={!on} onChange={(checked) => setOn(!checked)} />
        <Switch label="Saving" checked busy onChange={setOn} />
        <Switch label="Disabled" checked={false} disabledReason={reason} onChange={setOn} />
      </KitRow>
      <KitRow label="Segmented">
        <Segmented
          label="Theme"
          value={theme}
          onChange={setTheme}
          segments={[
            { value: 'light', label: 'Light', icon: sunIcon },
            { value: 'dark', label: 'Dark', icon: moonIcon },
            { value: 'system', label: 'System', icon: systemIcon },
          ]}
        />
      </KitRow>
      <KitRow label="Select">
        <Select aria-label="Sort by" defaultValue="last">
          <option value="last">Last seen</option>
          <option value="first">First seen</option>
        </Select>
        <Select aria-label="Period" look="quiet" defaultValue="14d">
          <option value="14d">14 days</option>
          <option value="24h">24 hours</option>
        </Select>
        <Select aria-label="Sort by" disabled defaultValue="last">
          <option value="last">Disabled</option>
        </Select>
      </KitRow>
    </KitSection>
  );
}

function KitForm() {
  const [url, setUrl] = useState('jira.example.com');
  const wrong = url.startsWith('https://')
    ? undefined
    : 'Start the address with https://, as in https://jira.example.com';
  return (
    <KitSection title="Form">
      <div className="kit-page__form">
        <Field label="Instance URL" required error={wrong}>
          {(control) => (
            <TextInput {...control} type="url" value={url} onChange={(event) => setUrl(event.target.value)} />
          )}
        </Field>
        <Field label="User name" help="An account that may create issues in the project.">
          {(control) => <TextInput {...control} placeholder="sentry-bot" />}
        </Field>
        <Field label="Client secret" help="Shown once, when it was made.">
          {(control) => <TextInput {...control} code readOnly value="b7e1c2d94f0a4e8b" />}
        </Field>
        <Field label="Callback">
          {(control) => (
            <TextArea {...control} code rows={3} defaultValue={'https://sentry.example.com/auth/sso/'} />
          )}
        </Field>
        <Field label="Default project">
          {(control) => (
            <Select {...control}>
              <option>api</option>
              <option>web</option>
            </Select>
          )}
        </Field>
        <SaveBar
          changes={[{ name: 'Instance URL', before: 'https://jira.example.com', after: url }]}
          disabledReason={wrong}
          onSave={() => setUrl('https://jira.example.com')}
          onDiscard={() => setUrl('https://jira.example.com')}
        />
      </div>
    </KitSection>
  );
}

/** Kit page: what is pressed and filled in. */
export function KitControls() {
  return (
    <>
      <KitButtons />
      <KitChoices />
      <KitForm />
    </>
  );
}
