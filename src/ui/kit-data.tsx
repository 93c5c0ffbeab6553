import { CodeBlock, CodeText } from './code-text.tsx';
import { CopyButton } from './copy-button.tsx';
import { EmptyState } from './empty-state.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { ExternalLink } from './external-link.tsx';
import { Histogram } from './histogram.tsx';
import { Icon } from './icon.tsx';
import { KeyValue } from './key-value.tsx';
import { KitRow, KitSection } from './kit-section.tsx';
import { NumberText } from './number-text.tsx';
import { Progress } from './progress.tsx';
import { AbsoluteTime, RelativeTime } from './relative-time.tsx';
import { searchIcon } from './shell-icons.ts';
import { Skeleton } from './skeleton.tsx';
import { Sparkline } from './sparkline.tsx';
import { Truncate } from './truncate.tsx';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

const hour = 3_600_000;
const opened = Date.now();
const wave = Array.from({ length: 24 }, (_, at) =>
  Math.max(0, Math.round(40 * Math.sin(at / 4) + 30 * Math.sin(at * 1.7))),
);
const bins = Array.from({ length: 72 }, (_, at) => ({
  start: opened - (72 - at) * hour,
  end: opened - (71 - at) * hour,
  count: Math.max(0, Math.round(300 * Math.sin(at / 9) ** 2 + 80 * Math.sin(at * 2.3))),
}));
const path = '/usr/local/lib/python3.12/site-packages/django/core/handlers/exception.py';

function Broken(): never {
  throw new TypeError("Cannot read properties of null (reading 'frames')");
}

function KitCharts() {
  return (
    <KitSection title="Pictures of data">
      <KitRow label="Sparkline">
        <Sparkline values={wave} label="Events in the last 24 hours" />
        <Sparkline
          values={wave.map((count, at) => (at === 20 ? count + 900 : count > 50 ? 1 : 0))}
          label="One peak"
        />
        <Sparkline values={wave.map(() => 0)} label="No events" />
        <Sparkline values={null} label="Not known" />
      </KitRow>
      <KitRow label="Histogram">
        <div className="kit-page__wide">
          <Histogram
            label="Events"
            bins={bins}
            markers={[{ at: opened - 30 * hour, label: 'Release 2.4.1' }]}
            onSelect={() => {}}
          />
        </div>
      </KitRow>
      <KitRow label="Progress">
        <div className="kit-page__wide">
          <Progress label="Importing" value={0.4} valueText="3,200 of 8,000 events" />
          <Progress label="Importing" />
        </div>
      </KitRow>
      <KitRow label="Numbers">
        {[0, 999, 1204, 48_311, 2_900_000, -3, null].map((value) => (
          <NumberText key={value} value={value} />
        ))}
      </KitRow>
      <KitRow label="Times">
        <RelativeTime value={opened - 12_000} length="brief" />
        <RelativeTime value={opened - 40 * hour} length="brief" />
        <RelativeTime value={opened - 150_000} />
        <AbsoluteTime value={opened} />
        <RelativeTime value="nonsense" />
      </KitRow>
    </KitSection>
  );
}

function KitText() {
  return (
    <KitSection title="Text from events">
      <KitRow label="Cut">
        <div className="kit-page__narrow">
          <Truncate text="Cannot read properties of null while rendering the list of projects" />
          <Truncate text={path} cut="middle" />
          <Truncate text="خطأ في المصادقة: انتهت صلاحية الرمز المميز للجلسة" />
        </div>
      </KitRow>
      <KitRow label="Code">
        <CodeText text="is:unresolved level:error" />
        <CopyButton text={path} label="Copy path" />
        <CopyButton text={path} label="Copy path" labelled />
      </KitRow>
      <KitRow label="Links">
        <ExternalLink href="https://jira.example.com/browse/API-12">API-12</ExternalLink>
        <ExternalLink href="javascript:alert(1)">not a link</ExternalLink>
      </KitRow>
      <div className="kit-page__wide">
        <KeyValue
          code
          entries={[
            {
              name: 'User-Agent',
              value: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36',
            },
            { name: 'X-Request-Id', value: '7f3e9c0a5b1d4b6e8f2a'.repeat(6) },
            { name: 'a-very-long-header-name-that-needs-to-break', value: '值' },
          ]}
        />
        <CodeBlock
          label="Source"
          text={
            'def require_token(request):\n    if not request.token:\n        raise ApiException("Authentication failed, token expired!")'
          }
        />
      </div>
    </KitSection>
  );
}

function KitStates() {
  return (
    <KitSection title="States">
      <div className="kit-page__wide">
        <Notice
          tone="info"
          title="This server has no endpoint for this"
          actions={<Button size="small">Open on the server</Button>}
        >
          Single sign-on is set up on the server’s own page.
        </Notice>
        <Notice tone="success">The test message arrived in #alerts.</Notice>
        <Notice tone="warning" title="The data is from 4 minutes ago">
          The server does not answer. Vedette tries again in 30 seconds.
        </Notice>
        <Notice tone="error" title="The issue could not be resolved">
          The server answered 500 (request 5f1c). Nothing was changed.
        </Notice>
        <ErrorBoundary region="Stack trace">
          <Broken />
        </ErrorBoundary>
      </div>
      <KitRow label="Skeleton">
        <div className="kit-page__wide" aria-busy="true">
          <Skeleton width="40%" />
          <Skeleton width="75%" />
          <Skeleton width="60%" />
        </div>
      </KitRow>
      <EmptyState
        picture={<Icon path={searchIcon} />}
        title="No issues match this search"
        actions={
          <>
            <Button>Clear the search</Button>
            <Button variant="quiet">Show resolved ones too</Button>
          </>
        }
      >
        There are 42 unresolved issues in this project; none of them has the tag release:2.4.9.
      </EmptyState>
    </KitSection>
  );
}

/** Kit page: what is read. */
export function KitData() {
  return (
    <>
      <KitCharts />
      <KitText />
      <KitStates />
    </>
  );
}
