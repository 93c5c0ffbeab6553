import { useLingui } from '@lingui/react/macro';

import { signOut } from '#api/sign-in.ts';
import { useServer } from '#api/use-server.ts';
import { toast } from '#ui/toast-store.ts';

/** Signs out, here in any case (OWASP ASVS 5.0, 14.3.1); what was fetched is dropped as the session ends. */
export function useSignOut(): () => void {
  const { t } = useLingui();
  const server = useServer();
  return () => {
    signOut(server).catch(() => {
      toast.show({
        tone: 'error',
        message: t`Signed out here, but the server could not be told: its session may still be open. Close the browser to be sure.`,
      });
    });
  };
}
