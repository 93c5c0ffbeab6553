import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { contrast, isInSrgb, parseOklch, type Oklch } from './contrast.ts';

const source = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const declarations = new Map(
  [...source.matchAll(/--([\w-]+):\s*([^;]+);/gu)].map(([, name = '', value = '']) => [name, value.trim()]),
);

type Theme = 'light' | 'dark';

function colour(name: string, theme: Theme): Oklch {
  const value = declarations.get(name) ?? '';
  const alias = /^var\(--([\w-]+)\)$/u.exec(value)?.[1];
  if (alias !== undefined) return colour(alias, theme);
  const pair = /^light-dark\((oklch\([^)]+\)), (oklch\([^)]+\))\)$/u.exec(value);
  const parsed = parseOklch(pair?.[theme === 'light' ? 1 : 2] ?? '');
  if (!parsed) throw new Error(`--${name} is not a colour for both themes: ${value}`);
  return parsed;
}

const page = ['surface', 'surface-sunken', 'surface-raised', 'surface-hover', 'surface-selected'];
const soft = ['accent-soft', 'danger-soft', 'warning-soft', 'success-soft'];
const controls = ['control', 'control-hover', 'control-pressed'];

/** Text colours, and the surfaces on which each is used. */
const readable: [text: string, surfaces: string[]][] = [
  ['text', [...page, ...soft, ...controls, 'thumb', 'code-line', 'selection']],
  ['text-muted', [...page, ...soft, 'control']],
  ['text-inverse', ['surface-inverse']],
  ['text-inverse-accent', ['surface-inverse']],
  ['text-on-accent', ['accent', 'accent-hover', 'accent-pressed']],
  ['text-on-danger', ['danger', 'danger-hover', 'danger-pressed']],
  ['accent-text', [...page, 'accent-soft', 'control']],
  ['danger-text', [...page, 'danger-soft']],
  ['warning-text', [...page, 'warning-soft']],
  ['success-text', [...page, 'success-soft']],
  ...['code-text', 'code-muted', 'code-keyword', 'code-string', 'code-number', 'code-name'].map(
    (name): [string, string[]] => [name, ['code-surface', 'surface', 'code-line']],
  ),
];

/** Marks, edges of controls and focus rings, and what they are seen against. */
const visible: [mark: string, surfaces: string[]][] = [
  ...['fatal', 'error', 'warning', 'info', 'debug', 'sample'].map((level): [string, string[]] => [
    `level-${level}`,
    page,
  ]),
  ...['unresolved', 'resolved', 'ignored'].map((status): [string, string[]] => [`status-${status}`, page]),
  ['outline', page],
  ['accent', page],
  ['danger', page],
  ['chart', page],
  ['chart-strong', page],
  ['chart-marker', page],
  ['focus', [...page, ...soft]],
];

describe.each<Theme>(['light', 'dark'])('%s theme', (theme) => {
  const pairs = (table: [string, string[]][]) =>
    table.flatMap(([name, surfaces]) => surfaces.map((surface): [string, string] => [name, surface]));

  test.each(pairs(readable))('%s can be read on %s', (name, surface) => {
    expect(contrast(colour(name, theme), colour(surface, theme))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(pairs(visible))('%s can be seen on %s', (name, surface) => {
    expect(contrast(colour(name, theme), colour(surface, theme))).toBeGreaterThanOrEqual(3);
  });

  test.each(['accent', 'danger', 'surface-inverse', 'control', 'surface'])(
    'one tone of the focus ring stands out on %s',
    (fill) => {
      const ratios = ['focus', 'focus-gap'].map((tone) => contrast(colour(tone, theme), colour(fill, theme)));
      expect(Math.max(...ratios)).toBeGreaterThanOrEqual(3);
    },
  );

  test('every colour is one that an sRGB screen can show', () => {
    const names = [...declarations]
      .filter(([, value]) => value.startsWith('light-dark('))
      .map(([name]) => name);
    expect(names.length).toBeGreaterThan(40);
    expect(names.filter((name) => !isInSrgb(colour(name, theme)))).toEqual([]);
  });

  test('what rises gets lighter', () => {
    const lightness = ['surface-sunken', 'surface', 'surface-raised'].map(
      (name) => colour(name, theme).lightness,
    );
    expect(lightness).toEqual([...lightness].sort((a, b) => a - b));
  });
});

test('contrast of black and white, and of a known pair', () => {
  const black = { lightness: 0, chroma: 0, hue: 0, alpha: 1 };
  const white = { lightness: 1, chroma: 0, hue: 0, alpha: 1 };
  expect(contrast(black, white)).toBeCloseTo(21, 2);
  // sRGB red on white is 4.00:1.
  expect(contrast({ lightness: 0.62796, chroma: 0.25768, hue: 29.2339, alpha: 1 }, white)).toBeCloseTo(4, 1);
});
