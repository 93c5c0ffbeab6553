import { useEffect, useId, useRef, useState, type ReactNode, type RefObject } from 'react';

import { showAnchored, type Placement } from './anchored.ts';

import './popover.css';

/** What the button that opens a popover must carry. */
export interface PopoverTriggerProps {
  ref: RefObject<HTMLButtonElement | null>;
  popoverTarget: string;
  'aria-haspopup': 'dialog';
  'aria-expanded': boolean;
  onClick: (event: { preventDefault: () => void }) => void;
}

interface PopoverProps {
  /** Accessible name of what opens. */
  label: string;
  renderTrigger: (props: PopoverTriggerProps) => ReactNode;
  /** Rendered only while it is open; `close` gives the focus back to the button. */
  children: (close: () => void) => ReactNode;
  placement?: Placement | undefined;
  /** `none` where the content brings its own. */
  padding?: 'none' | 'normal' | undefined;
}

/** A button that opens a small layer which is not modal: a press beside it, or Escape, closes it. */
export function Popover({
  label,
  renderTrigger,
  children,
  placement = 'bottom-start',
  padding = 'normal',
}: PopoverProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  return (
    <>
      {renderTrigger({
        ref: button,
        // Tells the browser that a press on the button is not a press outside; the click itself is handled here.
        popoverTarget: id,
        'aria-haspopup': 'dialog',
        'aria-expanded': open,
        onClick: (event) => {
          event.preventDefault();
          setOpen(!open);
        },
      })}
      {open ? (
        <PopoverSurface
          id={id}
          label={label}
          button={button}
          placement={placement}
          padding={padding}
          onClosed={() => setOpen(false)}
        >
          {children}
        </PopoverSurface>
      ) : null}
    </>
  );
}

/* By id, not by ref: the content may be given this while it renders. */
function hideAndReturn(id: string) {
  document.getElementById(id)?.hidePopover();
  document.querySelector<HTMLElement>(`[popovertarget="${id}"]`)?.focus();
}

interface PopoverSurfaceProps {
  id: string;
  label: string;
  button: RefObject<HTMLButtonElement | null>;
  placement: Placement;
  padding: 'none' | 'normal';
  children: (close: () => void) => ReactNode;
  onClosed: () => void;
}

function PopoverSurface({ id, label, button, placement, padding, children, onClosed }: PopoverSurfaceProps) {
  const surface = useRef<HTMLDialogElement>(null);

  // The popover belongs to the browser: shown once it is in the document.
  useEffect(() => {
    if (surface.current === null || button.current === null) return;
    showAnchored(surface.current, button.current);
    const first = surface.current.querySelector<HTMLElement>('input, select, textarea, button, a[href]');
    (first ?? surface.current).focus();
  }, [button]);

  const close = () => {
    hideAndReturn(id);
    onClosed();
  };

  return (
    // Keys inside are kept from the page behind; what acts on them are the controls within.
    <dialog
      ref={surface}
      id={id}
      className="popover anchored"
      data-placement={placement}
      data-padding={padding}
      popover="auto"
      tabIndex={-1}
      aria-label={label}
      onToggle={(event) => {
        if (event.newState === 'closed') onClosed();
      }}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey) return;
        // What is typed in here is no shortcut of the page behind.
        event.stopPropagation();
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        close();
      }}
    >
      {children(close)}
    </dialog>
  );
}
