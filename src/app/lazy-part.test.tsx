import { I18nProvider } from '@lingui/react';
import { i18n } from '@lingui/core';
import { render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { expect, test, vi } from 'vitest';

import { lazyPart } from './lazy-part.tsx';

function Screen() {
  return <h1>Here</h1>;
}

function show(Part: React.ComponentType) {
  render(
    <I18nProvider i18n={i18n}>
      <Suspense>
        <Part />
      </Suspense>
    </I18nProvider>,
  );
}

test('a part that was preloaded is fetched once', async () => {
  const load = vi.fn(async () => Screen);
  const part = lazyPart('shell', load);
  await part.preload();
  show(part.Part);
  expect(await screen.findByRole('heading', { name: 'Here' })).toBeVisible();
  expect(load).toHaveBeenCalledOnce();
});

test('a part whose files are gone says so and offers to reload', async () => {
  const part = lazyPart('shell', () => Promise.reject(new TypeError('Failed to fetch')));
  show(part.Part);
  expect(await screen.findByRole('alert')).toHaveTextContent('This part of Vedette could not be loaded');
  expect(screen.getByRole('button', { name: 'Reload' })).toBeVisible();
});

test('a preload that failed is tried again when the part is needed', async () => {
  const load = vi.fn(async () => Screen).mockRejectedValueOnce(new TypeError('Failed to fetch'));
  const part = lazyPart('shell', load);
  await part.preload();
  show(part.Part);
  expect(await screen.findByRole('heading', { name: 'Here' })).toBeVisible();
});
