import { createContext, type ReactNode, use, useLayoutEffect, useState, useTransition } from 'react';
import { Router, UNSAFE_createBrowserHistory as createBrowserHistory } from 'react-router';

const PendingContext = createContext(false);

/** True from a click on a link until the screen it leads to is on the page. */
export function useNavigationPending(): boolean {
  return use(PendingContext);
}

/**
 * React Router's BrowserRouter, but for one thing: it says when a navigation is under way. A navigation is a React
 * transition, so the old screen stays, and works, until the new one is ready.
 */
export function AppRouter({ children }: { children: ReactNode }) {
  const [history] = useState(() => createBrowserHistory({ v5Compat: true }));
  const [{ action, location }, setState] = useState({ action: history.action, location: history.location });
  const [pending, startTransition] = useTransition();

  // The address bar and its history belong to the browser.
  useLayoutEffect(() => history.listen((update) => startTransition(() => setState(update))), [history]);

  return (
    <PendingContext value={pending}>
      <Router location={location} navigationType={action} navigator={history}>
        {children}
      </Router>
    </PendingContext>
  );
}
