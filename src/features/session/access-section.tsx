import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { explainError } from '#api/explain-error.ts';
import { organizationQuery, organizationsQuery } from '#api/organizations.ts';
import { useServer } from '#api/use-server.ts';
import { Field } from '#ui/field.tsx';
import { Notice } from '#ui/notice.tsx';
import { Select } from '#ui/select.tsx';
import { Skeleton } from '#ui/skeleton.tsx';

function ErrorNotice({ error }: { error: unknown }) {
  const { i18n } = useLingui();
  const { title, hint } = explainError(error);
  return (
    <Notice tone="error" title={i18n._(title)}>
      {i18n._(hint)}
    </Notice>
  );
}

function GrantedScopes({ org }: { org: string }) {
  const server = useServer();
  const { data, error } = useQuery(organizationQuery(server, org));
  if (error) return <ErrorNotice error={error} />;
  if (!data) {
    return (
      <p aria-busy="true">
        <Skeleton width="60%" />
      </p>
    );
  }
  if (data.access === null) {
    return (
      <p>
        <Trans>This server does not say what you may do. It refuses what you may not.</Trans>
      </p>
    );
  }
  return data.access.length === 0 ? (
    <p>
      <Trans>You may do nothing in this organization.</Trans>
    </p>
  ) : (
    <ul className="connection-page__scopes">
      {[...data.access].sort().map((scope) => (
        <li key={scope}>
          <code>{scope}</code>
        </li>
      ))}
    </ul>
  );
}

/** What the server lets this person or token do, organization by organization. */
export function AccessSection() {
  const { t } = useLingui();
  const server = useServer();
  const { data: organizations, error } = useQuery(organizationsQuery(server));
  const [chosen, setChosen] = useState<string | null>(null);
  if (error) return <ErrorNotice error={error} />;
  if (!organizations) {
    return (
      <p aria-busy="true">
        <Skeleton width="60%" />
      </p>
    );
  }
  const org = chosen ?? organizations[0]?.slug;
  if (org === undefined) {
    return (
      <p>
        <Trans>You are in no organization on this server.</Trans>
      </p>
    );
  }
  return (
    <>
      {organizations.length > 1 ? (
        <Field label={t`Organization`}>
          {(control) => (
            <Select {...control} value={org} onChange={(event) => setChosen(event.target.value)}>
              {organizations.map(({ slug, name }) => (
                <option key={slug} value={slug}>
                  {name || slug}
                </option>
              ))}
            </Select>
          )}
        </Field>
      ) : null}
      <GrantedScopes org={org} />
    </>
  );
}
