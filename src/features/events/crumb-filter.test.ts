import { describe, expect, it } from 'vitest';

import { BreadcrumbsData } from '#api/event-breadcrumbs.ts';

import { crumbLevel, filterCrumbs, levelCounts } from './crumb-filter.ts';

const crumbs = BreadcrumbsData.parse({
  values: [
    { message: 'Signed in', level: 'info', category: 'auth' },
    { level: 'warning', category: 'fetch', type: 'http', data: { url: '/api/PAY', status_code: 402 } },
    { message: null, level: 'critical', category: null },
  ],
}).values;

describe('filterCrumbs', () => {
  it('looks in message, category and data, whatever the case', () => {
    expect(filterCrumbs(crumbs, { text: ' signed', level: null })).toHaveLength(1);
    expect(filterCrumbs(crumbs, { text: 'pay', level: null })).toEqual([crumbs[1]]);
    expect(filterCrumbs(crumbs, { text: 'AUTH', level: null })).toEqual([crumbs[0]]);
  });

  it('keeps to one level', () => {
    expect(filterCrumbs(crumbs, { text: '', level: 'fatal' })).toEqual([crumbs[2]]);
    expect(filterCrumbs(crumbs, { text: 'pay', level: 'fatal' })).toEqual([]);
  });

  it('gives the very list where nothing is asked', () => {
    expect(filterCrumbs(crumbs, { text: '  ', level: null })).toBe(crumbs);
  });
});

it.each([
  [{ level: 'warn', type: null }, 'warning'],
  [{ level: 'CRITICAL', type: null }, 'fatal'],
  [{ level: null, type: 'error' }, 'error'],
  [{ level: null, type: 'http' }, 'info'],
  [{ level: 'odd', type: null }, 'odd'],
])('crumbLevel of %j is %s', (crumb, level) => {
  expect(crumbLevel(crumb)).toBe(level);
});

it('levelCounts counts', () => {
  expect([...levelCounts(crumbs)]).toEqual([
    ['info', 1],
    ['warning', 1],
    ['fatal', 1],
  ]);
});
