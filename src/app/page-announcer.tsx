import { type RefObject, use, useEffect, useRef, useSyncExternalStore } from 'react';
import { useLocation } from 'react-router';

import { PageTitleContext } from '#ui/page-title.tsx';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';

import { screenOf } from './screen-of.ts';
import { useCurrentOrganization } from './use-current-organization.ts';

/**
 * Does for a new screen what a browser does for a new document: the window gets its title, screen readers hear it,
 * and the focus moves to its heading. The focus stays where it is if the screen, or the person, has moved it already.
 */
export function PageAnnouncer({ main }: { main: RefObject<HTMLElement | null> }) {
  const page = use(PageTitleContext);
  const { title } = useSyncExternalStore(page.subscribe, page.get);
  const screen = screenOf(useLocation().pathname);
  const organization = useCurrentOrganization();
  const organizationName = organization?.name ?? '';
  const arrived = useRef(screen);
  const awaited = useRef(false);

  // The window's title belongs to the browser.
  useEffect(() => {
    if (title !== '') document.title = [title, organizationName, 'Vedette'].filter(Boolean).join(' · ');
  }, [title, organizationName]);

  // So does the focus.
  useEffect(() => {
    if (arrived.current !== screen) awaited.current = true;
    arrived.current = screen;
    // A page that has no name yet has no heading worth going to.
    if (!awaited.current || title === '') return;
    const active = document.activeElement;
    if (active !== main.current && main.current?.contains(active)) awaited.current = false;
    const heading = main.current?.querySelector('h1');
    if (!awaited.current || !heading) return;
    awaited.current = false;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }, [main, screen, title]);

  return (
    <VisuallyHidden>
      <output aria-live="polite" data-announcer="">
        {title}
      </output>
    </VisuallyHidden>
  );
}
