import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';

import { screenOf } from './screen-of.ts';

/** Going back finds the screen where it was left; a new screen starts at its top; changes within a screen stay put. */
export function useScrollMemory(main: RefObject<HTMLElement | null>): void {
  const { key, pathname } = useLocation();
  const type = useNavigationType();
  const positions = useRef(new Map<string, number>());
  const screen = screenOf(pathname);
  const before = useRef(screen);

  // Scroll positions belong to the browser. Read as they change: when the next screen is there it is too late.
  useEffect(() => {
    const element = main.current;
    const note = (): void => {
      positions.current.set(key, element?.scrollTop ?? 0);
    };
    element?.addEventListener('scroll', note, { passive: true });
    return () => element?.removeEventListener('scroll', note);
  }, [main, key]);

  // Before the paint, so that nobody sees the screen jump.
  useLayoutEffect(() => {
    if (type === NavigationType.Pop) main.current?.scrollTo({ top: positions.current.get(key) ?? 0 });
    else if (before.current !== screen) main.current?.scrollTo({ top: 0 });
    before.current = screen;
  }, [main, key, screen, type]);
}
