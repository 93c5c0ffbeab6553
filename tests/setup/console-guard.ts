import { afterEach, beforeEach, expect, vi } from 'vitest';

let expected: RegExp[] = [];

/** Declares that this test makes the app write such a line to the console; without it a warning or error fails the test. */
export function expectConsole(pattern: RegExp): void {
  expected.push(pattern);
}

/** Fails each test that wrote a warning or an error it had not declared, or declared one that did not come. */
export function guardConsole(): void {
  let written: string[] = [];

  beforeEach(() => {
    expected = [];
    written = [];
    const write = (...parts: unknown[]) => {
      written.push(
        parts.map((part) => (part instanceof Error ? (part.stack ?? part.message) : String(part))).join(' '),
      );
    };
    vi.spyOn(console, 'error').mockImplementation(write);
    vi.spyOn(console, 'warn').mockImplementation(write);
  });

  afterEach(() => {
    vi.mocked(console.error).mockRestore();
    vi.mocked(console.warn).mockRestore();
    const surprises = written.filter((line) => !expected.some((pattern) => pattern.test(line)));
    const missing = expected.filter((pattern) => !written.some((line) => pattern.test(line)));
    expect(surprises, 'the console got what this test did not expect').toEqual([]);
    expect(missing, 'the console did not get what this test expects').toEqual([]);
  });
}
