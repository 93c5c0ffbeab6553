import { useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';

import { metaChild } from './meta.ts';
import { ShowAll, useCapped } from './show-all.tsx';
import { treeEntries, treeKind, treePreview } from './tree-values.ts';
import { ValueText } from './value-text.tsx';

import './value-tree.css';

interface ValueTreeProps {
  /** A list or an object; untrusted. */
  value: unknown;
  /** The part of `_meta` about it. */
  meta?: unknown;
  /** How many levels stand open at first. */
  openLevels?: number;
  /** Texts in quotes, as in JSON. Variables come as the text that the language prints, and need none. */
  quoted?: boolean;
}

const LIMIT = 100;

/** Any value, to look into: what is closed costs nothing, however much there is in it. */
export function ValueTree({ value, meta, openLevels = 0, quoted = true }: ValueTreeProps) {
  const { shown, isCut, showAll } = useCapped(treeEntries(value), LIMIT);
  return (
    <>
      <ul className="value-tree">
        {shown.map(([name, part]) => (
          <ValueNode
            key={name}
            name={name}
            value={part}
            meta={metaChild(meta, name)}
            openLevels={openLevels}
            quoted={quoted}
          />
        ))}
      </ul>
      <ShowAll total={treeEntries(value).length} isCut={isCut} onShowAll={showAll} />
    </>
  );
}

interface ValueNodeProps extends Required<ValueTreeProps> {
  name: string;
}

function ValueNode({ name, value, meta, openLevels, quoted }: ValueNodeProps) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(openLevels > 0);
  const id = useId();
  const kind = treeKind(value);
  const isBranch = (kind === 'list' || kind === 'object') && treeEntries(value).length > 0;
  if (!isBranch) {
    return (
      <li className="value-tree__node">
        <bdi className="value-tree__name">{name}</bdi>
        <span className="value-tree__value" data-kind={kind}>
          {kind === 'text' || value === null ? (
            <TextOrNull value={value} meta={meta} quoted={quoted} />
          ) : (
            <bdi>{JSON.stringify(value)}</bdi>
          )}
        </span>
      </li>
    );
  }
  return (
    <li className="value-tree__node" data-branch="">
      <button
        type="button"
        className="value-tree__toggle"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        title={isOpen ? t`Close` : t`Open`}
        onClick={() => setOpen(!isOpen)}
      >
        <bdi className="value-tree__name">{name}</bdi>
        {isOpen ? null : <bdi className="value-tree__preview">{treePreview(value)}</bdi>}
      </button>
      {isOpen ? (
        <div id={id} className="value-tree__branch">
          <ValueTree value={value} meta={meta} openLevels={openLevels - 1} quoted={quoted} />
        </div>
      ) : null}
    </li>
  );
}

function TextOrNull({ value, meta, quoted }: { value: unknown; meta: unknown; quoted: boolean }) {
  if (typeof value === 'string') return <ValueText text={value} meta={meta} quoted={quoted} />;
  return meta ? <ValueText text="null" meta={meta} quoted={false} /> : <bdi>null</bdi>;
}
