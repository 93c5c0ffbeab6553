export interface ToastMessage {
  /** What happened, one sentence. */
  message: string;
  /** One thing to do about it, most often Undo. */
  action?: { label: string; onAction: () => void } | undefined;
  tone?: 'neutral' | 'error' | undefined;
  /** A toast with the same key takes the place of the one before it. */
  key?: string | undefined;
}

export interface ShownToast extends ToastMessage {
  id: number;
}

/* More than this cannot be read at once; the oldest goes. */
const atMost = 3;

let toasts: readonly ShownToast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function change(next: readonly ShownToast[]) {
  toasts = next;
  for (const listener of listeners) listener();
}

/** How long a toast stays, in milliseconds; null for as long as nobody closes it. WCAG 2.2, 2.2.1. */
export function toastDuration({ tone, action }: ToastMessage): number | null {
  if (tone === 'error') return null;
  return action === undefined ? 6000 : 12_000;
}

/** The page's toasts, for what no place on the page shows already. */
export const toast = {
  /** Shows a toast and returns its id. */
  show(message: ToastMessage): number {
    lastId += 1;
    const rest = toasts.filter(({ key }) => key === undefined || key !== message.key);
    change([...rest, { ...message, id: lastId }].slice(-atMost));
    return lastId;
  },
  dismiss(id: number): void {
    if (toasts.some((shown) => shown.id === id)) change(toasts.filter((shown) => shown.id !== id));
  },
  clear(): void {
    change([]);
  },
};

export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function shownToasts(): readonly ShownToast[] {
  return toasts;
}
