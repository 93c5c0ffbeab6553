const ORDER = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];

/** What `Allow` says of a resource: HEAD goes with GET, and OPTIONS is always there. */
export function allowHeader(methods: readonly string[]): string {
  const all = new Set([...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS']);
  return ORDER.filter((method) => all.has(method)).join(', ');
}
