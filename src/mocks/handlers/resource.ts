import type { Call } from './call.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE' | 'OPTIONS';

export type Answerer = (call: Call) => Response | Promise<Response>;

/** One URL of the API and what it answers to each method. */
export type Resource = {
  /** From the root, with the trailing slash; `:name` is one segment: `/api/0/issues/:group/`. */
  path: string;
  methods: Partial<Record<Method, Answerer>>;
  /** Credentials are this resource's own matter: no token is looked at and no CSRF header asked for. */
  isOpen?: (method: string) => boolean;
};

/** A resource under `/api/0/`. `path` begins after that and ends with a slash. */
export function resource(
  path: string,
  methods: Resource['methods'],
  options: Omit<Resource, 'path' | 'methods'> = {},
): Resource {
  return { path: `/api/0/${path}`, methods, ...options };
}
