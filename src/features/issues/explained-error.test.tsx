import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { expect, test } from 'vitest';

import { ApiError } from '#api/api-error.ts';
import type { Server } from '#api/server.ts';
import { ServerContext } from '#api/use-server.ts';

import { ExplainedError } from './explained-error.tsx';

function show(loginUrl: string | null, server: Server['config']['server']): void {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  const error = new ApiError({ kind: 'sso-required', endpoint: 'GET /api/0/', loginUrl });
  render(
    <I18nProvider i18n={i18n}>
      {/* Only what the notice asks the server for. */}
      <ServerContext value={{ config: { server } } as unknown as Server}>
        <MemoryRouter initialEntries={['/organizations/acme/issues/?query=x']}>
          <ExplainedError error={error} onRetry={() => undefined} />
        </MemoryRouter>
      </ServerContext>
    </I18nProvider>,
  );
}

const real = { url: 'https://sentry.example.com', auth: 'session' } as const;

test.each([
  ['/auth/login/acme/', '/auth/login/acme/'],
  [null, '/auth/login/'],
  ['//evil.example/', '/auth/login/'],
  ['javascript:alert(1)', '/auth/login/'],
])('a step that the server’s own page does is a link there and back: %s', (loginUrl, path) => {
  show(loginUrl, real);
  expect(screen.getByRole('link')).toHaveAttribute(
    'href',
    `${path}?next=%2Forganizations%2Facme%2Fissues%2F%3Fquery%3Dx`,
  );
});

test('the embedded server has no such page', () => {
  show('/auth/login/acme/', null);
  expect(screen.queryByRole('link')).toBeNull();
});
