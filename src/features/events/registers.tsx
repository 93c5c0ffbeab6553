import { Trans } from '@lingui/react/macro';

import type { Values } from '#api/event-values.ts';

import { treeEntries } from './tree-values.ts';

import './registers.css';

/** What the processor's registers held, for native stack traces. */
export function Registers({ registers }: { registers: Values }) {
  return (
    <div className="registers">
      <h4 className="registers__title">
        <Trans>Registers</Trans>
      </h4>
      <dl className="registers__list">
        {treeEntries(registers).map(([name, value]) => (
          <div key={name}>
            <dt>
              <bdi>{name}</bdi>
            </dt>
            <dd>
              <bdi>{typeof value === 'string' ? value : JSON.stringify(value)}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
