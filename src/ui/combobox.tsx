import { useLingui } from '@lingui/react/macro';
import {
  useEffect,
  useId,
  useRef,
  useState,
  type ComponentProps,
  type KeyboardEvent,
  type ReactNode,
} from 'react';

import { showAnchored } from './anchored.ts';
import { Icon } from './icon.tsx';
import { Listbox, optionId } from './listbox.tsx';
import { allOptions, type Option, type OptionGroup } from './option-list.ts';
import { searchIcon } from './shell-icons.ts';

import './combobox.css';

interface ComboboxProps extends Pick<
  ComponentProps<'input'>,
  'id' | 'placeholder' | 'aria-describedby' | 'aria-invalid' | 'autoFocus'
> {
  /** Accessible name of the input and of its list. */
  label: string;
  text: string;
  onTextChange: (text: string) => void;
  /** What can be chosen now; the caller filters (filterOptions) or asks a server. */
  groups: readonly OptionGroup[];
  onChoose: (option: Option) => void;
  selected?: string | null | undefined;
  /** `inline`: the list stands below the input, as in a picker or the palette. `popup`: it opens under a form's input. */
  list?: 'inline' | 'popup' | undefined;
  /** `loading` keeps the options that are there; `failed` says so. */
  state?: 'ready' | 'loading' | 'failed' | undefined;
  /** Said when nothing is found. */
  emptyText?: ReactNode;
  /** Escape with nothing left to close or to clear, in an inline list. */
  onEscape?: (() => void) | undefined;
}

/** A text input with a list to choose from; the DOM focus never leaves the input. WAI-ARIA APG, combobox with listbox popup. */
export function Combobox(props: ComboboxProps) {
  const { label, text, onTextChange, groups, onChoose, selected, list = 'inline', state = 'ready' } = props;
  const { emptyText, onEscape, ...inputProps } = pickInput(props);
  const { t } = useLingui();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const popup = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState<string | null>(selected ?? null);
  const [opened, setOpened] = useState(false);

  const options = allOptions(groups);
  const open = list === 'inline' || opened;
  const inList = options.some(({ value }) => value === cursor);
  // With an inline list something is always under the cursor, so that Enter does what is seen.
  const active = inList ? cursor : list === 'inline' ? (options[0]?.value ?? null) : null;

  // The popup belongs to the browser, as does its place under the input.
  useEffect(() => {
    if (list !== 'popup' || popup.current === null || input.current === null) return;
    if (opened) showAnchored(popup.current, input.current);
    else popup.current.hidePopover();
  }, [list, opened]);

  const choose = (option: Option) => {
    if (option.disabledReason !== undefined) return;
    setOpened(false);
    onChoose(option);
  };

  const move = (to: 'next' | 'previous' | 'first' | 'last') => {
    const at = options.findIndex(({ value }) => value === active);
    const index = { next: at + 1, previous: Math.max(at, 0) - 1, first: 0, last: -1 }[to];
    setCursor(options.at(index === options.length ? 0 : index)?.value ?? null);
    setOpened(true);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // Composing Chinese or Japanese text: these keys belong to the input method.
    if (event.nativeEvent.isComposing) return;
    const { key, altKey } = event;
    if (key === 'ArrowDown' && altKey) setOpened(true);
    else if (key === 'ArrowUp' && altKey) setOpened(false);
    else if (key === 'ArrowDown') move('next');
    else if (key === 'ArrowUp') move('previous');
    else if (key === 'PageDown' && open) move('last');
    else if (key === 'PageUp' && open) move('first');
    else if (key === 'Enter' && open && active !== null) {
      const option = options.find(({ value }) => value === active);
      if (option !== undefined) choose(option);
    } else if (key === 'Escape' && list === 'popup' && opened) setOpened(false);
    else if (key === 'Escape' && text !== '') onTextChange('');
    else if (key === 'Escape' && onEscape !== undefined) onEscape();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const status = {
    ready: options.length === 0 ? (emptyText ?? t`Nothing found`) : null,
    loading: t`Loading…`,
    failed: t`The list could not be loaded`,
  }[state];

  const listbox = (
    <Listbox
      id={listId}
      label={label}
      groups={groups}
      active={active}
      selected={selected}
      status={status}
      onActivate={setCursor}
      onChoose={choose}
    />
  );

  return (
    <div className="combobox" data-list={list}>
      <div className="combobox__field">
        {list === 'inline' ? <Icon path={searchIcon} /> : null}
        <input
          {...inputProps}
          ref={input}
          className="combobox__input"
          role="combobox"
          type="text"
          autoComplete="off"
          spellCheck={false}
          aria-label={label}
          aria-autocomplete="list"
          aria-expanded={open}
          aria-controls={listId}
          aria-activedescendant={open && active !== null ? optionId(listId, active) : undefined}
          value={text}
          onChange={(event) => {
            setCursor(null);
            setOpened(true);
            onTextChange(event.target.value);
          }}
          onClick={() => setOpened(true)}
          onBlur={() => setOpened(false)}
          onKeyDown={onKeyDown}
        />
      </div>
      {list === 'inline' ? (
        listbox
      ) : (
        <div ref={popup} className="combobox__popup anchored" data-placement="bottom-start" popover="manual">
          {opened ? listbox : null}
        </div>
      )}
    </div>
  );
}

/* What is left for the input once the combobox has taken its own. */
function pickInput(props: ComboboxProps) {
  const { emptyText, onEscape, id, placeholder, autoFocus } = props;
  const described = { 'aria-describedby': props['aria-describedby'], 'aria-invalid': props['aria-invalid'] };
  return { emptyText, onEscape, id, placeholder, autoFocus, ...described };
}
