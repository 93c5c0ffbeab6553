/** One directive of a content security policy: `script-src` and its sources. */
export type PolicyDirective = { name: string; sources: string };

/** A policy by its directives, in its order (CSP Level 3, 2.2). */
export function policyDirectives(policy: string): PolicyDirective[] {
  return policy
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const space = part.search(/\s/);
      return space < 0
        ? { name: part, sources: '' }
        : { name: part.slice(0, space), sources: part.slice(space).trim() };
    });
}
