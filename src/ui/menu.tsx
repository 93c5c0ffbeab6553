import {
  useEffect,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';

import { showAnchored, type Placement } from './anchored.ts';
import { MenuContext } from './menu-context.ts';
import { moveFocus, type MenuMove } from './menu-focus.ts';

import './menu.css';

/** What the button that opens a menu must carry; Button and IconButton take these as they are. */
export interface MenuTriggerProps {
  ref: RefObject<HTMLButtonElement | null>;
  popoverTarget: string;
  'aria-haspopup': 'menu';
  'aria-expanded': boolean;
  onClick: (event: { preventDefault: () => void }) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

interface MenuProps {
  /** Accessible name of the menu, usually the button's words. */
  label: string;
  renderTrigger: (props: MenuTriggerProps) => ReactNode;
  /** MenuItem, MenuRadio, MenuCheckbox, MenuLink, MenuGroup, MenuSeparator; rendered only while the menu is open. */
  children: ReactNode;
  placement?: Placement | undefined;
}

/** A button with a menu. WAI-ARIA APG, menu button pattern; on a phone the menu rises from the lower edge. */
export function Menu({ label, renderTrigger, children, placement = 'bottom-start' }: MenuProps) {
  const [start, setStart] = useState<MenuMove | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();

  return (
    <>
      {renderTrigger({
        ref: button,
        // Tells the browser that a press on the button is not a press outside the menu; the click itself is handled here.
        popoverTarget: id,
        'aria-haspopup': 'menu',
        'aria-expanded': start !== null,
        onClick: (event) => {
          event.preventDefault();
          setStart(start === null ? 'first' : null);
        },
        onKeyDown: (event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          setStart(event.key === 'ArrowDown' ? 'first' : 'last');
        },
      })}
      {start === null ? null : (
        <MenuSurface
          id={id}
          label={label}
          start={start}
          button={button}
          placement={placement}
          onClosed={() => setStart(null)}
        >
          {children}
        </MenuSurface>
      )}
    </>
  );
}

interface MenuSurfaceProps {
  id: string;
  label: string;
  start: MenuMove;
  button: RefObject<HTMLButtonElement | null>;
  placement: Placement;
  children: ReactNode;
  onClosed: () => void;
}

const moves: Record<string, MenuMove> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
};

function MenuSurface({ id, label, start, button, placement, children, onClosed }: MenuSurfaceProps) {
  const surface = useRef<HTMLDivElement>(null);
  const typed = useRef({ text: '', at: 0 });

  // The popover belongs to the browser: shown once it is in the document.
  useEffect(() => {
    if (surface.current === null || button.current === null) return;
    showAnchored(surface.current, button.current);
    moveFocus(surface.current, start);
  }, [button, start]);

  const close = () => {
    surface.current?.hidePopover();
    button.current?.focus();
    onClosed();
  };

  const typeAhead = (menu: HTMLElement, { key, timeStamp }: KeyboardEvent) => {
    const { text, at } = typed.current;
    typed.current = { text: timeStamp - at < 700 ? text + key : key, at: timeStamp };
    moveFocus(menu, { typed: typed.current.text });
  };

  return (
    <div
      ref={surface}
      id={id}
      className="menu anchored"
      data-placement={placement}
      popover="auto"
      role="menu"
      tabIndex={-1}
      aria-label={label}
      onToggle={(event) => {
        if (event.newState === 'closed') onClosed();
      }}
      onPointerMove={(event) => {
        const item = event.target instanceof Element ? event.target.closest('[role^="menuitem"]') : null;
        if (item instanceof HTMLElement && item !== document.activeElement)
          item.focus({ preventScroll: true });
      }}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey) return;
        // What is typed in a menu is no shortcut of the list behind it.
        event.stopPropagation();
        const move = moves[event.key];
        if (move !== undefined) moveFocus(event.currentTarget, move);
        else if (event.key === 'Escape') close();
        else if (event.key === 'Tab') return close();
        else if (event.key.length === 1 && event.key !== ' ') typeAhead(event.currentTarget, event);
        else return;
        event.preventDefault();
      }}
    >
      <MenuContext value={close}>{children}</MenuContext>
    </div>
  );
}
