import { useEffect } from 'react';

/** A link that is pointed at or has the focus is likely to be followed: what it leads to is fetched now. */
export function usePreloadOnIntent(preloadPath: (pathname: string) => void): void {
  // One pair of listeners on the document serves every link of every screen.
  useEffect(() => {
    const preloadLink = (event: Event): void => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      if (link instanceof HTMLAnchorElement && link.origin === location.origin) preloadPath(link.pathname);
    };
    document.addEventListener('pointerover', preloadLink, { passive: true });
    document.addEventListener('focusin', preloadLink);
    return () => {
      document.removeEventListener('pointerover', preloadLink);
      document.removeEventListener('focusin', preloadLink);
    };
  }, [preloadPath]);
}
