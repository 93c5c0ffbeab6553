import type { Resource } from './resource.ts';

export type Route = { resource: Resource; params: Record<string, string> };

type Node = {
  fixed: Map<string, Node>;
  named: { name: string; node: Node }[];
  resource: Resource | null;
};

const node = (): Node => ({ fixed: new Map(), named: [], resource: null });

const segments = (path: string) => path.split('/').slice(1);

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/**
 * Finds the resource of a path. One tree in place of a hundred patterns tried in turn: the worker hands over every
 * request of the page, and each pattern would parse the URL and the cookies anew.
 *
 * A fixed segment wins over a named one; of two resources with the same path the later one stands.
 */
export function createRouter(resources: readonly Resource[]): (pathname: string) => Route | null {
  const root = node();
  for (const resource of resources) {
    let at = root;
    for (const segment of segments(resource.path)) {
      if (segment.startsWith(':')) {
        const name = segment.slice(1);
        let child = at.named.find((candidate) => candidate.name === name);
        if (child === undefined) {
          child = { name, node: node() };
          at.named.push(child);
        }
        at = child.node;
      } else {
        let child = at.fixed.get(segment);
        if (child === undefined) {
          child = node();
          at.fixed.set(segment, child);
        }
        at = child;
      }
    }
    at.resource = resource;
  }

  function find(at: Node, rest: readonly string[], params: Record<string, string>): Route | null {
    const [segment, ...others] = rest;
    if (segment === undefined) return at.resource === null ? null : { resource: at.resource, params };
    const fixed = at.fixed.get(segment);
    const found = fixed === undefined ? null : find(fixed, others, params);
    if (found !== null || segment === '') return found;
    for (const { name, node: child } of at.named) {
      const deeper = find(child, others, { ...params, [name]: decode(segment) });
      if (deeper !== null) return deeper;
    }
    return null;
  }

  return (pathname) => find(root, segments(pathname), {});
}
