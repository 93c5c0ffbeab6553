import { useId, type KeyboardEvent, type ReactNode } from 'react';

import './tabs.css';

export interface TabItem {
  id: string;
  label: ReactNode;
  content: ReactNode;
}

interface TabsProps {
  label: string;
  tabs: readonly TabItem[];
  selected: string;
  onSelect: (id: string) => void;
}

function focusTab(event: KeyboardEvent<HTMLElement>) {
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')];
  const at = tabs.findIndex((tab) => tab === document.activeElement);
  const target = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
  if (target === undefined) return;
  event.preventDefault();
  tabs.at(target === tabs.length ? 0 : target)?.focus();
}

/** Panels that take turns, where a URL would be too much. Arrows move, Enter or Space shows. WAI-ARIA APG, tabs, manual activation. */
export function Tabs({ label, tabs, selected, onSelect }: TabsProps) {
  const id = useId();
  const shown = tabs.find((tab) => tab.id === selected);
  return (
    <div>
      <div className="tabs" role="tablist" tabIndex={-1} aria-label={label} onKeyDown={focusTab}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            id={`${id}${tab.id}`}
            type="button"
            role="tab"
            className="tabs__tab"
            aria-selected={tab.id === selected}
            aria-controls={tab.id === selected ? `${id}panel` : undefined}
            tabIndex={tab.id === selected ? 0 : -1}
            onClick={() => onSelect(tab.id)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      {shown === undefined ? null : (
        <div
          id={`${id}panel`}
          className="tabs__panel"
          role="tabpanel"
          tabIndex={0}
          aria-labelledby={`${id}${shown.id}`}
        >
          {shown.content}
        </div>
      )}
    </div>
  );
}

interface NavTabsProps {
  label: string;
  /** One link a tab, each with `className={navTab}`; the current one has aria-current="page", as a router's NavLink sets it. */
  children: ReactNode;
}

/** The class of a link in NavTabs. */
export const navTab = 'tabs__tab';

/** Tabs that are links: each view has its own URL. */
export function NavTabs({ label, children }: NavTabsProps) {
  return (
    <nav className="tabs" aria-label={label}>
      {children}
    </nav>
  );
}
