const formats = new Map<string, Intl.NumberFormat>();

function formatFor(locale: string, notation: 'compact' | 'standard'): Intl.NumberFormat {
  const key = `${notation} ${locale}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(locale, { notation });
  formats.set(key, made);
  return made;
}

/** A count in few characters, `1.2k`, with the SI's small k. */
export function formatCompact(value: number, locale: string): string {
  return formatFor(locale, 'compact').format(value).replace(/K$/u, 'k');
}

/** A count in full, `1,204`. */
export function formatCount(value: number, locale: string): string {
  return formatFor(locale, 'standard').format(value);
}
