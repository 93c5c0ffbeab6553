import type { ProjectRecord } from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';

// Crockford's alphabet: no I, L, O, U, which are easily misread.
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function base32(number: number): string {
  const rest = Math.floor(number / 32);
  return (rest > 0 ? base32(rest) : '') + DIGITS.charAt(number % 32);
}

/** Takes the project's next short id, `PROJ-1A`. */
export function nextShortId(store: Store, project: ProjectRecord): string {
  const number = project.nextShortId;
  store.projects.update(project.id, (row) => {
    row.nextShortId = number + 1;
  });
  return `${project.slug.toUpperCase()}-${base32(number)}`;
}
