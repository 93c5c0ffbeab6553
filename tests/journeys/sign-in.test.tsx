import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, test } from 'vitest';

import { makeOrganization } from '#mocks/seed/organization/make-organization.ts';
import { renderApp, type RenderAppOptions } from '#tests/setup/render-app.tsx';

const remote = { server: { url: 'https://sentry.example.com', auth: 'session' } } as const;

const signedOut = (path: string, options: RenderAppOptions = {}) =>
  renderApp(path, { fill: makeOrganization, signedIn: false, ...options });

async function fillIn(user: Awaited<ReturnType<typeof renderApp>>['user'], name: string, password: string) {
  await user.type(await screen.findByLabelText(/^Email or user name/), name);
  await user.type(screen.getByLabelText(/^Password/), password);
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
}

describe('by name and password', () => {
  test('leads on to where one wanted to go', async () => {
    const { user, path, server } = await signedOut('/connection/');
    expect(path()).toBe('/auth/sign-in/?next=%2Fconnection%2F');
    await fillIn(user, 'tomas@harbor.example', 'harbor');
    expect(await screen.findByRole('heading', { level: 1, name: 'Connection' })).toBeVisible();
    expect(path()).toBe('/connection/');
    expect(server.session.state.get()).toMatchObject({ way: 'session', user: { name: 'Tomás Ferreira' } });
  });

  test('a wrong password is said at its field, and nothing typed is lost', async () => {
    const { user } = await signedOut('/auth/sign-in/');
    await fillIn(user, 'tomas@harbor.example', 'wrong');
    const password = screen.getByLabelText(/^Password/);
    await waitFor(() => expect(password).toBeInvalid());
    expect(password).toHaveAccessibleDescription(/does not know this name with this password/);
    expect(password).toHaveFocus();
    expect(screen.getByLabelText(/^Email or user name/)).toHaveValue('tomas@harbor.example');
  });

  test('empty fields are named before anything is sent', async () => {
    const { user, embedded } = await signedOut('/auth/sign-in/');
    const sent: string[] = [];
    embedded.msw.events.on('request:start', ({ request }) => sent.push(request.method));
    await user.click(await screen.findByRole('button', { name: 'Sign in' }));
    expect(screen.getByLabelText(/^Email or user name/)).toHaveAccessibleDescription(/Enter the name/);
    expect(screen.getByLabelText(/^Password/)).toHaveAccessibleDescription(/Enter your password/);
    expect(sent).toEqual([]);
  });

  test('a password outside of Latin-1 arrives as it was typed', async () => {
    const { user, embedded } = await signedOut('/connection/');
    const account = embedded.store.userByLogin('tomas@harbor.example');
    embedded.store.users.update(account?.id ?? '', (draft) => {
      draft.password = 'пароль 密码 🔑:x';
    });
    await fillIn(user, 'tomas@harbor.example', 'пароль 密码 🔑:x');
    expect(await screen.findByRole('heading', { level: 1, name: 'Connection' })).toBeVisible();
  });

  test('the password can be looked at', async () => {
    const { user } = await signedOut('/auth/sign-in/');
    const password = await screen.findByLabelText(/^Password/);
    await user.type(password, 'secret');
    expect(password).toHaveAttribute('type', 'password');
    await user.click(screen.getByRole('button', { name: 'Show password' }));
    expect(password).toHaveAttribute('type', 'text');
    expect(password).toHaveValue('secret');
  });

  test('an address of another site is no way on', async () => {
    const { user, path } = await signedOut('/auth/sign-in/?next=//evil.example/');
    await fillIn(user, 'tomas@harbor.example', 'harbor');
    await waitFor(() => expect(path()).toBe('/organizations/harbor/issues/'));
  });

  test('a second factor is handed over to the server’s own page, which comes back here', async () => {
    const { user, embedded } = await signedOut('/auth/sign-in/?next=/connection/', { config: remote });
    const account = embedded.store.userByLogin('tomas@harbor.example');
    embedded.store.users.update(account?.id ?? '', (draft) => {
      draft.options = { ...draft.options, 'security:2fa': true };
    });
    await fillIn(user, 'tomas@harbor.example', 'harbor');
    const link = await screen.findByRole('link', { name: 'Go to sentry.example.com' });
    expect(link).toHaveAttribute(
      'href',
      `/auth/login/?next=${encodeURIComponent('/auth/sign-in/?next=/connection/')}`,
    );
  });

  test('an expired password is told from a wrong one', async () => {
    const { user, embedded } = await signedOut('/auth/sign-in/', { config: remote });
    const account = embedded.store.userByLogin('tomas@harbor.example');
    embedded.store.users.update(account?.id ?? '', (draft) => {
      draft.options = { ...draft.options, 'security:password-expired': true };
    });
    await fillIn(user, 'tomas@harbor.example', 'harbor');
    expect(await screen.findByText('Your password has expired')).toBeVisible();
  });

  test('a web page in place of an answer is said to be one', async () => {
    const { user, embedded } = await signedOut('/auth/sign-in/');
    embedded.msw.use(http.post('*/api/0/auth/', () => HttpResponse.html('<h1>Gateway</h1>')));
    await fillIn(user, 'tomas@harbor.example', 'harbor');
    expect(await screen.findByText('Something other than the API answered')).toBeVisible();
    expect(screen.getByLabelText(/^Password/)).toHaveValue('harbor');
  });

  test('sample accounts sign in with one press', async () => {
    const { user, server } = await signedOut('/connection/');
    await user.click(await screen.findByRole('button', { name: 'Sign in as 陈思远' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Connection' })).toBeVisible();
    expect(server.session.state.get().user?.name).toBe('陈思远');
  });
});

describe('by a token', () => {
  test('it is tried first, and kept nowhere but in memory', async () => {
    const { user, path, server } = await signedOut('/connection/');
    await user.click(await screen.findByRole('button', { name: 'Use an API token instead' }));
    const field = screen.getByLabelText(/^API token/);
    await user.type(field, 'sample-expired-token{Enter}');
    await waitFor(() => expect(field).toHaveAccessibleDescription(/does not accept this token/));
    await user.clear(field);
    await user.type(field, 'sample-owner-token{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: 'Connection' })).toBeVisible();
    expect(server.session.state.get().way).toBe('token');
    const kept = [localStorage, sessionStorage]
      .flatMap((storage) =>
        Array.from({ length: storage.length }, (_, at) => storage.getItem(storage.key(at) ?? '')),
      )
      .concat(document.cookie, path())
      .join(' ');
    expect(kept).not.toContain('sample-owner-token');
    expect(
      screen.getByRole('row', { name: /Your own settings.*refuses it to every API token/ }),
    ).toBeVisible();
  });

  test('where the proxy adds it, there is nothing to type', async () => {
    const proxied = { server: { url: 'https://sentry.example.com', auth: 'proxy-token' } } as const;
    const { user, path } = await signedOut('/connection/', { config: proxied });
    const title = "The proxy's token is not accepted";
    const dialog = await screen.findByRole('dialog', { name: title });
    expect(within(dialog).queryByRole('textbox')).toBeNull();
    await user.click(within(dialog).getByRole('button', { name: 'Close' }));
    await user.click(await within(dialog).findByRole('button', { name: 'Leave' }));
    expect(await screen.findByText(title)).toBeVisible();
    expect(path()).toContain('/auth/sign-in/');
    expect(screen.queryByLabelText(/^Password/)).toBeNull();
  });
});

describe('when the session ends in mid-work', () => {
  const working = async () => {
    const app = await renderApp('/connection/', { fill: makeOrganization });
    await screen.findByRole('heading', { level: 1, name: 'Connection' });
    app.embedded.session.signOut();
    await app.user.click(screen.getByRole('link', { name: 'Issues' }));
    const dialog = await screen.findByRole('dialog', { name: 'Your session has ended' });
    return { ...app, dialog };
  };

  test('the page stays, and what was waiting goes on after signing in', async () => {
    const { user, dialog, path } = await working();
    const password = within(dialog).getByLabelText(/^Password/);
    await waitFor(() => expect(password).toHaveFocus());
    await user.type(password, 'wrong{Enter}');
    await waitFor(() => expect(password).toHaveAccessibleDescription(/not the password of this account/));
    await user.clear(password);
    await user.type(password, 'harbor{Enter}');
    expect(await screen.findByText('No issues match')).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(path()).toBe('/organizations/harbor/issues/');
  });

  test('another person’s token does not send what the first one began', async () => {
    const { user, dialog, server } = await working();
    await user.click(within(dialog).getByRole('button', { name: 'Use an API token instead' }));
    await user.type(within(dialog).getByLabelText(/^API token/), 'sample-member-token{Enter}');
    expect(await within(dialog).findByText(/is not sent under another name/)).toBeVisible();
    expect(server.session.state.get().interrupted).toBe(true);
  });

  test('leaving asks first, then leads to the sign-in page', async () => {
    const { user, dialog, path } = await working();
    await user.click(within(dialog).getByRole('button', { name: 'Close' }));
    await user.click(await within(dialog).findByRole('button', { name: 'Leave' }));
    expect(await screen.findByRole('heading', { level: 1, name: /^Sign in/ })).toBeVisible();
    expect(path()).toContain('/auth/sign-in/');
  });
});

test('a refused connection while signing in says so', async () => {
  const { user, embedded } = await signedOut('/auth/sign-in/');
  embedded.msw.use(http.post('*/api/0/auth/', () => HttpResponse.error()));
  await fillIn(user, 'tomas@harbor.example', 'harbor');
  expect(await screen.findByText('The connection was cut')).toBeVisible();
});
