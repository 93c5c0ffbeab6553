import { createContext, use, useEffect } from 'react';

import { createObservable } from '#lib/observable.ts';

/** What the page on the screen is called; empty until its page says so. The shell shows and announces it. */
export type PageTitle = {
  /** Names the page in the window's title and to screen readers: `API-2KF TypeError: x is null`. */
  title: string;
  /** A shorter name for the breadcrumb: `API-2KF`. */
  crumb: string;
};

export const NO_TITLE: PageTitle = { title: '', crumb: '' };

export const PageTitleContext = createContext(createObservable(NO_TITLE));

/**
 * Names the page. Call it once in each page, with '' for as long as the name is not known. The shell makes the
 * window's title of it ("Issues · Acme · Vedette"), announces it, and then moves the focus to the page's `h1`.
 */
export function usePageTitle(title: string, crumb = title): void {
  const page = use(PageTitleContext);
  // The shell stands above the page in the tree, so it hears of the title through the store.
  useEffect(() => {
    page.set({ title, crumb });
    return () => page.set(NO_TITLE);
  }, [page, title, crumb]);
}
