import type { Difference } from './difference.ts';
import { excuseOf, type KnownDifference } from './known-difference.ts';

/** So many calls, and so many pairs of values, stand for all that are alike. */
const SHOWN = 3;

/** Where a difference is, without which row it is in: the same mistake in fifty rows is told once. */
const place = ({ embedded, kind, live, path }: Difference): string => {
  const general = path.replace(/\[[^\]]*\]/g, '[]');
  return kind === 'status' ? `${general} ${embedded.slice(0, 3)} ${live}` : `${kind} ${general}`;
};

function paragraph(differences: readonly Difference[]): string[] {
  const [first] = differences;
  if (first === undefined) return [];
  const calls = [...new Set(differences.map(({ call }) => call))];
  const more = calls.length > SHOWN ? ` and ${calls.length - SHOWN} more` : '';
  const pairs = new Map(
    differences.map(({ embedded, live, path }) => [`${embedded}\n${live}`, { embedded, live, path }]),
  );
  return [
    `${first.kind} in ${calls.slice(0, SHOWN).join(' | ')}${more}`,
    ...[...pairs.values()]
      .slice(0, SHOWN)
      .flatMap(({ embedded, live, path }) => [
        `  ${path}`,
        `    embedded  ${embedded}`,
        `    live      ${live}`,
      ]),
    ...(pairs.size > SHOWN ? [`  and ${pairs.size - SHOWN} more like it`] : []),
    '',
  ];
}

export type Report = { text: string; isClean: boolean };

/**
 * The differences for somebody to read: first those without an excuse, then how often each known one was met.
 *
 * @param calls how many calls were compared
 */
export function makeReport(
  differences: readonly Difference[],
  known: readonly KnownDifference[],
  calls: number,
): Report {
  const excused = new Map<KnownDifference, number>();
  const open = new Map<string, Difference[]>();
  for (const difference of differences) {
    const excuse = excuseOf(difference, known);
    if (excuse !== undefined) excused.set(excuse, (excused.get(excuse) ?? 0) + 1);
    else open.set(place(difference), [...(open.get(place(difference)) ?? []), difference]);
  }
  const paragraphs = [...open.values()].flatMap(paragraph);
  const reasons = known.map((entry) => `  ${String(excused.get(entry) ?? 0).padStart(5)}  ${entry.reason}`);
  const summary = `${calls} calls compared, ${open.size} kinds of difference that are not known.`;
  return {
    text: [
      ...paragraphs,
      ...(known.length > 0 ? ['Known differences, and how often each was met:', ...reasons, ''] : []),
      summary,
    ].join('\n'),
    isClean: open.size === 0,
  };
}
