import type { ReactNode } from 'react';

/** A part of the kit page under its heading. */
export function KitSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="kit-page__section">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** One line of examples with the word for what they show. */
export function KitRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="kit-page__row">
      <span className="kit-page__label">{label}</span>
      <div className="kit-page__examples">{children}</div>
    </div>
  );
}
