import { inject } from 'vitest';

export type BuiltApp = {
  /** Where the build is served, on the embedded server; no slash at its end. */
  url: string;
  folder: string;
};

declare module 'vitest' {
  interface ProvidedContext {
    builtApp: BuiltApp | { failure: string };
  }
}

/** For browser tests: the build that was made before them. Throws what kept it from being made. */
export function builtApp(): BuiltApp {
  const built = inject('builtApp');
  if ('failure' in built) throw new Error(built.failure);
  return built;
}
