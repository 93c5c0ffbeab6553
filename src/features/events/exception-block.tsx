import { Trans, useLingui } from '@lingui/react/macro';

import type { StackTrace } from '#api/event-frame.ts';

import type { ChainLink } from './exception-chain.ts';
import { MechanismLine } from './mechanism-line.tsx';
import { metaAt } from './meta.ts';
import { StackBody } from './stack-body.tsx';
import type { StackView } from './use-stack-view.ts';
import { ValueText } from './value-text.tsx';

import './exception-block.css';

interface ExceptionBlockProps {
  link: ChainLink;
  /** The only exception: its part in the chain goes without saying. */
  isAlone: boolean;
  stack: StackTrace | null;
  view: StackView;
  platform: string | null;
  /** The part of `_meta` about this exception. */
  meta: unknown;
}

/** One exception: what it is, how it was caught, where it came from. */
export function ExceptionBlock({ link, isAlone, stack, view, platform, meta }: ExceptionBlockProps) {
  const { t } = useLingui();
  const { exception, role, depth } = link;
  const roles = { thrown: t`Thrown last`, cause: t`Cause`, member: t`In the group` };
  return (
    <div className="exception-block" data-depth={Math.min(depth, 3)}>
      <div className="exception-block__head">
        {isAlone ? null : <span className="exception-block__role">{roles[role]}</span>}
        <h3 className="exception-block__type">
          <bdi>{exception.type ?? t`Exception without a type`}</bdi>
        </h3>
        {exception.module === null ? null : <bdi className="exception-block__module">{exception.module}</bdi>}
        {exception.mechanism === null ? null : <MechanismLine mechanism={exception.mechanism} />}
      </div>
      {exception.value === null || exception.value === '' ? null : (
        <p className="exception-block__value">
          <ValueText text={exception.value} meta={metaAt(meta, 'value')} quoted={false} />
        </p>
      )}
      {exception.stacktrace === null && exception.threadId !== null ? (
        <p className="stack-note">
          <Trans>Its stack trace is the one of thread {exception.threadId}.</Trans>
        </p>
      ) : (
        <StackBody
          stack={stack}
          view={view}
          platform={platform}
          exception={exception}
          meta={metaAt(meta, 'stacktrace')}
        />
      )}
    </div>
  );
}
