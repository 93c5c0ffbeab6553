import { useLingui } from '@lingui/react/macro';

import type { TemplateData } from '#api/event-entry.ts';
import { CodeText } from '#ui/code-text.tsx';

import { EventSection } from './event-section.tsx';
import { SourceLines } from './source-lines.tsx';

/** The template that was being rendered, at its line. */
export function TemplateSection({ id, data }: { id: string; data: TemplateData }) {
  const { t } = useLingui();
  const name = data.filename ?? '';
  const lines = data.context.map(([number, text]) => [number, text.replace(/\r?\n$/, '')] as const);
  return (
    <EventSection id={id} title={t`Template`}>
      <p>
        <CodeText text={data.lineNo === null ? name : `${name}:${data.lineNo}`} wrap />
      </p>
      {lines.length === 0 ? null : (
        <SourceLines lines={lines} current={data.lineNo} label={t`Source of ${name}`} />
      )}
    </EventSection>
  );
}
