import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';

import type { EventDetails } from '#api/event.ts';
import { paths } from '#lib/paths.ts';

import { type EventFact, eventFacts } from './fact-values.ts';
import { tagQuery } from './tag-query.ts';

import './event-facts.css';

const NAMES: Record<EventFact['key'], MessageDescriptor> = {
  user: msg`User`,
  release: msg`Release`,
  environment: msg`Environment`,
  url: msg`URL`,
  browser: msg`Browser`,
  os: msg`System`,
  device: msg`Device`,
  runtime: msg`Runtime`,
};

/** For whom, in which release, where: the answers in one line. */
export function EventFacts({ event, org }: { event: EventDetails; org: string }) {
  const { t } = useLingui();
  const facts = eventFacts(event);
  if (facts.length === 0) return null;
  return (
    <dl className="event-facts">
      {facts.map((fact) => (
        <div key={fact.key} className="event-facts__fact">
          <dt>{t(NAMES[fact.key])}</dt>
          <dd title={fact.value}>
            <FactValue fact={fact} org={org} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function FactValue({ fact, org }: { fact: EventFact; org: string }) {
  const query = fact.search === null ? null : tagQuery(fact.search);
  if (query === null) return <bdi>{fact.value}</bdi>;
  return (
    <a className="event-facts__link" href={paths.issues(org, { query })}>
      <bdi>{fact.value}</bdi>
    </a>
  );
}
