import { useEffect } from 'react';
import { useNavigate } from 'react-router';

/** A press that the browser itself should answer: a new tab, a download, another site, a place on the same page. */
function isForTheBrowser(event: MouseEvent, link: HTMLAnchorElement): boolean {
  return (
    event.button !== 0 ||
    event.metaKey ||
    event.ctrlKey ||
    event.shiftKey ||
    event.altKey ||
    (link.target !== '' && link.target !== '_self') ||
    link.hasAttribute('download') ||
    link.origin !== location.origin ||
    (link.hash !== '' && link.pathname === location.pathname && link.search === location.search)
  );
}

/**
 * Makes plain links (`<a href={paths.…}>`) into navigations without a reload. One listener serves every link of every
 * screen; React Router's own Link would cost the first screen 3 kB.
 *
 * @param isScreen whether a path is one of the app's; others (the server's own pages) are left to the browser
 */
export function useFollowLinks(isScreen: (pathname: string) => boolean): void {
  const navigate = useNavigate();
  // The document belongs to the browser. Listeners of React stand below it, so a press that they used up is known.
  useEffect(() => {
    const follow = (event: MouseEvent): void => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      if (event.defaultPrevented || !(link instanceof HTMLAnchorElement)) return;
      if (isForTheBrowser(event, link) || !isScreen(link.pathname)) return;
      event.preventDefault();
      const to = link.pathname + link.search + link.hash;
      const isHere = to === location.pathname + location.search + location.hash;
      void navigate(to, { replace: isHere });
    };
    document.addEventListener('click', follow);
    return () => document.removeEventListener('click', follow);
  }, [navigate, isScreen]);
}
