import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, test } from 'vitest';

import { signOut, verifySudo } from '#api/sign-in.ts';
import { makeOrganization } from '#mocks/seed/organization/make-organization.ts';
import { renderApp, type RenderAppOptions } from '#tests/setup/render-app.tsx';

const remote = { server: { url: 'https://sentry.example.com', auth: 'session' } } as const;

// One browser, many servers: what one test's server has set must not reach the next one's.
beforeEach(() => {
  for (const name of ['sc', 'csrftoken']) document.cookie = `${name}=; Max-Age=0; Path=/`;
});

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

describe('on GlitchTip', () => {
  test('signs in by email, tells a wrong password, and signs out', async () => {
    const { user, server, embedded } = await signedOut('/connection/', { dialect: 'glitchtip' });
    embedded.msw.use(http.get('*/_allauth/*', () => HttpResponse.html('Not found', { status: 404 })));
    await user.type(await screen.findByLabelText(/^Email/), 'tomas@harbor.example');
    const password = screen.getByLabelText(/^Password/);
    await user.type(password, 'wrong{Enter}');
    await waitFor(() => expect(password).toHaveAccessibleDescription(/does not know this name/));
    await user.clear(password);
    await user.type(password, 'harbor{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: 'Connection' })).toBeVisible();
    expect(screen.getByText('GlitchTip', { exact: false, selector: 'bdi' })).toBeVisible();
    await signOut(server);
    expect(embedded.session.userId).toBeNull();
    expect(server.session.state.get().status).toBe('signed-out');
  });
});

test('a present GlitchTip asks for the second factor here', async () => {
  const { user, embedded, server } = await signedOut('/connection/', { dialect: 'glitchtip' });
  const json = (status: number, data: object) => HttpResponse.json({ status, ...data }, { status });
  const signedOutAnswer = { data: { flows: [{ id: 'login' }] }, meta: { is_authenticated: false } };
  const pending = { data: { flows: [{ id: 'mfa_authenticate', is_pending: true }] } };
  const mismatch = { errors: [{ code: 'email_password_mismatch', param: 'password' }] };
  embedded.msw.use(
    http.get('*/_allauth/browser/v1/auth/session', () => json(401, signedOutAnswer)),
    http.post('*/_allauth/browser/v1/auth/login', async ({ request }) => {
      const { password } = (await request.json()) as { password: string };
      return password === 'harbor' ? json(401, pending) : json(400, mismatch);
    }),
    http.post('*/_allauth/browser/v1/auth/2fa/authenticate', async ({ request }) => {
      const { code } = (await request.json()) as { code: string };
      if (code !== '123456') return json(400, { errors: [{ code: 'incorrect_code', param: 'code' }] });
      const account = embedded.store.userByLogin('tomas@harbor.example');
      if (account) embedded.session.signIn(account, Date.now());
      return json(200, { meta: { is_authenticated: true } });
    }),
  );
  await user.type(await screen.findByLabelText(/^Email/), 'tomas@harbor.example');
  const password = screen.getByLabelText(/^Password/);
  await user.type(password, 'wrong{Enter}');
  await waitFor(() => expect(password).toHaveAccessibleDescription(/does not know this name/));
  await user.clear(password);
  await user.type(password, 'harbor{Enter}');
  const code = await screen.findByLabelText(/^Code of your authenticator app/);
  await user.type(code, '000000{Enter}');
  await waitFor(() => expect(code).toHaveAccessibleDescription(/did not accept this code/));
  await user.clear(code);
  await user.type(code, '123 456{Enter}');
  expect(await screen.findByRole('heading', { level: 1, name: 'Connection' })).toBeVisible();
  expect(server.session.state.get().user?.name).toBe('Tomás Ferreira');
});

describe('the password once more', () => {
  test('opens sudo mode, or says why not', async () => {
    const { server, embedded } = await renderApp('/connection/', { fill: makeOrganization });
    expect(await verifySudo(server, 'wrong')).toEqual({ kind: 'wrong-password' });
    expect(await verifySudo(server, 'harbor')).toEqual({ kind: 'verified' });
    embedded.session.signOut();
    expect(await verifySudo(server, 'harbor')).toEqual({ kind: 'unavailable' });
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
