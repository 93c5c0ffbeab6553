import { use, useId, type MouseEvent, type ReactNode } from 'react';

import { Icon } from './icon.tsx';
import { Kbd } from './kbd.tsx';
import { MenuContext } from './menu-context.ts';
import { checkIcon } from './screen-icons.ts';

interface MenuItemWords {
  /** The label: plain words, or words with a mark before them. */
  children: ReactNode;
  icon?: string | undefined;
  /** Anything drawn where an icon would stand, such as an Avatar. */
  mark?: ReactNode;
  description?: ReactNode;
  /** Keys as Kbd writes them. */
  shortcut?: string | undefined;
}

interface MenuItemProps extends MenuItemWords {
  onSelect: () => void;
  /** Why it cannot be chosen now; shown in place of the description. */
  disabledReason?: string | undefined;
  danger?: boolean | undefined;
}

interface MenuChoiceProps extends MenuItemProps {
  checked: boolean;
}

function useWords({ children, icon, mark, description, shortcut }: MenuItemWords) {
  const id = useId();
  const hasDescription = description !== undefined && description !== null;
  return {
    names: {
      'aria-labelledby': `${id}label`,
      'aria-describedby': hasDescription ? `${id}description` : undefined,
    },
    words: (
      <>
        {icon === undefined ? mark : <Icon path={icon} />}
        <span className="menu-item__words">
          <span id={`${id}label`} data-label="">
            {children}
          </span>
          {hasDescription ? (
            <span id={`${id}description`} className="menu-item__description">
              {description}
            </span>
          ) : null}
        </span>
        {shortcut === undefined ? null : <Kbd keys={shortcut} />}
      </>
    ),
  };
}

function useChoice(props: MenuItemProps) {
  const close = use(MenuContext);
  const { names, words } = useWords({ ...props, description: props.disabledReason ?? props.description });
  return {
    words,
    attributes: {
      ...names,
      className: 'menu-item',
      tabIndex: -1,
      'aria-disabled': props.disabledReason === undefined ? undefined : true,
      'data-danger': props.danger === true ? '' : undefined,
      onClick: (event: MouseEvent) => {
        event.stopPropagation();
        if (props.disabledReason !== undefined) return;
        // The focus is back on the button before anything else opens, so that this too finds its way back.
        close();
        props.onSelect();
      },
    },
  };
}

/** An action in a Menu. */
export function MenuItem(props: MenuItemProps) {
  const { words, attributes } = useChoice(props);
  return (
    <button {...attributes} type="button" role="menuitem">
      {words}
    </button>
  );
}

/** One of several in a Menu; the chosen one has a check mark. */
export function MenuRadio({ checked, ...props }: MenuChoiceProps) {
  const { words, attributes } = useChoice(props);
  return (
    <button {...attributes} type="button" role="menuitemradio" aria-checked={checked}>
      {words}
      <Icon path={checked ? checkIcon : ''} />
    </button>
  );
}

/** Something to switch on or off in a Menu. */
export function MenuCheckbox({ checked, ...props }: MenuChoiceProps) {
  const { words, attributes } = useChoice(props);
  return (
    <button {...attributes} type="button" role="menuitemcheckbox" aria-checked={checked}>
      {words}
      <Icon path={checked ? checkIcon : ''} />
    </button>
  );
}

interface MenuLinkProps extends MenuItemWords {
  href: string;
}

/** A link in a Menu. */
export function MenuLink({ href, ...props }: MenuLinkProps) {
  const close = use(MenuContext);
  const { names, words } = useWords(props);
  return (
    <a {...names} href={href} role="menuitem" tabIndex={-1} className="menu-item" onClick={close}>
      {words}
    </a>
  );
}

/** Items under a small heading. */
export function MenuGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset aria-label={label} className="menu__group">
      <div className="menu__heading" aria-hidden="true">
        {label}
      </div>
      {children}
    </fieldset>
  );
}

/** A line between items. */
export function MenuSeparator() {
  return <hr className="menu__separator" />;
}
