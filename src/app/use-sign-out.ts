import { useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';

import { useServer } from '#api/use-server.ts';
import { toast } from '#ui/toast-store.ts';

import { forgetPerson } from './forget-person.ts';

/** Signs out: on the server where it can be told, and here in any case (OWASP ASVS 5.0, 14.3.1). */
export function useSignOut(): () => void {
  const { t } = useLingui();
  const server = useServer();
  const queryClient = useQueryClient();
  return () => {
    const told = server.send('/api/0/auth/', { method: 'DELETE', renewSession: false });
    server.session.end();
    forgetPerson(queryClient);
    told.catch(() => {
      toast.show({
        tone: 'error',
        message: t`Signed out here, but the server did not answer: its session may still be open. Close the browser to be sure.`,
      });
    });
  };
}
