import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useSyncExternalStore } from 'react';

import { useServer } from '#api/use-server.ts';
import { CopyButton } from '#ui/copy-button.tsx';

import './drift-section.css';

/** What of the server's answers did not parse: the field was lost, the rest was kept. */
export function DriftSection() {
  const { t } = useLingui();
  const { drift } = useServer();
  const lines = useSyncExternalStore(drift.subscribe, drift.get);
  if (lines.length === 0) {
    return (
      <p>
        <Trans>Nothing unexpected so far.</Trans>
      </p>
    );
  }
  return (
    <>
      <p>
        <Plural
          value={lines.length}
          one="This server answered something unexpected in # place. That field is left out; everything around it is shown. Send this to whoever maintains Vedette."
          other="This server answered something unexpected in # places. Those fields are left out; everything around them is shown. Send this to whoever maintains Vedette."
        />
      </p>
      <CopyButton text={JSON.stringify(lines, null, 2)} label={t`Copy as JSON`} labelled />
      {/* Focusable, so that the keyboard can scroll it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="drift-section" role="region" aria-label={t`Unexpected answers`} tabIndex={0}>
        <table className="drift-section__table">
          <thead>
            <tr>
              <th scope="col">
                <Trans>Call</Trans>
              </th>
              <th scope="col">
                <Trans>Field</Trans>
              </th>
              <th scope="col">
                <Trans>What came</Trans>
              </th>
              <th scope="col" className="drift-section__times">
                <Trans>Times</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ endpoint, field, came, times }) => (
              <tr key={`${endpoint} ${field} ${came}`}>
                <td>
                  <code>{endpoint}</code>
                </td>
                <td>{field === '' ? <Trans>the whole answer</Trans> : <code>{field}</code>}</td>
                <td>
                  <bdi>{came}</bdi>
                </td>
                <td className="drift-section__times">{times}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
