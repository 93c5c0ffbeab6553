import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';

import { EVENT_ID, showEvent } from './event-harness.tsx';

const context = [
  [40, 'def charge(card):'],
  [41, '    raise Refused(card)'],
];

function frame(name: string, inApp: boolean, more: object = {}) {
  return { function: name, filename: `app/${name}.py`, lineNo: 41, inApp, context, vars: null, ...more };
}

function exceptionEvent(frames: object[], more: object = {}) {
  const stacktrace = { frames, hasSystemFrames: true };
  return {
    id: '12',
    eventID: EVENT_ID,
    title: 'Refused: no funds',
    platform: 'python',
    dateCreated: '2026-01-02T03:04:05Z',
    dateReceived: '2026-01-02T03:04:06Z',
    previousEventID: 'b'.repeat(32),
    nextEventID: null,
    entries: [
      {
        type: 'exception',
        data: {
          values: [
            { type: 'Refused', value: 'no funds', mechanism: { type: 'x', handled: false }, stacktrace },
          ],
        },
      },
    ],
    ...more,
  };
}

const stackRegion = () => screen.findByRole('region', { name: 'Stack trace' });

describe('stack trace', () => {
  test('opens the app’s newest frame and folds what lies between', async () => {
    const frames = ['a', 'b', 'c', 'd'].map((name) => frame(`lib_${name}`, false));
    const { user } = showEvent(
      exceptionEvent([
        ...frames,
        frame('checkout', true, { vars: { card: "'4000'" } }),
        frame('driver', false),
      ]),
    );
    const region = await stackRegion();
    expect(within(region).getByText('Unhandled')).toBeVisible();
    expect(within(region).getByRole('button', { name: /checkout/ })).toHaveAttribute('aria-expanded', 'true');
    expect(within(region).getByText('raise Refused(card)')).toBeVisible();
    expect(within(region).getByText("'4000'")).toBeVisible();
    expect(within(region).queryByText('lib_a')).toBeNull();

    await user.click(within(region).getByRole('button', { name: '4 system frames' }));
    expect(within(region).getByText('lib_a')).toBeVisible();
  });

  test('marks the line that was running, and no other', async () => {
    showEvent(exceptionEvent([frame('checkout', true)]));
    const lines = within(await stackRegion()).getByRole('group', { name: 'Source of checkout' });
    const current = within(lines)
      .getAllByRole('listitem')
      .filter((line) => line.ariaCurrent === 'true');
    expect(current.map((line) => line.textContent)).toEqual(['41    raise Refused(card)']);
  });

  test('shows all frames or plain text, and keeps that in the address', async () => {
    const { user, search } = showEvent(
      exceptionEvent([frame('lib_a', false), frame('lib_b', false), frame('own', true)]),
    );
    const region = await stackRegion();
    await user.click(within(region).getByRole('radio', { name: 'Full' }));
    expect(within(region).getByText('lib_a')).toBeVisible();
    expect(search()).toBe('?stack=full');
    await user.click(within(region).getByRole('radio', { name: 'Raw' }));
    expect(within(region).getByText(/Traceback \(most recent call last\)/)).toHaveTextContent(
      /Refused: no funds$/,
    );
  });

  test('remembers the order', async () => {
    const { user } = showEvent(exceptionEvent([frame('first', true), frame('last', true)]));
    const region = await stackRegion();
    const names = () =>
      within(region)
        .getAllByRole('button', { name: /app’s own code/ })
        .map((row) => row.textContent);
    expect(names()[0]).toMatch(/^last/);
    await user.click(within(region).getByRole('button', { name: 'Newest first' }));
    expect(names()[0]).toMatch(/^first/);
    expect(localStorage.getItem('vedette.event.stack-order')).toBe('oldest');
    await user.click(within(region).getByRole('button', { name: 'Oldest first' }));
  });

  test('shows a stack overflow in part, and whole on request', async () => {
    const frames = Array.from({ length: 500 }, (_, at) => frame(`call_${at}`, true));
    const { user } = showEvent(exceptionEvent(frames));
    const region = await stackRegion();
    expect(within(region).getAllByText(/^call_/)).toHaveLength(60);
    await user.click(within(region).getByRole('button', { name: 'Show all 500 entries' }));
    expect(within(region).getAllByText(/^call_/)).toHaveLength(500);
  });
});

describe('the other parts', () => {
  test('breadcrumbs are dated from the event and can be filtered', async () => {
    const values = [
      { timestamp: '2026-01-02T03:04:00Z', level: 'info', category: 'auth', message: 'Signed in' },
      {
        timestamp: '2026-01-02T03:04:03.800Z',
        level: 'error',
        type: 'http',
        data: { method: 'POST', url: '/pay', status_code: 402 },
      },
    ];
    const { user } = showEvent(exceptionEvent([], { entries: [{ type: 'breadcrumbs', data: { values } }] }));
    const region = await screen.findByRole('region', { name: 'Breadcrumbs' });
    const rows = () =>
      within(region)
        .getAllByRole('listitem')
        .map((row) => row.textContent);
    expect(rows()).toEqual(['−1.2shttpPOST /pay [402]', '−5.0sauthSigned in']);
    expect(within(region).getByRole('img', { name: 'Error' })).toBeVisible();
    await user.type(within(region).getByRole('searchbox', { name: 'Filter breadcrumbs' }), 'signed');
    expect(rows()).toEqual([expect.stringContaining('Signed in')]);
    expect(within(region).getByText('1 of 2 match')).toBeVisible();
  });

  test('the request shows what was taken out of it', async () => {
    const data = {
      method: 'POST',
      url: 'https://shop.example/pay',
      query: [['q', 'tea']],
      headers: [['Authorization', '[Filtered]']],
      data: { card: '4000' },
    };
    const meta = {
      entries: {
        0: { data: { headers: { 0: { 1: { '': { rem: [['@password:filter', 's', 0, 10]] } } } } } },
      },
    };
    showEvent(exceptionEvent([], { entries: [{ type: 'request', data }], _meta: meta }));
    const region = await screen.findByRole('region', { name: 'Request' });
    expect(within(region).getByRole('link', { name: /shop\.example/ })).toHaveAttribute(
      'href',
      'https://shop.example/pay?q=tea',
    );
    expect(within(region).getByText('[Filtered]')).toHaveAttribute(
      'title',
      'Replaced by the rule @password:filter',
    );
  });

  test('each tag leads to the issues that share it', async () => {
    const tags = [
      { key: 'browser', value: 'Chrome 65' },
      { key: 'gone', value: null },
    ];
    showEvent(exceptionEvent([], { entries: [], tags }));
    const region = await screen.findByRole('region', { name: 'Tags' });
    const link = within(region).getByRole('link', { name: 'Chrome 65' });
    expect(new URL(link.getAttribute('href') ?? '', 'http://x').searchParams.get('query')).toBe(
      'browser:"Chrome 65"',
    );
    expect(within(region).getByText('no value')).toBeVisible();
  });

  test('ten thousand tags show as the first of them', async () => {
    const tags = Array.from({ length: 10_000 }, (_, at) => ({ key: `t${at}`, value: 'x' }));
    showEvent(exceptionEvent([], { entries: [], tags }));
    const region = await screen.findByRole('region', { name: 'Tags' });
    expect(within(region).getAllByRole('link')).toHaveLength(60);
    expect(within(region).getByRole('button', { name: 'Show all 10,000 entries' })).toBeVisible();
  });

  test('a part of a type that nobody knows shows as it came', async () => {
    showEvent(exceptionEvent([], { entries: [{ type: 'hologram', data: { depth: 3 } }] }));
    expect(await screen.findByRole('region', { name: 'hologram' })).toHaveTextContent('depth3');
  });
});
