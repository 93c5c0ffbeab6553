import { Navigate, useLocation } from 'react-router';

import { useSessionState } from '#api/use-server.ts';
import { SignInPage } from '#features/session/sign-in-page.tsx';

import { nextPath } from './next-path.ts';

/** The sign-in page, and the way on from it once somebody is signed in. */
export function SignedOut() {
  const { status } = useSessionState();
  const { search } = useLocation();
  return status === 'signed-in' ? <Navigate to={nextPath(search)} replace /> : <SignInPage />;
}
