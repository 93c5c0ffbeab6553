import { describe, expect, test } from 'vitest';

import { normaliseEvent } from './normalise-event.ts';

const NOW = Date.parse('2026-03-10T12:00:00Z');

describe('where the sender’s address is the person’s', () => {
  const addressOf = (raw: Record<string, unknown>, clientIp: string | null = '203.0.113.7') => {
    const result = normaliseEvent(raw, { now: NOW, clientIp });
    if ('kind' in result) throw new Error(result.reason);
    return result.event.user?.['ip_address'];
  };

  test.each<[string, Record<string, unknown>, unknown]>([
    ['a script without a user', { platform: 'javascript' }, '203.0.113.7'],
    ['a script’s user', { platform: 'javascript', user: { id: '1' } }, '203.0.113.7'],
    ['an address that was sent', { platform: 'javascript', user: { ip_address: '::1' } }, '::1'],
    ['a server’s user', { platform: 'python', user: { id: '1' } }, null],
    ['{{auto}}', { platform: 'python', user: { ip_address: '{{auto}}' } }, '203.0.113.7'],
    ['a browser’s report', { csp: { 'violated-directive': 'img-src' } }, '203.0.113.7'],
    ['nobody', { platform: 'python' }, undefined],
  ])('%s', (_name, raw, expected) => {
    expect(addressOf(raw)).toBe(expected);
  });

  test('nobody is known by an address that is not', () => {
    expect(addressOf({ platform: 'javascript' }, null)).toBeUndefined();
  });
});
