import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useId } from 'react';

import { useServer, useSessionState } from '#api/use-server.ts';
import { displayName } from '#api/user.ts';
import { ExternalLink } from '#ui/external-link.tsx';
import { KeyValue } from '#ui/key-value.tsx';
import { usePageTitle } from '#ui/page-title.tsx';

import { AbilityTable } from './ability-table.tsx';
import { DIALECT_WORDS, WAY_WORDS } from './ability-words.ts';
import { AccessSection } from './access-section.tsx';
import { DriftSection } from './drift-section.tsx';
import { EmbeddedSection } from './embedded-section.tsx';

import './connection-page.css';

function Section({ title, children }: { title: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className="connection-page__section" aria-labelledby={id}>
      <h2 id={id} className="connection-page__heading">
        {title}
      </h2>
      {children}
    </section>
  );
}

/** Which server this is, who we are to it, and what works with it. */
export function ConnectionPage() {
  const { t, i18n } = useLingui();
  const { config, capabilities } = useServer();
  const { user, way } = useSessionState();
  usePageTitle(t`Connection`);
  const who = user === null ? t`The server does not say` : displayName(user);
  const kind = i18n._(DIALECT_WORDS[capabilities.dialect]);
  return (
    <div className="connection-page">
      <h1 className="connection-page__title" tabIndex={-1}>
        <Trans>Connection</Trans>
      </h1>
      <KeyValue
        entries={[
          {
            name: t`Server`,
            value: config.server ? (
              <ExternalLink href={config.server.url} />
            ) : (
              t`The embedded one, inside this browser`
            ),
          },
          {
            name: t`Kind`,
            value: capabilities.version === null ? kind : `${kind} ${capabilities.version}`,
          },
          { name: t`Signed in as`, value: who },
          { name: t`Way`, value: i18n._(WAY_WORDS[way]) },
        ]}
      />
      {config.server === null ? (
        <Section title={<Trans>Embedded server</Trans>}>
          <EmbeddedSection />
        </Section>
      ) : null}
      <Section title={<Trans>What works</Trans>}>
        <AbilityTable />
      </Section>
      <Section title={<Trans>What you may do</Trans>}>
        <AccessSection />
      </Section>
      <Section title={<Trans>Unexpected answers</Trans>}>
        <DriftSection />
      </Section>
    </div>
  );
}
