/**
 * Which screen a path shows. The events of a group are one screen: going from one to the next neither scrolls to the
 * top nor takes the focus.
 */
export function screenOf(pathname: string): string {
  return /^\/organizations\/[^/]+\/issues\/[^/]+\//.exec(pathname)?.[0] ?? pathname;
}
