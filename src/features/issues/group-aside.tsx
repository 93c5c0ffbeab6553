import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';

import type { GroupDetails } from '#api/group.ts';
import type { Series } from '#api/scalars.ts';
import { groupTagsQuery } from '#api/tags.ts';
import { useServer } from '#api/use-server.ts';
import { paths } from '#lib/paths.ts';
import { formatSearchValue } from '#lib/search-query/format-search-query.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Histogram } from '#ui/histogram.tsx';
import type { HistogramMarker } from '#ui/histogram-bin.ts';
import { AbsoluteTime } from '#ui/relative-time.tsx';
import { Skeleton } from '#ui/skeleton.tsx';

import { clipText } from './clip-text.ts';
import { seriesBins } from './series-bins.ts';

import './group-aside.css';

type GroupAsideProps = {
  org: string;
  group: GroupDetails;
  /** False while only what the list knows is shown. */
  known: boolean;
};

/** Values of a tag that are shown; the rest is behind them in number only. */
const VALUES_SHOWN = 4;
const TAGS_SHOWN = 12;

function GroupTags({ org, group }: { org: string; group: GroupDetails }) {
  const { i18n } = useLingui();
  const server = useServer();
  const tags = useQuery(groupTagsQuery(server, org, group.id));
  const percent = new Intl.NumberFormat(i18n.locale, { style: 'percent', maximumFractionDigits: 0 });
  if (tags.isPending) return <Skeleton height="10rem" />;
  if (tags.isError) {
    return (
      <p className="group-aside__note">
        <Trans>The tags could not be read.</Trans>
      </p>
    );
  }
  if (tags.data.length === 0) {
    return (
      <p className="group-aside__note">
        <Trans>No tags have been counted yet. Servers count them some seconds after the events.</Trans>
      </p>
    );
  }
  return (
    <dl className="group-aside__tags">
      {tags.data.slice(0, TAGS_SHOWN).map((tag, place) => {
        const total = tag.totalValues ?? tag.topValues.reduce((sum, value) => sum + (value.count ?? 0), 0);
        return (
          <div key={place}>
            <dt>
              <bdi>{clipText(tag.key)}</bdi>
            </dt>
            {tag.topValues.slice(0, VALUES_SHOWN).map((value, rank) => {
              const text = value.value ?? '';
              const share = total > 0 && value.count !== null ? value.count / total : null;
              return (
                <dd key={rank} style={{ '--share': share ?? 0 }}>
                  <a
                    href={paths.issues(org, {
                      query: value.query ?? `${tag.key}:${formatSearchValue(text)}`,
                    })}
                  >
                    <bdi>{clipText(value.name || text || '""')}</bdi>
                  </a>
                  <span>{share === null ? '' : percent.format(share)}</span>
                </dd>
              );
            })}
          </div>
        );
      })}
    </dl>
  );
}

type ChartProps = {
  label: string;
  /** What is said in its place where there is no series. */
  missing: string;
  series: Series | undefined;
  known: boolean;
  markers: readonly HistogramMarker[];
};

/** A series that the server left out, or that makes no sense, is named: nothing is on its way. */
function Chart({ label, missing, series, known, markers }: ChartProps) {
  if (series) return <Histogram label={label} bins={seriesBins(series)} height={48} markers={markers} />;
  if (!known) return <Skeleton height="6rem" />;
  return <p className="group-aside__note">{missing}</p>;
}

/** What stands beside the event: how often lately, whose it is, when and in which release, how it divides. */
export function GroupAside({ org, group, known }: GroupAsideProps) {
  const { t } = useLingui();
  const { assignedTo, firstRelease, lastRelease } = group;
  const day = group.stats['24h'];
  const month = group.stats['30d'];
  const markers = [
    ...(group.firstSeen ? [{ at: Date.parse(group.firstSeen), label: t`First seen` }] : []),
    ...(group.lastSeen ? [{ at: Date.parse(group.lastSeen), label: t`Last seen` }] : []),
  ];
  const sparklines = useServer().can('sparklines').available;
  return (
    <div className="group-aside">
      {sparklines ? (
        <section className="group-aside__charts">
          <Chart
            label={t`Events in the last 24 hours`}
            missing={t`The server does not say how often it happened in the last 24 hours.`}
            series={day}
            known={known}
            markers={markers}
          />
          <Chart
            label={t`Events in the last 30 days`}
            missing={t`The server does not say how often it happened in the last 30 days.`}
            series={month}
            known={known}
            markers={markers}
          />
        </section>
      ) : null}
      <section>
        <h2>
          <Trans>Assignee</Trans>
        </h2>
        {assignedTo ? (
          <p className="group-aside__person">
            <Avatar
              id={assignedTo.id}
              name={assignedTo.name}
              shape={assignedTo.type === 'team' ? 'team' : 'person'}
            />
            <bdi>{assignedTo.type === 'team' ? `#${assignedTo.name}` : assignedTo.name}</bdi>
          </p>
        ) : (
          <p className="group-aside__note">
            <Trans>Nobody</Trans>
          </p>
        )}
      </section>
      <section>
        <h2>
          <Trans>First seen</Trans>
        </h2>
        <p>
          <AbsoluteTime value={group.firstSeen} />
        </p>
        {firstRelease ? (
          <p className="group-aside__note">
            <a
              href={paths.issues(org, { query: `first-release:${formatSearchValue(firstRelease.version)}` })}
            >
              <bdi>{firstRelease.version}</bdi>
            </a>
          </p>
        ) : null}
        <h2>
          <Trans>Last seen</Trans>
        </h2>
        <p>
          <AbsoluteTime value={group.lastSeen} />
        </p>
        {lastRelease ? (
          <p className="group-aside__note">
            <a href={paths.issues(org, { query: `release:${formatSearchValue(lastRelease.version)}` })}>
              <bdi>{lastRelease.version}</bdi>
            </a>
          </p>
        ) : null}
      </section>
      <section>
        <h2>
          <Trans>Tags</Trans>
        </h2>
        {known ? <GroupTags org={org} group={group} /> : <Skeleton height="10rem" />}
      </section>
    </div>
  );
}
