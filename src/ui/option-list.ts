import type { ReactNode } from 'react';

/** Something that can be chosen in a Combobox. */
export interface Option {
  /** Unique in the list. */
  value: string;
  /** What is matched and read out. */
  label: string;
  description?: string | undefined;
  /** Drawn before the label: an Avatar, an Icon. */
  mark?: ReactNode;
  /** Keys as Kbd writes them. */
  shortcut?: string | undefined;
  /** Other words that find it. */
  keywords?: string | undefined;
  /** Why it cannot be chosen; it can still be reached, and says so. */
  disabledReason?: string | undefined;
}

/** Options under a heading; without a heading they stand first, as they are. */
export interface OptionGroup {
  label?: string | undefined;
  options: readonly Option[];
}

function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase();
}

/* 0 is best: the label begins so, a word in it begins so, it is in it, it is in the other words. */
function rank({ label, description = '', keywords = '' }: Option, wanted: string): number {
  const text = fold(label);
  if (text.startsWith(wanted)) return 0;
  if (text.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted))) return 1;
  if (wanted.length > 2 && text.includes(wanted)) return 2;
  const all = fold(`${label} ${description} ${keywords}`);
  const found = wanted.split(/\s+/u).every((word) => word.length > 2 && all.includes(word));
  return found ? 3 : Infinity;
}

/** The groups with only those options that match what was typed, the best first; groups without any are left out. */
export function filterOptions(groups: readonly OptionGroup[], typed: string): OptionGroup[] {
  const wanted = fold(typed.trim());
  if (wanted === '') return groups.filter((group) => group.options.length > 0);
  return groups
    .map((group) => {
      const ranked = group.options.map((option) => ({ option, rank: rank(option, wanted) }));
      const found = ranked.filter((entry) => entry.rank < Infinity).toSorted((a, b) => a.rank - b.rank);
      return { best: found[0]?.rank ?? Infinity, ...group, options: found.map(({ option }) => option) };
    })
    .filter((group) => group.options.length > 0)
    .toSorted((a, b) => a.best - b.best)
    .map(({ best: _best, ...group }) => group);
}

/** Every option in the order of the screen. */
export function allOptions(groups: readonly OptionGroup[]): Option[] {
  return groups.flatMap((group) => group.options);
}
