import { describe, expect, test, vi } from 'vitest';

import { type KeyPress, matchesKeys } from './match-keys.ts';
import { createShortcutRegistry } from './shortcut-registry.ts';

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held };
}

describe('matchesKeys', () => {
  test.each<[string, KeyPress, boolean]>([
    ['j', press('j'), true],
    ['j', press('J', { shiftKey: true }), false],
    ['j', press('j', { ctrlKey: true }), false],
    ['shift+x', press('X', { shiftKey: true }), true],
    ['shift+x', press('x'), false],
    ['?', press('?', { shiftKey: true }), true],
    ['?', press('?'), true],
    ['/', press('/', { shiftKey: true }), true],
    ['/', press('/', { ctrlKey: true }), false],
    ['[', press('[', { ctrlKey: true, altKey: true }), true],
    ['enter', press('Enter'), true],
    ['mod+k', press('k', { ctrlKey: true }), true],
    ['mod+k', press('k', { metaKey: true }), false],
    ['mod+k', press('K', { ctrlKey: true, shiftKey: true }), false],
    ['mod+k', press('k'), false],
  ])('%s and %o: %s', (keys, pressed, expected) => {
    expect(matchesKeys(pressed, keys, false)).toBe(expected);
  });

  test('mod is Command on a Mac', () => {
    expect(matchesKeys(press('k', { metaKey: true }), 'mod+k', true)).toBe(true);
    expect(matchesKeys(press('k', { ctrlKey: true }), 'mod+k', true)).toBe(false);
  });
});

describe('createShortcutRegistry', () => {
  const idle = { typing: false, apple: false };

  test('the latest handler wins until it is taken away', () => {
    const registry = createShortcutRegistry();
    const first = vi.fn<() => void>();
    const second = vi.fn<() => void>();
    registry.register('search', first);
    const remove = registry.register('search', second);
    registry.press(press('/'), idle);
    remove();
    registry.press(press('/'), idle);
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 1]);
    expect(registry.registered.get()).toEqual(['search']);
  });

  test('a handler that returns false leaves the press to the one before it', () => {
    const registry = createShortcutRegistry();
    const first = vi.fn<() => void>();
    registry.register('open-issue', first);
    registry.register('open-issue', () => false);
    expect(registry.press(press('o'), idle)).toBe(true);
    expect(first).toHaveBeenCalledOnce();
  });

  test('single keys rest while somebody types and when switched off, those with Control do not', () => {
    const registry = createShortcutRegistry();
    registry.register('next-issue', () => {});
    registry.register('palette', () => {});
    expect(registry.press(press('j'), { ...idle, typing: true })).toBe(false);
    registry.enabled.set(false);
    expect(registry.press(press('j'), idle)).toBe(false);
    expect(registry.press(press('k', { ctrlKey: true }), { ...idle, typing: true })).toBe(true);
  });

  test("undo is the text field's own while somebody types", () => {
    const registry = createShortcutRegistry();
    registry.register('undo', () => {});
    expect(registry.press(press('z', { ctrlKey: true }), { ...idle, typing: true })).toBe(false);
    expect(registry.press(press('z', { ctrlKey: true }), idle)).toBe(true);
  });

  test('a press that nobody wants is left alone', () => {
    expect(createShortcutRegistry().press(press('j'), idle)).toBe(false);
  });
});
