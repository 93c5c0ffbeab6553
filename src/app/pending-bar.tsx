import './pending-bar.css';

/** A line along the upper edge while a slow navigation is under way; quick ones never show it. */
export function PendingBar({ pending }: { pending: boolean }) {
  return pending ? <div className="pending-bar" aria-hidden="true" /> : null;
}
