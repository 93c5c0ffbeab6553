import { type ComponentType, lazy, type LazyExoticComponent } from 'react';

import { type Area, loadArea } from '#lib/words.ts';
import { PlainFailure } from '#ui/plain-failure.tsx';

export type LazyPart<P extends object> = {
  Part: LazyExoticComponent<ComponentType<P>>;
  /** Fetches code and words ahead of need. Never rejects: if it fails, it is tried again in need. */
  preload: () => Promise<void>;
};

/**
 * A part of the app whose code and words come when they are first needed, together. Where they cannot be fetched (cut
 * connection, or a new version is deployed and the old files are gone), `Missing` takes its place until the page is
 * reloaded: React asks for a lazy component once.
 */
export function lazyPart<P extends object>(
  area: Area,
  load: () => Promise<ComponentType<P>>,
  Missing: ComponentType<P> = PlainFailure,
): LazyPart<P> {
  let loading: Promise<ComponentType<P>> | null = null;
  const fetchPart = (): Promise<ComponentType<P>> => {
    loading ??= Promise.all([load(), loadArea(area)]).then(
      ([Part]) => Part,
      (cause: unknown) => {
        loading = null;
        throw cause;
      },
    );
    return loading;
  };
  return {
    Part: lazy(() =>
      fetchPart().then(
        (Part) => ({ default: Part }),
        () => ({ default: Missing }),
      ),
    ),
    preload: () =>
      fetchPart().then(
        () => {},
        () => {},
      ),
  };
}
