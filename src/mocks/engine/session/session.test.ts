import { expect, test } from 'vitest';

import type { UserRecord } from '#mocks/engine/model.ts';

import { createSession, type SessionKeeper } from './session.ts';
import { readBasic } from './sign-in.ts';

const NOW = 1_000_000;

const user = (id: string): UserRecord => ({
  id,
  name: id,
  username: id,
  email: id,
  password: '',
  isActive: true,
  isSuperuser: false,
  dateJoined: 0,
  lastLogin: null,
  lastActive: null,
  options: {},
});

function memory(text: string | null = null): SessionKeeper & { text: string | null } {
  return {
    text,
    load() {
      return this.text;
    },
    save(next) {
      this.text = next;
    },
  };
}

test('begins with the first person and stays signed out once it is', () => {
  const keeper = memory();
  const session = createSession(keeper, () => '1');
  expect(session.userId).toBe('1');
  session.signOut();
  expect(createSession(keeper, () => '1').userId).toBeNull();
});

test('a sign-in outlives the page, with its token and its sudo mode', () => {
  const keeper = memory();
  const session = createSession(keeper, () => '1');
  const before = session.csrfToken;
  session.signIn(user('7'), NOW);
  expect(session.csrfToken).not.toBe(before);
  const next = createSession(keeper, () => '1');
  expect([next.userId, next.csrfToken]).toEqual(['7', session.csrfToken]);
  expect([next.isSudo(NOW + 3 * 3_600_000 - 1), next.isSudo(NOW + 3 * 3_600_000)]).toEqual([true, false]);
});

test.each(['', 'null', '{"userId":7}', '[]', '{'])('what is kept as %j is no session', (text) => {
  expect(createSession(memory(text), () => '1').userId).toBe('1');
});

test.each([
  ['Basic bWlrYTpzZWNyZXQ=', { login: 'mika', password: 'secret' }],
  ['basic bWlrYTphOmI=', { login: 'mika', password: 'a:b' }],
  [
    `Basic ${btoa(String.fromCharCode(...new TextEncoder().encode('陈:密码')))}`,
    { login: '陈', password: '密码' },
  ],
  ['Basic %%%', null],
  ['Basic bWlrYQ==', null],
  ['Bearer abc', null],
  [null, null],
])('%s is read', (header, expected) => {
  expect(readBasic(header)).toEqual(expected);
});
