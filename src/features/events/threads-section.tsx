import type { MessageDescriptor } from '@lingui/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import type { Exception, Thread, ThreadsData } from '#api/event-exception.ts';
import { Select } from '#ui/select.tsx';

import { EventSection } from './event-section.tsx';
import { metaAt } from './meta.ts';
import { StackBody } from './stack-body.tsx';
import { stackText } from './stack-text.ts';
import { StackToolbar } from './stack-toolbar.tsx';
import { useStackView } from './use-stack-view.ts';

import './threads-section.css';

interface ThreadsSectionProps {
  id: string;
  /** "Stack trace" where no other section of the event is called so. */
  title: MessageDescriptor | string;
  data: ThreadsData;
  /** Of the whole event: a thread's stack may be its exception's. */
  exceptions: readonly Exception[];
  platform: string | null;
  /** The part of `_meta` about the entry's data. */
  meta: unknown;
}

function stackOf(thread: Thread, exceptions: readonly Exception[]) {
  const own = exceptions.find((exception) => exception.threadId !== null && exception.threadId === thread.id);
  return thread.stacktrace ?? own?.stacktrace ?? null;
}

/** The threads that ran, one at a time: first the one that crashed. */
export function ThreadsSection({
  id,
  title: sectionTitle,
  data,
  exceptions,
  platform,
  meta,
}: ThreadsSectionProps) {
  const { t } = useLingui();
  const view = useStackView();
  const threads = data.values;
  const first =
    threads.find((thread) => thread.crashed) ?? threads.find((thread) => thread.current) ?? threads[0];
  const [chosen, setChosen] = useState(first?.place ?? 0);
  const thread = threads.find(({ place }) => place === chosen);
  if (!thread) return null;
  const stack = stackOf(thread, exceptions);

  const label = ({ id: threadId, name, crashed, current }: Thread) => {
    const title = name ?? t`Thread ${threadId ?? '?'}`;
    if (crashed) return t`${title} (crashed)`;
    return current ? t`${title} (current)` : title;
  };

  return (
    <EventSection
      id={id}
      title={typeof sectionTitle === 'string' ? sectionTitle : t(sectionTitle)}
      count={threads.length}
      actions={
        stack === null ? undefined : (
          <StackToolbar view={view} hasMinified={false} text={stackText(stack.frames, platform, null)} />
        )
      }
    >
      <div className="threads-section__choice">
        <Select
          aria-label={t`Thread`}
          value={String(chosen)}
          onChange={(event) => setChosen(Number(event.target.value))}
        >
          {threads.map((one) => (
            <option key={one.place} value={one.place}>
              {label(one)}
            </option>
          ))}
        </Select>
        {thread.state === null ? null : (
          <span>
            <Trans>
              State: <bdi>{thread.state}</bdi>
            </Trans>
          </span>
        )}
      </div>
      <StackBody
        key={thread.place}
        stack={stack}
        view={view}
        platform={platform}
        exception={null}
        meta={metaAt(meta, 'values', thread.place, 'stacktrace')}
      />
    </EventSection>
  );
}
