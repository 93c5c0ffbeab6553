import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useSyncExternalStore } from 'react';

import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';
import { Icon } from './icon.tsx';
import { errorIcon } from './screen-icons.ts';
import { closeIcon } from './shell-icons.ts';
import { shownToasts, subscribeToToasts, toast, toastDuration, type ShownToast } from './toast-store.ts';
import { watchToastKeys } from './watch-toast-keys.ts';

import './toast.css';

/**
 * The one toast region; the shell renders it once. Announced politely; F6 goes to it and back, Escape closes the
 * toast that has the focus. While the pointer or the focus is on a toast, or the page is not in view, it stays.
 */
export function ToastRegion() {
  const { t } = useLingui();
  const toasts = useSyncExternalStore(subscribeToToasts, shownToasts);
  const region = useRef<HTMLElement>(null);
  const newest = toasts.at(-1)?.id;

  // Keys that work wherever the focus is.
  useEffect(() => (region.current === null ? undefined : watchToastKeys(region.current)), []);

  // In the browser's top layer, raised again where a dialog has opened since. Otherwise it stays as it is, empty or not:
  // screen readers only follow a live region that was there before its words.
  useEffect(() => {
    const target = region.current;
    if (newest !== undefined && document.querySelector('dialog[open]') !== null) target?.hidePopover();
    target?.showPopover();
  }, [newest]);

  return (
    <section
      ref={region}
      className="toast-region"
      popover="manual"
      aria-label={t`Messages`}
      aria-live="polite"
    >
      {toasts.map((shown) => (
        <Toast key={shown.id} shown={shown} />
      ))}
    </section>
  );
}

function Toast({ shown }: { shown: ShownToast }) {
  const { t } = useLingui();
  const { id, message, action, tone = 'neutral' } = shown;
  const element = useRef<HTMLDivElement>(null);
  const duration = toastDuration(shown);

  // The clock. When it has run out, whoever is still at the toast, or away from the page, gets the same time again.
  useEffect(() => {
    if (duration === null) return undefined;
    const timer = setInterval(() => {
      const inUse = element.current?.matches(':hover, :focus-within') === true;
      if (!inUse && !document.hidden) toast.dismiss(id);
    }, duration);
    return () => clearInterval(timer);
  }, [duration, id]);

  return (
    <div ref={element} className="toast" data-tone={tone} data-toast={id}>
      {tone === 'error' ? <Icon path={errorIcon} label={t`Error`} /> : null}
      <p className="toast__message">{message}</p>
      {action === undefined ? null : (
        <Button
          variant="quiet"
          size="small"
          onClick={() => {
            toast.dismiss(id);
            action.onAction();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon={closeIcon} label={t`Dismiss`} size="small" onClick={() => toast.dismiss(id)} />
    </div>
  );
}
