import { expect, test } from 'vitest';

import { allOptions, filterOptions, type OptionGroup } from './option-list.ts';

const groups: OptionGroup[] = [
  {
    label: 'People',
    options: [
      { value: 'sam', label: 'Sam Marble', keywords: 'sam@example.com' },
      { value: 'jose', label: 'José Álvarez' },
      { value: 'marta', label: 'Marta Chen', description: 'Backend' },
    ],
  },
  { label: 'Teams', options: [{ value: 'platform', label: 'platform' }] },
];
const found = (typed: string) => allOptions(filterOptions(groups, typed)).map(({ value }) => value);

test('nothing typed leaves everything', () => {
  expect(found('  ')).toEqual(['sam', 'jose', 'marta', 'platform']);
});

test('the beginning of the label comes before the beginning of a later word', () => {
  expect(found('mar')).toEqual(['marta', 'sam']);
});

test('the group with the best match comes first', () => {
  const commands: OptionGroup = { options: [{ value: 'merge', label: 'Merge the marked issues' }] };
  expect(filterOptions([commands, ...groups], 'mart').map(({ label }) => label)).toEqual(['People']);
  expect(allOptions(filterOptions([commands, ...groups], 'plat')).map(({ value }) => value)).toEqual([
    'platform',
  ]);
  expect(
    filterOptions([{ options: [{ value: 'a', label: 'Open platform' }] }, ...groups], 'plat')[0]?.label,
  ).toBe('Teams');
});

test('a letter in the middle of a word finds nothing', () => {
  expect(found('l')).toEqual([]);
});

test('accents and case do not matter', () => {
  expect(found('JOSE alv')).toEqual(['jose']);
});

test('description and other words are found too, in any order', () => {
  expect(found('backend marta')).toEqual(['marta']);
  expect(found('example.com')).toEqual(['sam']);
});

test('a group without a match goes', () => {
  expect(filterOptions(groups, 'platform').map(({ label }) => label)).toEqual(['Teams']);
  expect(found('nobody')).toEqual([]);
});
