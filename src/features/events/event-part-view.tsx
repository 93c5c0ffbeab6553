import type { EventDetails } from '#api/event.ts';
import type { EventEntry } from '#api/event-entry.ts';

import { BreadcrumbsSection } from './breadcrumbs-section.tsx';
import { ContextSection } from './context-section.tsx';
import { CspSection } from './csp-section.tsx';
import { DebugImagesSection } from './debug-images-section.tsx';
import { type EventPart, exceptionsOf } from './event-parts.ts';
import { ExceptionSection } from './exception-section.tsx';
import { ExtraSection } from './extra-section.tsx';
import { FeedbackSection } from './feedback-section.tsx';
import { MessageSection } from './message-section.tsx';
import { metaAt } from './meta.ts';
import { PackagesSection } from './packages-section.tsx';
import { ProcessingErrorsSection } from './processing-errors-section.tsx';
import { ReportSection } from './report-section.tsx';
import { RequestSection } from './request-section.tsx';
import { StackSection } from './stack-section.tsx';
import { TagsSection } from './tags-section.tsx';
import { TemplateSection } from './template-section.tsx';
import { ThreadsSection } from './threads-section.tsx';
import { UnknownSection } from './unknown-section.tsx';

interface EventPartViewProps {
  part: EventPart;
  event: EventDetails;
  org: string;
}

/** A section of the event view by its kind. */
export function EventPartView({ part, event, org }: EventPartViewProps) {
  const { id } = part;
  if (part.entry !== null) return <EntryView id={id} title={part.title} entry={part.entry} event={event} />;
  switch (part.kind) {
    case 'feedback':
      return event.userReport && <FeedbackSection id={id} report={event.userReport} />;
    case 'tags':
      return <TagsSection id={id} org={org} tags={event.tags} meta={metaAt(event.meta, 'tags')} />;
    case 'context':
      return <ContextSection id={id} event={event} />;
    case 'extra':
      return <ExtraSection id={id} data={event.extra} meta={metaAt(event.meta, 'context')} />;
    case 'packages':
      return <PackagesSection id={id} packages={event.packages} />;
    case 'errors':
    default:
      return <ProcessingErrorsSection id={id} errors={event.errors} />;
  }
}

interface EntryViewProps {
  id: string;
  entry: EventEntry;
  title: EventPart['title'];
  event: EventDetails;
}

function EntryView({ id, title, entry, event }: EntryViewProps) {
  const { platform } = event;
  const meta = metaAt(event.meta, 'entries', entry.place, 'data');
  switch (entry.kind) {
    case 'exception':
      return <ExceptionSection id={id} data={entry.data} platform={platform} meta={meta} />;
    case 'stacktrace':
      return <StackSection id={id} data={entry.data} platform={platform} meta={meta} />;
    case 'threads':
      return (
        <ThreadsSection
          id={id}
          title={title}
          data={entry.data}
          exceptions={exceptionsOf(event)}
          platform={platform}
          meta={meta}
        />
      );
    case 'message':
      return <MessageSection id={id} data={entry.data} meta={meta} />;
    case 'breadcrumbs':
      return <BreadcrumbsSection id={id} data={entry.data} eventDate={event.date} meta={meta} />;
    case 'request':
      return <RequestSection id={id} data={entry.data} meta={meta} />;
    case 'csp':
      return <CspSection id={id} data={entry.data} />;
    case 'hpkp':
    case 'expectct':
    case 'expectstaple':
      return <ReportSection id={id} kind={entry.kind} data={entry.data} meta={meta} />;
    case 'template':
      return <TemplateSection id={id} data={entry.data} />;
    case 'debugmeta':
      return <DebugImagesSection id={id} data={entry.data} meta={meta} />;
    case 'other':
    default:
      return <UnknownSection id={id} type={entry.type} data={entry.data} meta={meta} />;
  }
}
