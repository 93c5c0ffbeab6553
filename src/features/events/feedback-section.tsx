import { useLingui } from '@lingui/react/macro';

import type { UserReport } from '#api/event.ts';
import { AbsoluteTime } from '#ui/relative-time.tsx';

import { EventSection } from './event-section.tsx';

import './feedback-section.css';

/** What a person wrote when asked what had happened. */
export function FeedbackSection({ id, report }: { id: string; report: UserReport }) {
  const { t } = useLingui();
  return (
    <EventSection id={id} title={t`User feedback`}>
      <blockquote className="feedback-section">
        <p className="feedback-section__words" dir="auto">
          {report.comments}
        </p>
        <footer>
          <bdi>{report.name || report.email || t`Unnamed`}</bdi>
          {report.name && report.email ? <bdi>{report.email}</bdi> : null}
          {report.dateCreated === null ? null : <AbsoluteTime value={report.dateCreated} />}
        </footer>
      </blockquote>
    </EventSection>
  );
}
