import { i18n } from '@lingui/core';
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';

import { projectsQuery } from '#api/projects.ts';
import { density, theme } from '#app/theme.ts';
import { makeOrganization } from '#mocks/seed/organization/make-organization.ts';
import { expectConsole } from '#tests/setup/console-guard.ts';
import { renderApp, type RenderAppOptions } from '#tests/setup/render-app.tsx';

/** The organization without its thousands of events: the shell does not need them. */
const shell = (path: string, options: RenderAppOptions = {}) =>
  renderApp(path, { fill: makeOrganization, ...options });

const remote = { server: { url: 'https://sentry.example.com', auth: 'session' } } as const;

afterEach(() => {
  theme.set('system');
  density.set('comfortable');
  document.documentElement.lang = 'en';
});

describe('finding one’s way', () => {
  test('the home page leads to the issues of the organization', async () => {
    const { path } = await shell('/');
    await waitFor(() => expect(path()).toBe('/organizations/harbor/issues/'));
    expect(await screen.findByRole('button', { name: /^Organization: Harbor/ })).toBeVisible();
    await waitFor(() => expect(document.title).toMatch(/^Issues · .+ · Vedette$/));
  });

  test('a link moves the focus to the new heading and announces the page', async () => {
    const { user } = await shell('/organizations/harbor/issues/');
    await user.click(await screen.findByRole('link', { name: 'Connection' }));
    const heading = await screen.findByRole('heading', { level: 1, name: /Connection/ });
    await waitFor(() => expect(heading).toHaveFocus());
    expect(document.querySelector('[data-announcer]')).toHaveTextContent('Connection');
    expect(screen.getByRole('link', { name: 'Connection' })).toHaveAttribute('aria-current', 'page');
  });

  test('the skip link leads past the navigation', async () => {
    const { user } = await shell('/connection/');
    await user.tab();
    expect(screen.getByRole('button', { name: 'Skip to the content' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('main')).toHaveFocus();
  });

  test('an address that leads nowhere says so and offers ways on', async () => {
    const { user, path } = await shell('/settings/harbor/nothing/', { config: remote });
    expect(await screen.findByRole('heading', { name: 'There is no page at this address' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Open it on the server' })).toHaveAttribute(
      'href',
      'https://sentry.example.com/settings/harbor/nothing/',
    );
    await user.click(screen.getByRole('link', { name: 'Go to issues' }));
    await waitFor(() => expect(path()).toBe('/organizations/harbor/issues/'));
  });

  test('a link from a mail of Sentry 9.1 is understood', async () => {
    const { path } = await shell('/harbor/checkout-api/issues/42/?referrer=alert_email');
    await waitFor(() => expect(path()).toMatch(/^\/organizations\/harbor\/issues\/42\//));
    expect(path()).toContain('referrer=alert_email');
  });

  test('the project switcher narrows the stream, and the way back keeps it', async () => {
    const { user, path, embedded } = await shell('/organizations/harbor/issues/?query=is%3Aresolved');
    const [project] = [...embedded.store.projects.all()];
    await user.click(await screen.findByRole('button', { name: 'Project: All projects' }));
    await user.type(await screen.findByRole('combobox', { name: 'Project' }), project?.slug ?? '');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(path()).toContain(`project=${project?.id}`));
    expect(path()).toContain('query=is%3Aresolved');
    expect(screen.getByRole('button', { name: `Project: ${project?.slug}` })).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Connection' }));
    await screen.findByRole('heading', { level: 1, name: /Connection/ });
    await user.click(screen.getByRole('link', { name: 'Issues' }));
    await waitFor(() => expect(path()).toBe(`/organizations/harbor/issues/?project=${project?.id}`));
  });
});

describe('command palette', () => {
  test('goes to a project by keyboard alone', async () => {
    const { user, path, embedded } = await shell('/connection/');
    const project = [...embedded.store.projects.all()].at(-1);
    await user.keyboard('{Control>}k{/Control}');
    const input = await screen.findByRole('combobox', { name: 'Search or jump' });
    expect(input).toHaveFocus();
    await screen.findByRole('option', { name: new RegExp(project?.slug ?? '') });
    await user.type(input, project?.slug ?? '');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(path()).toBe(`/organizations/harbor/issues/?project=${project?.id}`));
    expect(screen.queryByRole('combobox', { name: 'Search or jump' })).not.toBeInTheDocument();
  });

  test('searches issues for what no command is called', async () => {
    const { user, path } = await shell('/connection/');
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox', { name: 'Search or jump' }), 'timeout in ledger');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(path()).toBe('/organizations/harbor/issues/?query=timeout+in+ledger'));
  });

  test('switches the theme, which is remembered', async () => {
    const { user } = await shell('/connection/');
    await user.click(await screen.findByRole('button', { name: /^Search or jump/ }));
    await user.type(await screen.findByRole('combobox', { name: 'Search or jump' }), 'dark');
    await user.keyboard('{Enter}');
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(localStorage.getItem('vedette.theme')).toBe('dark');
  });

  test('Escape clears what was typed, then closes and gives the focus back', async () => {
    const { user } = await shell('/connection/');
    const button = await screen.findByRole('button', { name: /^Search or jump/ });
    await user.click(button);
    const input = await screen.findByRole('combobox', { name: 'Search or jump' });
    await user.type(input, 'x{Escape}');
    expect(input).toHaveValue('');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(button).toHaveFocus());
  });
});

describe('appearance', () => {
  test('the language switches at once and is remembered', async () => {
    const { user } = await shell('/connection/');
    await user.click(await screen.findByRole('button', { name: 'Appearance' }));
    await user.click(screen.getByRole('menuitemradio', { name: '简体中文' }));
    await waitFor(() => expect(document.documentElement.lang).toBe('zh-Hans'));
    expect(i18n.locale).toBe('zh-Hans');
    expect(localStorage.getItem('vedette.locale')).toBe('zh-Hans');
  });

  test('density is put on the document and remembered', async () => {
    const { user } = await shell('/connection/');
    await user.click(await screen.findByRole('button', { name: 'Appearance' }));
    await user.click(screen.getByRole('menuitemradio', { name: 'Compact' }));
    expect(document.documentElement.dataset['density']).toBe('compact');
    expect(localStorage.getItem('vedette.density')).toBe('compact');
  });
});

describe('keyboard shortcuts', () => {
  test('the list shows those of the screen and switches single keys off', async () => {
    const { user } = await shell('/organizations/harbor/issues/');
    await screen.findByRole('searchbox', { name: 'Search issues' });
    await user.keyboard('?');
    const dialog = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
    expect(within(dialog).getByRole('row', { name: /Go to the search box/ })).toBeVisible();
    await user.click(within(dialog).getByRole('switch', { name: 'Shortcuts of a single key' }));
    expect(localStorage.getItem('vedette.shortcuts')).toBe('off');
    await user.click(within(dialog).getByRole('button', { name: 'Close' }));
    await user.keyboard('?');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    await user.keyboard('{Control>}k{/Control}');
    expect(await screen.findByRole('combobox', { name: 'Search or jump' })).toHaveFocus();
  });

  test('a question mark that is typed stays text', async () => {
    const { user } = await shell('/organizations/harbor/issues/');
    const box = await screen.findByRole('searchbox', { name: 'Search issues' });
    await user.clear(box);
    await user.type(box, 'why?');
    expect(box).toHaveValue('why?');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });
});

describe('session', () => {
  test('nobody signed in: the sign-in page, which knows where to go on', async () => {
    const { path } = await shell('/organizations/harbor/issues/?query=x', { signedIn: false });
    expect(await screen.findByRole('heading', { level: 1, name: /Sign in/ })).toBeVisible();
    expect(new URLSearchParams(path().split('?')[1]).get('next')).toBe(
      '/organizations/harbor/issues/?query=x',
    );
  });

  test('signing out drops what was fetched and shown', async () => {
    const { user, queryClient } = await shell('/organizations/harbor/issues/');
    await screen.findByRole('button', { name: /^Organization: Harbor/ });
    await user.click(await screen.findByRole('button', { name: /^Your menu/ }));
    await user.click(screen.getByRole('menuitem', { name: 'Sign out' }));
    expect(await screen.findByRole('heading', { level: 1, name: /Sign in/ })).toBeVisible();
    expect(queryClient.getQueryCache().getAll()).toEqual([]);
    expect(document.body).not.toHaveTextContent('Harbor Logistics');
    expect(localStorage.getItem('vedette.organization')).toBeNull();
  });

  test('when somebody else signs in, nothing of the first person stays', async () => {
    const { server, queryClient } = await shell('/connection/');
    await screen.findByRole('heading', { level: 1, name: /Connection/ });
    queryClient.setQueryData(['groups', 'harbor'], 'secret');
    const { user } = server.session.state.get();
    server.session.begin({ way: 'session', user: user && { ...user, id: '999', name: 'Somebody Else' } });
    await waitFor(() => expect(queryClient.getQueryData(['groups', 'harbor'])).toBeUndefined());
    expect(await screen.findByRole('button', { name: /Somebody Else/ })).toBeVisible();
  });
});

describe('connection', () => {
  test('going offline is said, and taken back', async () => {
    const network = Object.getOwnPropertyDescriptor(Navigator.prototype, 'onLine');
    await shell('/connection/', { config: remote });
    await screen.findByRole('heading', { level: 1, name: /Connection/ });
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    window.dispatchEvent(new Event('offline'));
    expect(await screen.findByText(/You are offline/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Offline' })).toBeVisible();
    if (network) Object.defineProperty(navigator, 'onLine', network);
    window.dispatchEvent(new Event('online'));
    await waitFor(() => expect(screen.queryByText(/You are offline/)).not.toBeInTheDocument());
  });

  test('a server that asks to wait is counted down', async () => {
    const { server } = await shell('/connection/', { config: remote });
    await screen.findByRole('heading', { level: 1, name: /Connection/ });
    server.connection.set({ unreachable: false, waitingUntil: Date.now() + 11_500 });
    expect(await screen.findByText(/The server asked to wait/)).toBeVisible();
    expect(screen.getByText('Trying again in 12 seconds.')).toBeVisible();
  });
});

describe('when a part breaks', () => {
  test('the rest of the page works, and the details can be copied', async () => {
    expectConsole(/data\.find is not a function[^]*<ProjectSwitcher>/);
    const { user, server, queryClient } = await shell('/connection/');
    await screen.findByRole('heading', { level: 1, name: /Connection/ });
    // A list that is no list: what a fault of our own would look like to the rail.
    act(() => void queryClient.setQueryData(projectsQuery(server, 'harbor').queryKey, JSON.parse('{}')));
    const notice = await screen.findByRole('alert');
    expect(notice).toHaveTextContent('“Navigation” could not be shown');
    expect(screen.getByRole('heading', { level: 1, name: /Connection/ })).toBeVisible();
    await user.click(within(notice).getByRole('button', { name: 'Copy details' }));
    const copied = await navigator.clipboard.readText();
    expect(copied).toContain('Navigation');
    expect(copied).toContain('/connection/');
    expect(copied).not.toContain(server.session.headers('POST')['X-CSRFToken']);
  });
});
