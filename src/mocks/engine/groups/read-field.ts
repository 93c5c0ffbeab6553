import type { FieldErrors } from './group-update.ts';

/** Reads a request body's fields, gathering what is wrong with them. Wording: Sentry HTTP contract 3.4. */
export class FieldReader {
  readonly errors: FieldErrors = {};
  readonly #body: Readonly<Record<string, unknown>>;

  constructor(body: Readonly<Record<string, unknown>>) {
    this.#body = body;
  }

  has(field: string): boolean {
    return this.#body[field] !== undefined;
  }

  value(field: string): unknown {
    return this.#body[field];
  }

  refuse(field: string, message: string | FieldErrors): void {
    this.errors[field] = typeof message === 'string' ? [message] : message;
  }

  get isRefused(): boolean {
    return Object.keys(this.errors).length > 0;
  }

  /** As Sentry reads one: an unknown text is true, null is false. */
  flag(field: string): boolean | undefined {
    const value = this.#body[field];
    if (value === undefined) return undefined;
    if (typeof value === 'string') return !['', 'false', 'False', 'f', '0'].includes(value);
    return Boolean(value);
  }

  choice<Choice extends string>(field: string, choices: readonly Choice[]): Choice | undefined {
    const value = this.#body[field];
    if (value === undefined) return undefined;
    const found = choices.find((choice) => choice === value);
    if (found === undefined) {
      const shown = typeof value === 'string' ? value : JSON.stringify(value);
      this.refuse(field, `Select a valid choice. ${shown} is not one of the available choices.`);
    }
    return found;
  }

  /** Null: not given. */
  integer(field: string, maximum = Infinity): number | null {
    const value = this.#body[field];
    if (value === undefined || value === null || value === '') return null;
    const number = typeof value === 'string' && /^\s*-?\d+\s*$/.test(value) ? Number(value) : value;
    if (typeof number !== 'number' || !Number.isInteger(number)) {
      this.refuse(field, 'Enter a whole number.');
      return null;
    }
    if (number > maximum) {
      this.refuse(field, `Ensure this value is less than or equal to ${maximum}.`);
      return null;
    }
    return number;
  }
}
