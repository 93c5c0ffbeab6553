import { Plural, Trans, useLingui } from '@lingui/react/macro';

import { explainError } from '#api/explain-error.ts';
import type { SignInResult } from '#api/sign-in-result.ts';
import { useServer } from '#api/use-server.ts';
import { displayName } from '#api/user.ts';
import { Notice } from '#ui/notice.tsx';

import { HandOver } from './hand-over.tsx';
import { isAboutInput, type SignInFailure } from './sign-in-failure.ts';

interface SignInFailureNoticeProps {
  failure: SignInFailure | null;
  /** Whether the page stays: then the server's page opens beside it. */
  keepsPage: boolean;
  onReturn: () => void;
}

/** Why signing in did not work, and what to do; says nothing about what the fields say themselves. */
export function SignInFailureNotice({ failure, keepsPage, onReturn }: SignInFailureNoticeProps) {
  const { i18n } = useLingui();
  if (failure === null || isAboutInput(failure)) return null;
  if ('result' in failure)
    return <RefusalNotice result={failure.result} keepsPage={keepsPage} onReturn={onReturn} />;
  const { title, hint, detail } = explainError(failure.error);
  return (
    <Notice tone="error" urgent title={i18n._(title)}>
      <p>{i18n._(hint)}</p>
      {detail === null ? null : (
        <p>
          <bdi>{detail}</bdi>
        </p>
      )}
    </Notice>
  );
}

interface RefusalNoticeProps extends Omit<SignInFailureNoticeProps, 'failure'> {
  result: SignInResult;
}

function RefusalNotice({ result, ...handOver }: RefusalNoticeProps) {
  const server = useServer();
  switch (result.kind) {
    case 'second-factor':
      return result.path === null ? (
        <Notice tone="warning" urgent title={<Trans>This account has a second factor</Trans>}>
          <Trans>
            This server asks for it on its own pages only, and what is signed in there is not signed in here.
            Make an API token there and sign in with it.
          </Trans>
        </Notice>
      ) : (
        <HandOver {...handOver} path={result.path} title={<Trans>This account has a second factor</Trans>}>
          <Trans>Your password is right. The server asks for the second factor on its own page.</Trans>
        </HandOver>
      );
    case 'sso':
      return (
        <HandOver {...handOver} path={result.path} title={<Trans>Single sign-on is needed</Trans>}>
          <Trans>
            The organization signs its members in through its identity provider. The server's page leads
            there.
          </Trans>
        </HandOver>
      );
    case 'password-expired':
      return (
        <HandOver
          {...handOver}
          path={server.config.server === null ? null : '/account/recover/'}
          title={<Trans>Your password has expired</Trans>}
        >
          <Trans>It is right, but too old to sign in with. Set a new one on the server's own page.</Trans>
        </HandOver>
      );
    case 'rate-limited':
      return (
        <Notice tone="warning" urgent title={<Trans>Too many tries</Trans>}>
          {result.seconds === null ? (
            <Trans>The server does not listen for a while. Try again in a minute.</Trans>
          ) : (
            <Plural
              value={result.seconds}
              one="The server does not listen for a while. Try again in # second."
              other="The server does not listen for a while. Try again in # seconds."
            />
          )}
        </Notice>
      );
    case 'unavailable':
      return (
        <Notice tone="warning" urgent title={<Trans>This server has no sign-in by password</Trans>}>
          <Trans>It does not know the call. Sign in with an API token.</Trans>
        </Notice>
      );
    case 'somebody-else':
      return (
        <Notice
          tone="warning"
          urgent
          title={
            <Trans>
              That is the account of <bdi>{displayName(result.user)}</bdi>
            </Trans>
          }
        >
          <Trans>What is waiting was begun by somebody else and is not sent under another name.</Trans>
        </Notice>
      );
    case 'signed-in':
    case 'wrong-credentials':
    case 'code-needed':
      break;
  }
  return null;
}
