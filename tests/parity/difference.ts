/** In which respect two answers differ. `only`: one side has a key or a row that the other lacks. */
export type DifferenceKind = 'status' | 'header' | 'only' | 'type' | 'format' | 'value' | 'order';

/** One difference between what the two sides answered to one call. */
export type Difference = {
  /** The call's name. */
  call: string;
  /** Where in the answer: `status`, `header link`, `body.activity[note].data.text`. */
  path: string;
  kind: DifferenceKind;
  embedded: string;
  live: string;
};

export type Differ = Omit<Difference, 'call'>;

const LONGEST = 160;

/** A value as the report shows it. */
export function show(value: unknown): string {
  if (value === undefined) return '(absent)';
  const text = JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}… (${text.length} characters)` : text;
}
