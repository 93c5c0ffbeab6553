import { useEffect, useRef } from 'react';

import { watchTooltips } from './watch-tooltips.ts';

import './tooltip.css';

/**
 * The one tooltip of the page; the shell renders it once. Any element gets a tooltip by carrying `data-tooltip`
 * (the words) and, if there is one, `data-shortcut` (the keys). It repeats or adds, and is never the only carrier
 * of a name: the element has its own aria-label or description. Shown on hover and on keyboard focus; Escape
 * hides it; the pointer may rest on it. WCAG 2.2, 1.4.13.
 */
export function TooltipHost() {
  const host = useRef<HTMLDivElement>(null);

  // Listens on the document, for every element that has a tooltip or will have one.
  useEffect(() => (host.current === null ? undefined : watchTooltips(host.current)), []);

  return (
    <div
      ref={host}
      className="tooltip anchored"
      data-placement="bottom"
      popover="manual"
      aria-hidden="true"
    />
  );
}
