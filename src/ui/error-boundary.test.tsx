import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';

import { ErrorBoundary } from './error-boundary.tsx';

let broken = true;

function Frames() {
  if (broken) throw new TypeError('No frames');
  return <p>Two frames</p>;
}

function Page({ event }: { event: string }) {
  return (
    <I18nProvider i18n={i18n}>
      <ErrorBoundary region="Stack trace" resetKeys={[event]}>
        <Frames />
      </ErrorBoundary>
      <p>Tags</p>
    </I18nProvider>
  );
}

beforeEach(() => {
  broken = true;
  // React writes what a boundary catches to the console; that is its business here.
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

test('the region says what happened, the rest stays, and trying again helps', async () => {
  const user = userEvent.setup();
  render(<Page event="1" />);
  expect(await screen.findByRole('alert')).toHaveTextContent('“Stack trace” could not be shown');
  expect(screen.getByRole('alert')).toHaveTextContent('No frames');
  expect(screen.getByText('Tags')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('alert')).toBeInTheDocument();
  broken = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(screen.getByText('Two frames')).toBeInTheDocument();
});

test('another event is tried by itself', async () => {
  const { rerender } = render(<Page event="1" />);
  broken = false;
  rerender(<Page event="1" />);
  expect(await screen.findByRole('alert')).toBeInTheDocument();
  rerender(<Page event="2" />);
  expect(screen.getByText('Two frames')).toBeInTheDocument();
});

test('the details can be copied', async () => {
  const user = userEvent.setup();
  render(<Page event="1" />);
  await user.click(await screen.findByRole('button', { name: 'Copy details' }));
  const copied = await navigator.clipboard.readText();
  expect(copied).toContain('TypeError: No frames');
  expect(copied).toContain('Frames');
  expect(await screen.findByRole('button', { name: 'Copied' })).toBeInTheDocument();
});

test('where its own words cannot be fetched, plain ones stand in', async () => {
  vi.resetModules();
  vi.doMock('./failure-notice.tsx', () => {
    throw new TypeError('Failed to fetch');
  });
  const { ErrorBoundary: WithoutNotice } = await import('./error-boundary.tsx');
  const user = userEvent.setup();
  render(
    <I18nProvider i18n={i18n}>
      <WithoutNotice region="Stack trace">
        <Frames />
      </WithoutNotice>
    </I18nProvider>,
  );
  expect(await screen.findByRole('alert')).toHaveTextContent('“Stack trace” could not be shown');
  vi.doUnmock('./failure-notice.tsx');
  expect(screen.queryByRole('button', { name: 'Copy details' })).toBeNull();
  broken = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(screen.getByText('Two frames')).toBeInTheDocument();
});
