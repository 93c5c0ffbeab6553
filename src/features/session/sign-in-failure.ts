import type { SignInResult } from '#api/sign-in-result.ts';

/** How a try to sign in failed: with an answer, or with an error that was thrown. */
export type SignInFailure = { result: SignInResult } | { error: unknown };

/** Tries to sign in; null when it worked. */
export async function tryToSignIn(call: () => Promise<SignInResult>): Promise<SignInFailure | null> {
  try {
    const result = await call();
    return result.kind === 'signed-in' ? null : { result };
  } catch (error) {
    return { error };
  }
}

/** True where the failure is about what was typed, and belongs to the field. */
export function isAboutInput(failure: SignInFailure | null): boolean {
  return failure !== null && 'result' in failure && failure.result.kind === 'wrong-credentials';
}
