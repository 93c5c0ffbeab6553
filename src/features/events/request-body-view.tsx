import { useLingui } from '@lingui/react/macro';

import { CodeBlock } from '#ui/code-text.tsx';
import { KeyValue } from '#ui/key-value.tsx';

import { metaChild, metaNotes } from './meta.ts';
import type { RequestBody } from './request-body.ts';
import { treeKind } from './tree-values.ts';
import { ValueText } from './value-text.tsx';
import { ValueTree } from './value-tree.tsx';

/** A request's body as what it is: fields of a form, data to look into, or text. */
export function RequestBodyView({
  body,
  meta,
}: {
  body: Exclude<RequestBody, { kind: 'none' }>;
  meta: unknown;
}) {
  const { t } = useLingui();
  if (body.kind === 'form') {
    const entries = body.pairs.map(([name, value]) => ({
      name,
      value: <ValueText text={value} meta={metaChild(meta, name)} quoted={false} />,
    }));
    return <KeyValue code entries={entries} />;
  }
  if (body.kind === 'data') {
    const kind = treeKind(body.value);
    const isTree = kind === 'list' || kind === 'object';
    return isTree ? (
      <ValueTree value={body.value} meta={meta} openLevels={1} />
    ) : (
      <ValueText text={JSON.stringify(body.value)} meta={meta} quoted={false} />
    );
  }
  if (metaNotes(meta) || body.text.length > 10_000)
    return <ValueText text={body.text} meta={meta} quoted={false} />;
  return <CodeBlock label={t`Body`} text={body.text} wrap />;
}
