import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';

import { recordDrift } from '#api/drift-report.ts';
import { makeOrganization } from '#mocks/seed/organization/make-organization.ts';
import { renderApp, type RenderAppOptions } from '#tests/setup/render-app.tsx';

const connection = (options: RenderAppOptions = {}) =>
  renderApp('/connection/', { fill: makeOrganization, ...options });

test('says which server this is, who we are to it and what we may do', async () => {
  await connection();
  expect(await screen.findByText('The embedded one, inside this browser')).toBeVisible();
  expect(within(screen.getByRole('main')).getByText('Maren Lindqvist')).toBeVisible();
  const region = screen.getByRole('region', { name: 'What you may do' });
  expect(await within(region).findByText('org:admin')).toBeVisible();
});

test('what does not work comes with its reason', async () => {
  await connection({ dialect: 'sentry-9.1' });
  const row = await screen.findByRole('row', { name: /^Priority of an issue/ });
  expect(row).toHaveTextContent('Sentry 9.1 does not have it');
  expect(screen.getByRole('row', { name: /^Assigning issues/ })).toHaveTextContent('Works');
});

test('unexpected answers are listed once they came', async () => {
  const { server } = await connection();
  const region = await screen.findByRole('region', { name: 'Unexpected answers' });
  expect(region).toHaveTextContent('Nothing unexpected so far.');
  recordDrift(server.drift, { endpoint: 'GET /api/0/x/', field: 'Group.count', came: 'number -1' });
  recordDrift(server.drift, { endpoint: 'GET /api/0/x/', field: 'Group.count', came: 'number -1' });
  const row = await within(region).findByRole('row', { name: /GET \/api\/0\/x\// });
  expect(row).toHaveTextContent('GET /api/0/x/Group.countnumber -12');
  expect(within(region).getByRole('button', { name: 'Copy as JSON' })).toBeVisible();
});

test('a fault of the embedded server is set, narrowed and taken back', async () => {
  const { user } = await connection();
  const fault = async (): Promise<unknown> =>
    ((await (await fetch('/api/embedded/')).json()) as { fault: unknown }).fault;
  const region = await screen.findByRole('region', { name: 'Embedded server' });
  const faults = await within(region).findByLabelText('Fault');
  await user.selectOptions(faults, 'Answer with a web page');
  await user.click(await within(region).findByRole('radio', { name: 'Writes' }));
  await waitFor(async () => expect(await fault()).toBe('html:writes'));
  await user.selectOptions(faults, 'None: answer as it should');
  await waitFor(async () => expect(await fault()).toBeNull());
});

test('a reset asks first, and brings the sample back', async () => {
  const { user, embedded } = await connection();
  const [team] = embedded.store.teams.all();
  embedded.store.teams.update(team?.id ?? '', (draft) => {
    draft.name = 'Renamed';
  });
  await user.click(await screen.findByRole('button', { name: 'Reset the data' }));
  const dialog = await screen.findByRole('alertdialog', { name: 'Reset the embedded server?' });
  await user.click(within(dialog).getByRole('button', { name: 'Reset the data' }));
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  expect([...embedded.store.teams.all()].map(({ name }) => name)).not.toContain('Renamed');
});

test('a server that does not say what one may do is taken at its word', async () => {
  const { embedded, queryClient } = await connection();
  embedded.msw.use(
    http.get('*/api/0/organizations/harbor/', () => HttpResponse.json({ id: '1', slug: 'harbor' })),
  );
  await queryClient.resetQueries();
  expect(await screen.findByText(/This server does not say what you may do/)).toBeVisible();
});
