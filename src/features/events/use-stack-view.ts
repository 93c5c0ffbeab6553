import { useLocation, useNavigate } from 'react-router';

import { useRememberedChoice } from './use-remembered-choice.ts';

const SHOWN = ['app', 'full', 'raw'] as const;
export type StackShown = (typeof SHOWN)[number];

export type StackView = {
  shown: StackShown;
  setShown: (shown: StackShown) => void;
  newestFirst: boolean;
  setNewestFirst: (newestFirst: boolean) => void;
  /** As it ran in the browser, before source maps. */
  minified: boolean;
  setMinified: (minified: boolean) => void;
};

/** How stack traces are looked at: in the URL, but for the order, which is a habit and remembered. */
export function useStackView(): StackView {
  const params = new URLSearchParams(useLocation().search);
  const navigate = useNavigate();
  const [order, setOrder] = useRememberedChoice('stack-order', ['newest', 'oldest']);
  const set = (name: string, value: string | null) => {
    const next = new URLSearchParams(params);
    if (value === null) next.delete(name);
    else next.set(name, value);
    void navigate(`?${next}`, { replace: true });
  };
  return {
    shown: SHOWN.find((one) => one === params.get('stack')) ?? 'app',
    setShown: (shown) => set('stack', shown === 'app' ? null : shown),
    newestFirst: order === 'newest',
    setNewestFirst: (newestFirst) => setOrder(newestFirst ? 'newest' : 'oldest'),
    minified: params.get('minified') === '1',
    setMinified: (minified) => set('minified', minified ? '1' : null),
  };
}
