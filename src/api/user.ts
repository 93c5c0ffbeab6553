import * as z from 'zod/mini';

import { Id } from './scalars.ts';
import { field, tolerant } from './tolerant.ts';

/** A person with an account (Sentry HTTP contract 2.5). GlitchTip gives numbers for ids. */
export const User = tolerant('User', {
  id: Id,
  name: field(z.string(), ''),
  username: field(z.string(), ''),
  email: field(z.nullable(z.string()), null),
  isSuperuser: field(z.boolean(), false),
  isActive: field(z.boolean(), true),
});
export type User = z.infer<typeof User>;

/** What to call somebody: name, else address, else sign-in name. */
export function displayName(user: Pick<User, 'name' | 'email' | 'username'>): string {
  return user.name || user.email || user.username;
}
