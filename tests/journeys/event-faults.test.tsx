import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';

import { ApiError } from '#api/api-error.ts';

import { EVENT_ID, showEvent } from './event-harness.tsx';

const broken = new ApiError({
  kind: 'server-error',
  status: 500,
  endpoint: 'GET /api/0/issues/7/events/latest/',
  requestId: 'e77',
});

describe('an event that the server cannot read', () => {
  test('is named, and others are offered', async () => {
    const other = { eventID: 'c'.repeat(32), title: 'Another', dateCreated: '2026-01-02T03:04:05Z' };
    showEvent(broken, { '/issues/7/events/': [other] });
    expect(await screen.findByText('The server could not read this event')).toBeVisible();
    expect(screen.getByText(/It answered 500/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Open the oldest event' })).toHaveAttribute(
      'href',
      '/organizations/acme/issues/7/events/oldest/',
    );
    const others = await screen.findByRole('navigation', { name: 'Other events of this issue' });
    expect(within(others).getByRole('link', { name: 'cccccccc' })).toHaveAttribute(
      'href',
      `/organizations/acme/issues/7/events/${other.eventID}/`,
    );
  });

  test('says so where the list fails as well', async () => {
    showEvent(broken, { '/issues/7/events/': broken });
    expect(await screen.findByText(/could not list the other events/)).toBeVisible();
  });
});

test('an issue without events says why there is none', async () => {
  showEvent(undefined);
  expect(await screen.findByText('There is no event to show')).toBeVisible();
  expect(screen.queryByRole('link')).toBeNull();
});

test('the empty shell of a server that hides the event is no event', async () => {
  showEvent({ eventID: '', entries: {}, tags: {}, user: { id: '' } });
  expect(await screen.findByText('There is no event to show')).toBeVisible();
});

test('an id that cannot be one is not asked for', async () => {
  showEvent({}, {}, 'events/..%2F..%2Fx/');
  expect(await screen.findByText('This issue has no such event')).toBeVisible();
});

test('an event of another issue says so', async () => {
  showEvent({ eventID: EVENT_ID, groupID: '9', entries: [] });
  expect(await screen.findByRole('link', { name: 'Open it there' })).toHaveAttribute(
    'href',
    `/organizations/acme/issues/9/events/${EVENT_ID}/`,
  );
});

describe('nonsense', () => {
  const script = '<script>alert(1)</script>';
  const nonsense = {
    eventID: EVENT_ID,
    title: null,
    dateCreated: '9999-12-31T23:59:59Z',
    dateReceived: '1970-01-01T00:00:00Z',
    entries: [
      null,
      5,
      { type: 'exception', data: null },
      {
        type: 'exception',
        data: {
          values: [
            null,
            { value: `${script}\u202Egnp.exe`, mechanism: { exception_id: 0, parent_id: 1, handled: 'no' } },
            {
              type: 'Evil',
              mechanism: { exception_id: 1, parent_id: 0, help_link: 'javascript:alert(1)' },
              stacktrace: {
                frames: [
                  null,
                  { function: { a: 1 }, lineNo: 'x', context: 'no', vars: [1, 2] },
                  {
                    function: '<img src=x onerror=alert(1)>',
                    absPath: 'javascript:alert(1)',
                    lineNo: 3,
                    context: [
                      [3, 'a'.repeat(1_000_000)],
                      [4, null],
                    ],
                    inApp: true,
                  },
                ],
              },
            },
          ],
        },
      },
      {
        type: 'breadcrumbs',
        data: {
          values: [{ timestamp: 'nope' }, { timestamp: -1e30, level: 7 }, { message: 'b'.repeat(1_000_000) }],
        },
      },
      {
        type: 'request',
        data: {
          url: 'javascript:alert(1)',
          method: 5,
          headers: { a: [1] },
          query: 'a=1&b=%',
          cookies: 'x=1',
        },
      },
    ],
    tags: [{ key: 'a', value: null }, { key: '', value: 'x' }, { novalue: 1 }],
    user: { id: null, data: 'x' },
    contexts: { os: null, x: 5, constructor: { name: 1 } },
    context: 'text',
    packages: [1, 2],
    errors: 'x',
    _meta: { entries: 5 },
  };

  test('costs what it is in, and nothing else', async () => {
    showEvent(nonsense);
    for (const name of ['Stack trace', 'Breadcrumbs', 'Request', 'Tags', 'Context', 'Packages']) {
      expect((await screen.findAllByRole('region', { name })).length).toBeGreaterThan(0);
    }
    expect(screen.queryByText(/could not be shown/)).toBeNull();
  });

  test('stays text: no element and no link comes of it', async () => {
    showEvent(nonsense);
    await screen.findByRole('region', { name: 'Request' });
    expect(document.querySelector('script, img, iframe, object')).toBeNull();
    expect(document.body).toHaveTextContent(script);
    for (const link of document.querySelectorAll('a[href]')) {
      expect(link.getAttribute('href')).toMatch(/^(?:\/organizations\/|#|https?:)/);
    }
  });

  test('texts of a megabyte come in part', async () => {
    showEvent(nonsense);
    await screen.findByRole('region', { name: 'Breadcrumbs' });
    expect(document.body.textContent.length).toBeLessThan(20_000);
    expect(screen.getByRole('button', { name: 'Show more of 1,000,000 characters' })).toBeVisible();
  });
});
