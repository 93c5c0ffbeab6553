import type { Store } from '#mocks/engine/store/store.ts';

/**
 * Lets the two newest active plain members stumble at the sign-in: the last has a second factor, the one before an
 * expired password. Both are for the server's own pages to solve (Sentry HTTP contract 1.2).
 */
export function markSignInSamples(store: Store): void {
  const members = [...store.members.all()].filter(
    (member) =>
      member.role === 'member' && member.userId !== null && store.users.get(member.userId)?.isActive === true,
  );
  const mark = (userId: string | null | undefined, option: string) => {
    if (userId === null || userId === undefined) return;
    store.users.update(userId, (user) => {
      user.options = { ...user.options, [option]: true };
    });
  };
  mark(members.at(-1)?.userId, 'security:2fa');
  if (members.length > 2) mark(members.at(-2)?.userId, 'security:password-expired');
}
