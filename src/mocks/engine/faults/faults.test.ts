import { expect, test } from 'vitest';

import { makeAbsurd } from './absurd.ts';
import { FAULT_NAMES, formatFault, meets, parseFault } from './fault.ts';
import { createFaults } from './faults.ts';

test.each(FAULT_NAMES)('%s is read with and without a target', (name) => {
  expect(parseFault(name)).toEqual({ name, target: null });
  expect(parseFault(`${name}:/events/`)).toEqual({ name, target: '/events/' });
  expect(formatFault({ name, target: 'writes' })).toBe(`${name}:writes`);
});

test.each(['', 'broken', 'server-error:', 'SLOW', ':writes'])('%j is no fault', (text) => {
  expect(parseFault(text)).toBeNull();
});

test('a target limits a fault to reads, writes or a part of the path', () => {
  expect(meets({ name: 'slow', target: 'reads' }, 'GET', '/api/0/')).toBe(true);
  expect(meets({ name: 'slow', target: 'reads' }, 'PUT', '/api/0/')).toBe(false);
  expect(meets({ name: 'slow', target: 'writes' }, 'DELETE', '/api/0/')).toBe(true);
  expect(meets({ name: 'slow', target: 'writes' }, 'GET', '/api/0/')).toBe(false);
  expect(meets({ name: 'slow', target: '/events/' }, 'GET', '/api/0/issues/1/events/latest/')).toBe(true);
  expect(meets({ name: 'slow', target: '/events/' }, 'GET', '/api/0/issues/1/')).toBe(false);
});

test('a name that is not known changes nothing', () => {
  const faults = createFaults(() => 0);
  expect(faults.set('html:reads')).toBe(true);
  expect(faults.set('nonsense')).toBe(false);
  expect(faults.text).toBe('html:reads');
  expect(faults.set(null)).toBe(true);
  expect(faults.text).toBeNull();
});

test('a rate limit recovers and comes back', () => {
  let now = 100_000;
  const faults = createFaults(() => now);
  expect(faults.waitForRateLimit()).toBe(2);
  now += 1500;
  expect(faults.waitForRateLimit()).toBe(1);
  now += 600;
  expect(faults.waitForRateLimit()).toBe(0);
  now += 10_000;
  expect(faults.waitForRateLimit()).toBe(2);
});

test('absurd values are the same each time, and ids stay', () => {
  const row = (id: string) => ({
    id,
    title: 'A title',
    count: '12',
    userCount: 3,
    firstSeen: '2026-01-01T00:00:00.000Z',
    isPublic: false,
    project: { id: '1', slug: 'api', name: 'Api' },
  });
  const rows = Array.from({ length: 40 }, (_, at) => row(String(at)));
  const mangled = makeAbsurd(rows);
  expect(makeAbsurd(rows)).toEqual(mangled);
  expect(mangled).not.toEqual(rows);
  expect((mangled as { id: string }[]).map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
  const text = JSON.stringify(mangled);
  for (const part of ['1970-01-01', '9999-12-31', '<script>', '"title":null', '"userCount":-4']) {
    expect(text).toContain(part);
  }
});
