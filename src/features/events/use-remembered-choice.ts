import { useSyncExternalStore } from 'react';

import { createObservable, type Observable } from '#lib/observable.ts';

const stores = new Map<string, Observable<string | null>>();

function storageKey(name: string): string {
  return `vedette.event.${name}`;
}

function read(name: string): string | null {
  try {
    return localStorage.getItem(storageKey(name));
  } catch {
    // Storage is switched off: the choice lives as long as the page.
    return null;
  }
}

function write(name: string, value: string): void {
  try {
    localStorage.setItem(storageKey(name), value);
  } catch {
    // The same; the choice still holds on this page.
  }
}

function storeOf(name: string): Observable<string | null> {
  let store = stores.get(name);
  if (!store) {
    store = createObservable(read(name));
    stores.set(name, store);
  }
  return store;
}

/** A choice that this browser remembers; the first of `choices` until somebody chooses. */
export function useRememberedChoice<Choice extends string>(
  name: string,
  choices: readonly [Choice, ...Choice[]],
): [choice: Choice, choose: (choice: Choice) => void] {
  const store = storeOf(name);
  const held = useSyncExternalStore(store.subscribe, store.get);
  const choice = choices.find((one) => one === held) ?? choices[0];
  return [
    choice,
    (next) => {
      write(name, next);
      store.set(next);
    },
  ];
}
