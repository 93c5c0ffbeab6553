import { Plural, Trans, useLingui } from '@lingui/react/macro';

import type { GroupPage } from '#api/group-list-parameters.ts';
import { Button } from '#ui/button.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { refreshIcon } from '#ui/shell-icons.ts';

import './stream-status.css';

type StreamStatusProps = {
  /** Rows that are loaded. */
  shown: number;
  page: GroupPage | null;
  complete: boolean;
  fetching: boolean;
  failedMore: boolean;
  failedRefresh: boolean;
  startsInTheMiddle: boolean;
  onRefresh: () => void;
  onMore: () => void;
  onTop: () => void;
};

/** The line under the list: how many, what is missing, and a fresh look. */
export function StreamStatus(props: StreamStatusProps) {
  const { shown, page, complete, fetching, failedMore, failedRefresh, startsInTheMiddle } = props;
  const { onRefresh, onMore, onTop } = props;
  const { t, i18n } = useLingui();
  const hits = page?.hits ?? null;
  const total = hits ? i18n.number(hits.count) : '';
  const loaded = i18n.number(shown);
  return (
    <footer className="stream-status">
      <span className="stream-status__count" role="status">
        {page === null ? null : complete ? (
          <Plural value={shown} one="# issue" other="# issues" />
        ) : hits === null ? (
          <Trans>{loaded} loaded, more below</Trans>
        ) : hits.capped ? (
          <Trans>
            {loaded} of {total}+ loaded
          </Trans>
        ) : (
          <Trans>
            {loaded} of {total} loaded
          </Trans>
        )}
      </span>
      {startsInTheMiddle ? (
        <Button size="small" variant="quiet" onClick={onTop}>
          <Trans>The list starts in the middle: go to its top</Trans>
        </Button>
      ) : null}
      {page?.mergedProjects ? (
        <span className="stream-status__warning">
          <Trans>
            This server lists project by project: the first {page.mergedProjects.read} of{' '}
            {page.mergedProjects.of} are shown. Choose a project to see another.
          </Trans>
        </span>
      ) : null}
      {page && page.missing.length > 0 ? (
        <span className="stream-status__warning" role="alert">
          <Trans>
            Could not be read: <bdi>{page.missing.map(({ slug }) => slug).join(', ')}</bdi>
          </Trans>
        </span>
      ) : null}
      {failedRefresh ? (
        <span className="stream-status__warning" role="alert">
          <Trans>The list could not be refreshed and may be out of date.</Trans>
        </span>
      ) : null}
      {failedMore ? (
        <Button size="small" onClick={onMore}>
          <Trans>More issues could not be loaded: try again</Trans>
        </Button>
      ) : null}
      <IconButton size="small" icon={refreshIcon} label={t`Refresh`} busy={fetching} onClick={onRefresh} />
    </footer>
  );
}
