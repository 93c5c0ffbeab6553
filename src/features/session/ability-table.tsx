import { Trans, useLingui } from '@lingui/react/macro';

import { ABILITIES, type Availability } from '#api/capabilities.ts';
import { useServer, useSessionState } from '#api/use-server.ts';
import { Icon } from '#ui/icon.tsx';
import { checkIcon } from '#ui/screen-icons.ts';
import { closeIcon } from '#ui/shell-icons.ts';

import { ABILITY_WORDS, REASON_WORDS } from './ability-words.ts';

import './ability-table.css';

function AvailabilityWord({ availability }: { availability: Availability }) {
  if (availability.available) return <Trans>Works</Trans>;
  return availability.reason === 'merged-lists' ? (
    <Trans>Works, put together here</Trans>
  ) : (
    <Trans>Does not work</Trans>
  );
}

/** What works on this server with this way of signing in; what does not comes first, with the reason. */
export function AbilityTable() {
  const { i18n } = useLingui();
  const server = useServer();
  // What works depends on the way of signing in.
  useSessionState();
  const rows = ABILITIES.map((ability) => ({ ability, availability: server.can(ability) }));
  const sorted = [
    ...rows.filter(({ availability }) => !availability.available),
    ...rows.filter(({ availability }) => availability.available),
  ];
  return (
    <table className="ability-table">
      <thead>
        <tr>
          <th scope="col">
            <Trans>Ability</Trans>
          </th>
          <th scope="col">
            <Trans>On this server</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {sorted.map(({ ability, availability }) => (
          <tr key={ability} data-available={availability.available}>
            <th scope="row">{i18n._(ABILITY_WORDS[ability])}</th>
            <td>
              <span className="ability-table__state">
                <Icon path={availability.available ? checkIcon : closeIcon} />
                <AvailabilityWord availability={availability} />
              </span>
              {availability.available ? null : (
                <span className="ability-table__reason">{i18n._(REASON_WORDS[availability.reason])}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
