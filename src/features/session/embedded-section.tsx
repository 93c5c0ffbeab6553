import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import {
  changeEmbedded,
  type Dataset,
  type EmbeddedState,
  embeddedQuery,
  resetEmbedded,
} from '#api/embedded.ts';
import { explainError } from '#api/explain-error.ts';
import { useServer } from '#api/use-server.ts';
import { Button } from '#ui/button.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { Field } from '#ui/field.tsx';
import { Notice } from '#ui/notice.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { Select } from '#ui/select.tsx';
import { Skeleton } from '#ui/skeleton.tsx';

import { FAULT_WORDS, type FaultTarget, joinFault, splitFault } from './fault-words.ts';

import './embedded-section.css';

type Change = (call: () => Promise<EmbeddedState>) => void;

function FaultControls({ state, change }: { state: EmbeddedState; change: Change }) {
  const { t, i18n } = useLingui();
  const server = useServer();
  const client = useQueryClient();
  const { name, target } = splitFault(state.fault);
  const setFault = (fault: string | null): void => change(() => changeEmbedded(server, client, { fault }));
  const targets: { value: FaultTarget; label: string }[] = [
    { value: 'all', label: t`All calls` },
    { value: 'reads', label: t`Reads` },
    { value: 'writes', label: t`Writes` },
  ];
  return (
    <>
      <Field label={t`Fault`} help={t`To see how Vedette takes it. This page still works.`}>
        {(control) => (
          <Select
            {...control}
            value={name}
            onChange={(event) => setFault(joinFault(event.target.value, target))}
          >
            <option value="">{t`None: answer as it should`}</option>
            {Object.entries(FAULT_WORDS).map(([fault, words]) => (
              <option key={fault} value={fault}>
                {i18n._(words)}
              </option>
            ))}
            {name !== '' && FAULT_WORDS[name] === undefined ? <option value={name}>{name}</option> : null}
          </Select>
        )}
      </Field>
      {name === '' ? null : (
        <Segmented
          label={t`Which calls have the fault`}
          value={target}
          segments={targets}
          onChange={(next) => setFault(joinFault(name, next))}
        />
      )}
    </>
  );
}

function EmbeddedControls({ state }: { state: EmbeddedState }) {
  const { t, i18n } = useLingui();
  const server = useServer();
  const client = useQueryClient();
  const [busy, setBusy] = useState<'change' | 'reset' | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [asksReset, setAsksReset] = useState(false);

  async function run(kind: 'change' | 'reset', call: () => Promise<EmbeddedState>): Promise<void> {
    setBusy(kind);
    setError(null);
    try {
      await call();
    } catch (caught) {
      setError(caught);
    }
    setBusy(null);
    setAsksReset(false);
  }

  const change: Change = (call) => void run('change', call);
  const datasets: { value: Dataset; label: string }[] = [
    { value: 'sample', label: t`Sample organization` },
    { value: 'large', label: t`100,000 issues` },
    { value: 'absurd', label: t`Sample organization with absurd values` },
  ];
  return (
    <div className="embedded-section" aria-busy={busy !== null}>
      {state.notice === null ? null : (
        <Notice tone="warning" title={<Trans>The kept data could not be used or kept</Trans>}>
          <Trans>
            They were damaged, or from a newer version, or this browser does not let a page keep anything.
            What you see is a fresh start; the old data are set aside.
          </Trans>
        </Notice>
      )}
      {error === null ? null : (
        <Notice tone="error" urgent title={i18n._(explainError(error).title)}>
          {i18n._(explainError(error).hint)}
        </Notice>
      )}
      <p className="tabular">
        <Plural value={state.groups} one="# issue" other="# issues" />
        {' · '}
        <Plural value={state.events} one="# event" other="# events" />
      </p>
      <Field label={t`Data set`}>
        {(control) => (
          <Select
            {...control}
            value={state.dataset}
            onChange={({ target }) => {
              const chosen = datasets.find(({ value }) => value === target.value);
              if (chosen) change(() => changeEmbedded(server, client, { dataset: chosen.value }));
            }}
          >
            {datasets.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <FaultControls state={state} change={change} />
      <div>
        <Button busy={busy === 'reset'} onClick={() => setAsksReset(true)}>
          <Trans>Reset the data</Trans>
        </Button>
      </div>
      {asksReset ? (
        <ConfirmDialog
          title={t`Reset the embedded server?`}
          description={t`Everything that was imported, resolved, assigned or written is lost. The sample organization starts anew. This cannot be undone.`}
          confirmLabel={t`Reset the data`}
          danger
          busy={busy === 'reset'}
          onConfirm={() => void run('reset', () => resetEmbedded(server, client))}
          onClose={() => setAsksReset(false)}
        />
      ) : null}
    </div>
  );
}

/** The embedded server's own switches: which data it holds, how it misbehaves, and a fresh start. */
export function EmbeddedSection() {
  const { i18n } = useLingui();
  const server = useServer();
  const { data, error } = useQuery(embeddedQuery(server));
  if (data) return <EmbeddedControls state={data} />;
  if (error) {
    return (
      <Notice tone="error" title={i18n._(explainError(error).title)}>
        {i18n._(explainError(error).hint)}
      </Notice>
    );
  }
  return (
    <p aria-busy="true">
      <Skeleton width="60%" height="8rem" />
    </p>
  );
}
