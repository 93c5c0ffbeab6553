import { useLingui } from '@lingui/react/macro';

import type { RequestData } from '#api/event-request.ts';
import { CopyButton } from '#ui/copy-button.tsx';
import { ExternalLink } from '#ui/external-link.tsx';

import { curlCommand, fullUrl } from './curl.ts';
import { EventSection } from './event-section.tsx';
import { metaChild } from './meta.ts';
import { PairList } from './pair-list.tsx';
import { readBody } from './request-body.ts';
import { RequestBodyView } from './request-body-view.tsx';
import { SectionBlock } from './section-block.tsx';
import { treeEntries } from './tree-values.ts';
import { ValueTree } from './value-tree.tsx';

import './request-section.css';

interface RequestSectionProps {
  id: string;
  data: RequestData;
  /** The part of `_meta` about the entry's data. */
  meta: unknown;
}

/** The HTTP request during which it happened. */
export function RequestSection({ id, data, meta }: RequestSectionProps) {
  const { t } = useLingui();
  const body = readBody(data.data, data.inferredContentType);
  const env = data.env ?? {};
  return (
    <EventSection
      id={id}
      title={t`Request`}
      actions={
        data.url === null ? undefined : (
          <CopyButton label={t`Copy as cURL`} text={curlCommand(data)} labelled />
        )
      }
    >
      <p className="request-section__line">
        {data.method === null ? null : <strong>{data.method}</strong>}{' '}
        {data.url === null ? null : <ExternalLink href={fullUrl(data)} />}
      </p>
      <div className="event-section__blocks">
        {data.query.length === 0 ? null : (
          <SectionBlock title={t`Query`}>
            <PairList pairs={data.query} meta={metaChild(meta, 'query') ?? metaChild(meta, 'query_string')} />
          </SectionBlock>
        )}
        {body.kind === 'none' ? null : (
          <SectionBlock title={t`Body`}>
            <RequestBodyView body={body} meta={metaChild(meta, 'data')} />
          </SectionBlock>
        )}
        {data.headers.length === 0 ? null : (
          <SectionBlock title={t`Headers`}>
            <PairList pairs={data.headers} meta={metaChild(meta, 'headers')} />
          </SectionBlock>
        )}
        {data.cookies.length === 0 ? null : (
          <SectionBlock title={t`Cookies`}>
            <PairList pairs={data.cookies} meta={metaChild(meta, 'cookies')} />
          </SectionBlock>
        )}
        {treeEntries(env).length === 0 ? null : (
          <SectionBlock title={t`Environment`}>
            <ValueTree value={env} meta={metaChild(meta, 'env')} quoted={false} />
          </SectionBlock>
        )}
      </div>
    </EventSection>
  );
}
