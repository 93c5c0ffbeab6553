import { useLingui } from '@lingui/react/macro';

import type { EventTag } from '#api/event.ts';
import { paths } from '#lib/paths.ts';

import { AnnotatedText } from './annotated-text.tsx';
import { EventSection } from './event-section.tsx';
import { metaAt } from './meta.ts';
import { ShowAll, useCapped } from './show-all.tsx';
import { tagQuery } from './tag-query.ts';

import './tags-section.css';

interface TagsSectionProps {
  id: string;
  org: string;
  tags: readonly EventTag[];
  /** The part of `_meta` about the tags. */
  meta: unknown;
}

const LIMIT = 60;

/** The event's tags; each leads to the issues that share it. */
export function TagsSection({ id, org, tags, meta }: TagsSectionProps) {
  const { t } = useLingui();
  const { shown, isCut, showAll } = useCapped(tags, LIMIT);
  return (
    <EventSection id={id} title={t`Tags`} count={tags.length}>
      <dl className="tags-section">
        {shown.map((tag) => (
          <div key={tag.place} className="tags-section__tag">
            <dt title={tag.key}>
              <bdi>{tag.key}</bdi>
            </dt>
            <dd title={tag.value ?? undefined}>
              <TagValue org={org} tag={tag} meta={metaAt(meta, tag.place, 'value')} />
            </dd>
          </div>
        ))}
      </dl>
      <ShowAll total={tags.length} isCut={isCut} onShowAll={showAll} />
    </EventSection>
  );
}

function TagValue({ org, tag, meta }: { org: string; tag: EventTag; meta: unknown }) {
  const { t } = useLingui();
  const query = tagQuery(tag);
  const isEmpty = tag.value === '' || (tag.value === null && meta === undefined);
  const text = isEmpty ? (
    <span className="tags-section__none">{t`no value`}</span>
  ) : (
    <AnnotatedText text={tag.value} meta={meta} />
  );
  if (query === null) return text;
  return (
    <a className="tags-section__link" href={paths.issues(org, { query })}>
      {text}
    </a>
  );
}
