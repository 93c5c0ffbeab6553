import './progress.css';

interface ProgressProps {
  /** What is going on. */
  label: string;
  /** 0 to 1; left out while nobody knows. */
  value?: number | undefined;
  /** The value in words, "312 of 8,000 events". */
  valueText?: string | undefined;
}

/** How far something has come. */
export function Progress({ label, value, valueText }: ProgressProps) {
  const known = value !== undefined && Number.isFinite(value);
  const share = known ? Math.min(1, Math.max(0, value)) : undefined;
  return (
    <progress
      className="progress"
      aria-label={label}
      aria-valuetext={valueText}
      max={1}
      {...(share === undefined ? {} : { value: share })}
    />
  );
}

/** A thin bar at the upper edge of the page while a navigation is under way; the shell renders it always and says whether. */
export function PendingBar({ pending }: { pending: boolean }) {
  return <div className="pending-bar" data-pending={pending ? '' : undefined} aria-hidden="true" />;
}
