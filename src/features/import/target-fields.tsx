import { Trans, useLingui } from '@lingui/react/macro';

import { explainError } from '#api/explain-error.ts';
import { Field } from '#ui/field.tsx';
import { Notice } from '#ui/notice.tsx';
import { Select } from '#ui/select.tsx';

import type { TargetChoice } from './use-import-target.ts';

/** Which project the events go to. */
export function TargetFields({ choice }: { choice: TargetChoice }) {
  const { t, i18n } = useLingui();
  const { org, organizations, project, projects, isLoading, error, chooseOrg, chooseProject } = choice;
  if (error) {
    return (
      <Notice tone="error" title={i18n._(explainError(error).title)}>
        {i18n._(explainError(error).hint)}
      </Notice>
    );
  }
  if (!isLoading && projects.length === 0) {
    return (
      <Notice tone="warning" title={<Trans>There is no project to import into</Trans>}>
        <Trans>Events belong to a project. Make one on the server, or ask to be let into one.</Trans>
      </Notice>
    );
  }
  return (
    <div className="import-dialog__target">
      {organizations.length > 1 ? (
        <Field label={t`Organization`}>
          {(control) => (
            <Select {...control} value={org ?? ''} onChange={(event) => chooseOrg(event.target.value)}>
              {organizations.map(({ slug, name }) => (
                <option key={slug} value={slug}>
                  {name || slug}
                </option>
              ))}
            </Select>
          )}
        </Field>
      ) : null}
      <Field label={t`Into project`}>
        {(control) => (
          <Select
            {...control}
            aria-busy={isLoading}
            value={project?.slug ?? ''}
            onChange={(event) => chooseProject(event.target.value)}
          >
            {isLoading ? <option value="">{t`Loading…`}</option> : null}
            {projects.map(({ slug }) => (
              <option key={slug} value={slug}>
                {slug}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  );
}
