import { useLingui } from '@lingui/react/macro';

import type { Values } from '#api/event-values.ts';
import { KeyValue } from '#ui/key-value.tsx';

import { policyDirectives } from './csp-policy.ts';
import { EventSection } from './event-section.tsx';
import { SectionBlock } from './section-block.tsx';

import './csp-section.css';

interface CspSectionProps {
  id: string;
  data: Values;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A report of a browser that a content security policy kept something out. */
export function CspSection({ id, data }: CspSectionProps) {
  const { t } = useLingui();
  const get = (key: string) => textOf(data[key]);
  const [line, column] = [get('line_number'), get('column_number')];
  const source = [get('source_file'), line, column].filter(Boolean).join(':');
  const effective = get('effective_directive') || (get('violated_directive').split(/\s/)[0] ?? '');
  const facts: [string, string][] = [
    [t`Blocked`, get('blocked_uri')],
    [t`By the directive`, effective],
    [t`On the page`, get('document_uri')],
    [t`Source`, source],
    [t`Referrer`, get('referrer')],
    [t`Status of the page`, get('status_code') === '0' ? '' : get('status_code')],
    [t`Script sample`, get('script_sample')],
    [t`Kind of violation`, get('local_script_violation_type')],
  ];
  const directives = policyDirectives(get('original_policy'));
  return (
    <EventSection id={id} title={t`Content security policy`}>
      <div className="event-section__blocks">
        <SectionBlock title={t`Report`}>
          <KeyValue
            code
            entries={facts.filter(([, value]) => value !== '').map(([name, value]) => ({ name, value }))}
          />
        </SectionBlock>
        {directives.length === 0 ? null : (
          <SectionBlock title={t`Policy`}>
            <ul className="csp-section__policy">
              {directives.map(({ name, sources }, position) => (
                // A policy may name a directive twice; its order never changes.
                <li key={position} aria-current={name === effective || undefined}>
                  <bdi className="csp-section__directive">{name}</bdi> <bdi>{sources}</bdi>
                </li>
              ))}
            </ul>
          </SectionBlock>
        )}
      </div>
    </EventSection>
  );
}
