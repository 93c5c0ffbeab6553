import { useEffect } from 'react';
import { matchRoutes, Navigate, type RouteObject, useLocation, useParams, useRoutes } from 'react-router';

import { useSessionState } from '#api/use-server.ts';
import { paths } from '#lib/paths.ts';

import { lazyPart, type LazyPart } from './lazy-part.tsx';
import { railFoot } from './rail.tsx';
import { Shell } from './shell.tsx';
import { switcherPopover } from './switcher.tsx';
import { useFollowLinks } from './use-follow-links.ts';
import { usePreloadOnIntent } from './use-preload-on-intent.ts';

type Preloadable = Pick<LazyPart<object>, 'preload'>;
type PageRoute = RouteObject & { handle?: Preloadable; children?: PageRoute[] };

const home = lazyPart('app', async () => (await import('./home-page.tsx')).HomePage);
const notFound = lazyPart('app', async () => (await import('./not-found-page.tsx')).NotFoundPage);
const stream = lazyPart('stream', async () => (await import('#features/issues/stream-page.tsx')).StreamPage);
const group = lazyPart('issues', async () => (await import('#features/issues/group-page.tsx')).GroupPage);
const event = lazyPart('events', async () => (await import('#features/events/event-page.tsx')).EventPage);
const signedOut = lazyPart('session', async () => (await import('./signed-out.tsx')).SignedOut);
const connection = lazyPart(
  'session',
  async () => (await import('#features/session/connection-page.tsx')).ConnectionPage,
);

function SignedIn() {
  const { status } = useSessionState();
  const { pathname, search, hash } = useLocation();
  if (status === 'signed-in') return <Shell />;
  return <Navigate to={paths.signIn(pathname + search + hash)} replace />;
}

/** The links in Sentry 9.1's mails carry the project, its own pages no longer do. */
function RedirectToGroup() {
  const { org = '', groupId = '', eventId } = useParams();
  const { search, hash } = useLocation();
  const path = eventId === undefined ? paths.group(org, groupId) : paths.event(org, groupId, eventId);
  return <Navigate to={path + search + hash} replace />;
}

function RedirectToIssues() {
  const { org = '' } = useParams();
  return <Navigate to={paths.issues(org)} replace />;
}

/** What the shell has that no first paint needs, but a first click. */
async function preloadShell(): Promise<void> {
  await Promise.all([railFoot.preload(), switcherPopover.preload()]);
}

/** The home page only leads on to the stream. */
async function preloadHome(): Promise<void> {
  await Promise.all([home.preload(), stream.preload()]);
}

/** A page and its place: the one table that rendering and preloading read. */
function page(path: string, part: LazyPart<object>, children: PageRoute[] = []): PageRoute {
  return { path, element: <part.Part />, handle: part, children };
}

const kitRoutes = (): PageRoute[] => {
  if (!import.meta.env.DEV) return [];
  return [
    page(
      paths.kit,
      lazyPart('issues', async () => (await import('#ui/kit-page.tsx')).KitPage),
    ),
  ];
};

const routes: PageRoute[] = [
  page('/auth/sign-in/', signedOut),
  {
    element: <SignedIn />,
    handle: { preload: preloadShell },
    children: [
      { path: paths.home, element: <home.Part />, handle: { preload: preloadHome } },
      { path: '/organizations/:org/', element: <RedirectToIssues /> },
      page('/organizations/:org/issues/', stream),
      page('/organizations/:org/issues/:groupId/', group, [
        { index: true, element: <event.Part />, handle: event },
        page('events/:eventId/', event),
      ]),
      { path: '/:org/:project/issues/:groupId/', element: <RedirectToGroup /> },
      { path: '/:org/:project/issues/:groupId/events/:eventId/', element: <RedirectToGroup /> },
      page(paths.connection, connection),
      ...kitRoutes(),
      page('*', notFound),
    ],
  },
];

/** Fetches what the screen at a path needs, ahead of need. */
export async function preloadPath(pathname: string): Promise<void> {
  const matches = matchRoutes(routes, pathname) ?? [];
  await Promise.all(
    matches.map(async ({ route }) => {
      // React Router types every handle as any; all handles of this table are of this type.
      const part: Preloadable | undefined = route.handle;
      await part?.preload();
    }),
  );
}

/** True for the addresses of screens; what only the catch-all matches may be a page of the server's own. */
function isScreen(pathname: string): boolean {
  return matchRoutes(routes, pathname)?.some(({ route }) => route.path === '*') === false;
}

/** Every screen, by its address. */
export function AppRoutes() {
  useFollowLinks(isScreen);
  usePreloadOnIntent((pathname) => void preloadPath(pathname));
  // Most visits go on to an issue; the wait is for the first screen to have the network to itself.
  useEffect(() => {
    const timer = setTimeout(() => void preloadPath(paths.group('-', '-')), 3000);
    return () => clearTimeout(timer);
  }, []);
  return useRoutes(routes);
}
