import { useEffect, type ReactNode } from 'react';

import { Icon } from './icon.tsx';
import { Kbd } from './kbd.tsx';
import type { Option, OptionGroup } from './option-list.ts';
import { checkIcon } from './screen-icons.ts';

import './listbox.css';

interface ListboxProps {
  id: string;
  label: string;
  groups: readonly OptionGroup[];
  /** The option under the keyboard's cursor. */
  active: string | null;
  /** The chosen option, if there is one to keep. */
  selected?: string | null | undefined;
  /** Shown in place of options: nothing found, still loading, failed. */
  status?: ReactNode;
  onActivate: (value: string) => void;
  onChoose: (option: Option) => void;
}

/** Where an option stands in the document, for aria-activedescendant. */
export function optionId(listId: string, value: string): string {
  return `${listId}-${encodeURIComponent(value)}`;
}

/** The options of a Combobox. The DOM focus stays in the input. WAI-ARIA APG, listbox pattern. */
export function Listbox({ id, label, groups, active, selected, status, onActivate, onChoose }: ListboxProps) {
  // Scrolling belongs to the browser: what the keyboard reaches is brought into view.
  useEffect(() => {
    if (active === null) return;
    const option = document.getElementById(optionId(id, active));
    option?.scrollIntoView({ block: 'nearest' });
  }, [active, id]);

  return (
    // The native elements cannot hold marks, descriptions and headings.
    <div id={id} className="listbox" role="listbox" tabIndex={-1} aria-label={label}>
      {groups.map((group) => (
        <fieldset key={group.label ?? ''} aria-label={group.label} className="listbox__group">
          {group.label === undefined ? null : (
            <div className="listbox__heading" aria-hidden="true">
              {group.label}
            </div>
          )}
          {group.options.map((option) => (
            <ListboxOption
              key={option.value}
              id={optionId(id, option.value)}
              option={option}
              active={option.value === active}
              selected={option.value === selected}
              onActivate={() => onActivate(option.value)}
              onChoose={() => onChoose(option)}
            />
          ))}
        </fieldset>
      ))}
      {status === undefined || status === null ? null : <output className="listbox__status">{status}</output>}
    </div>
  );
}

interface ListboxOptionProps {
  id: string;
  option: Option;
  active: boolean;
  selected: boolean;
  onActivate: () => void;
  onChoose: () => void;
}

function ListboxOption({ id, option, active, selected, onActivate, onChoose }: ListboxOptionProps) {
  const { label, description, mark, shortcut, disabledReason } = option;
  const small = disabledReason ?? description;
  return (
    // The keyboard is served by the input, which keeps the focus.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      className="listbox__option"
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      aria-disabled={disabledReason === undefined ? undefined : true}
      data-active={active ? '' : undefined}
      onPointerMove={active ? undefined : onActivate}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      {mark}
      <span className="listbox__words">
        <bdi data-label="">{label}</bdi>
        {small === undefined ? null : <span className="listbox__description">{small}</span>}
      </span>
      {shortcut === undefined ? null : <Kbd keys={shortcut} />}
      {selected ? <Icon path={checkIcon} /> : null}
    </div>
  );
}
