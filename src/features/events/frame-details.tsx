import { Trans, useLingui } from '@lingui/react/macro';

import type { Frame } from '#api/event-frame.ts';
import { ExternalLink } from '#ui/external-link.tsx';

import { metaChild } from './meta.ts';
import { SourceLines } from './source-lines.tsx';
import { ValueTree } from './value-tree.tsx';

import './frame-details.css';

/** What an opened frame shows: its source, its variables, and where it lies. */
export function FrameDetails({ frame, meta }: { frame: Frame; meta: unknown }) {
  const { t } = useLingui();
  const name = frame.function ?? frame.filename ?? '';
  return (
    <>
      {frame.context.length > 0 ? (
        <SourceLines
          lines={frame.context}
          current={frame.lineNo}
          column={frame.colNo}
          label={t`Source of ${name}`}
        />
      ) : null}
      {frame.vars === null ? null : (
        <div>
          <h4 className="frame-details__title">
            <Trans>Variables</Trans>
          </h4>
          <ValueTree value={frame.vars} meta={metaChild(meta, 'vars')} quoted={false} />
        </div>
      )}
      <FrameFacts frame={frame} />
    </>
  );
}

/** Only what the frame's own line does not say already. */
function FrameFacts({ frame }: { frame: Frame }) {
  const { t } = useLingui();
  const { minified } = frame;
  const minifiedName = minified?.function ?? '';
  const minifiedFile = minified?.filename ?? minified?.absPath ?? '';
  const facts: [name: string, value: string | null][] = [
    [t`Path`, frame.absPath === frame.filename ? null : frame.absPath],
    [t`Module`, frame.module],
    [t`Package`, frame.package],
    [t`Raw function`, frame.rawFunction === frame.function ? null : frame.rawFunction],
    [t`Instruction address`, frame.instructionAddr],
    [t`Symbol address`, frame.symbolAddr],
    [t`Trust`, frame.trust],
    [t`Source map`, minified?.mapUrl ?? minified?.map ?? null],
    [
      t`Minified`,
      minified === null
        ? null
        : `${minifiedName} ${minifiedFile}:${minified.lineNo ?? '?'}:${minified.colNo ?? '?'}`.trim(),
    ],
  ];
  const known = facts.filter((fact): fact is [string, string] => fact[1] !== null && fact[1] !== '');
  if (known.length === 0) return null;
  return (
    <dl className="frame-details__facts">
      {known.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <ExternalLink href={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
