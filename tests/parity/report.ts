import type { Difference } from './difference.ts';
import { excuseOf, type KnownDifference } from './known-differences.ts';

const CALLS_SHOWN = 3;

/** Where a difference is, without which row it is in: the same mistake in fifty rows is told once. */
const place = ({ embedded, kind, live, path }: Difference): string => {
  const general = path.replace(/\[[^\]]*\]/g, '[]');
  return kind === 'value' || kind === 'type' || kind === 'header' || kind === 'format'
    ? `${kind} ${general} ${embedded} ${live}`
    : `${kind} ${general} ${kind === 'status' ? `${embedded} ${live}` : ''}`;
};

function paragraph(differences: readonly Difference[]): string[] {
  const [first] = differences;
  if (first === undefined) return [];
  const calls = [...new Set(differences.map(({ call }) => call))];
  const more = calls.length > CALLS_SHOWN ? ` and ${calls.length - CALLS_SHOWN} more` : '';
  return [
    `${first.kind}: ${first.path}`,
    `  call      ${calls.slice(0, CALLS_SHOWN).join(' | ')}${more}`,
    `  embedded  ${first.embedded}`,
    `  live      ${first.live}`,
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
