import type { EmbeddedServerOptions } from '#mocks/embedded-options.ts';
import { ingestEvent } from '#mocks/engine/ingest/ingest-event.ts';
import type { MemberRecord, ProjectRecord, Role } from '#mocks/engine/model.ts';
import type { Store } from '#mocks/engine/store/store.ts';
import { createTestServer } from '#mocks/node.ts';

export const NOW = Date.parse('2026-06-15T12:30:00Z');
const HOUR = 3_600_000;

export const OWNER = 'sample-owner-token';
export const MEMBER = 'sample-member-token';
export const READER = 'sample-read-token';

type Person = { name: string; role: Role | null; teamIds: string[]; isInvited?: boolean };

const PEOPLE: Person[] = [
  { name: 'olga', role: 'owner', teamIds: ['1', '2'] },
  { name: 'mika', role: 'member', teamIds: ['1'] },
  { name: 'adam', role: 'admin', teamIds: ['2'] },
  { name: 'expired', role: 'member', teamIds: ['1'] },
  { name: 'second', role: 'member', teamIds: ['1'] },
  { name: 'stranger', role: null, teamIds: [] },
  { name: 'invited', role: 'member', teamIds: [], isInvited: true },
];

function addPeople(store: Store, now: number): void {
  for (const { isInvited, name, role, teamIds } of PEOPLE) {
    const email = `${name}@example.com`;
    const user =
      isInvited === true
        ? null
        : store.users.insert({
            id: store.nextId('users'),
            name: name[0]?.toUpperCase() + name.slice(1),
            username: email,
            email,
            password: 'secret',
            isActive: true,
            isSuperuser: role === 'owner',
            dateJoined: now - 90 * 24 * HOUR,
            lastLogin: null,
            lastActive: null,
            options: {},
          });
    if (role === null) continue;
    const member: MemberRecord = {
      id: store.nextId('members'),
      organizationId: '1',
      userId: user?.id ?? null,
      email,
      role,
      teamIds,
      dateCreated: now - 90 * 24 * HOUR,
    };
    store.members.insert(member);
  }
}

function addProject(
  store: Store,
  slug: string,
  platform: string,
  teamIds: string[],
  now: number,
): ProjectRecord {
  const id = store.nextId('projects');
  return store.projects.insert({
    id,
    organizationId: '1',
    slug,
    name: slug.toUpperCase(),
    platform,
    teamIds,
    dateCreated: now - 60 * 24 * HOUR,
    firstEvent: null,
    publicKey: `key${id}`,
    secretKey: `secret${id}`,
    nextShortId: 1,
    isBookmarkedBy: [],
    resolveAge: 0,
    options: {},
  });
}

const hex = (number: number) => number.toString(16).padStart(32, '0');

/** One event of group `n`: three groups in four come from production, each third is a warning. */
export function rawEvent(n: number, of: number, time: number) {
  const id = n * 100 + of;
  return {
    event_id: hex(id),
    platform: 'python',
    level: n % 3 === 0 ? 'warning' : 'error',
    timestamp: time / 1000,
    environment: n % 4 === 0 ? 'staging' : 'production',
    release: `web@1.${n % 3}.0`,
    tags: { color: n % 2 === 0 ? 'red' : 'light blue', handled: 'no' },
    user: { id: String(id % 7), email: `user${id % 7}@example.org` },
    exception: {
      values: [
        {
          type: `Error${n}`,
          value: `thing ${n} went wrong`,
          stacktrace: {
            frames: [
              { function: 'main', module: 'app.main', filename: 'app/main.py', lineno: 3, in_app: true },
              {
                function: `step${n}`,
                module: 'app.steps',
                filename: 'app/steps.py',
                lineno: n,
                in_app: true,
              },
            ],
          },
        },
      ],
    },
  };
}

export const eventIdOf = (n: number, of = 0): string => hex(n * 100 + of);

/** An organization `acme` with 24 groups in `web`, 3 in `api`, none in `empty`; group n has 1 to 4 events. */
export function fillAcme(store: Store, now: number): void {
  store.organizations.insert({
    id: store.nextId('organizations'),
    slug: 'acme',
    name: 'Acme',
    dateCreated: now - 100 * 24 * HOUR,
    features: ['new-teams'],
  });
  for (const slug of ['core', 'back']) {
    store.teams.insert({
      id: store.nextId('teams'),
      organizationId: '1',
      slug,
      name: slug === 'core' ? 'Core' : 'Back',
      dateCreated: now - 80 * 24 * HOUR,
    });
  }
  addPeople(store, now);
  const web = addProject(store, 'web', 'python', ['1'], now);
  const api = addProject(store, 'api', 'javascript', ['1', '2'], now);
  addProject(store, 'empty', 'ruby', ['2'], now);
  for (let n = 1; n <= 27; n += 1) {
    for (let of = 0; of <= n % 4; of += 1) {
      const time = now - n * 2 * HOUR - of * 20 * 60_000;
      ingestEvent(store, n <= 24 ? web : api, rawEvent(n, of, time), { now: time });
    }
  }
}

export type Answer = { status: number; headers: Headers; body: unknown; text: string };

export type CallOptions = {
  token?: string | null;
  body?: unknown;
  raw?: string;
  headers?: Record<string, string>;
  redirect?: RequestRedirect;
};

/** A server with `acme` and a way to call it. `token` defaults to the owner's; null calls with the session. */
export function harness(options: EmbeddedServerOptions = {}) {
  const server = createTestServer({ now: () => NOW, fill: fillAcme, ...options });

  async function call(method: string, path: string, options: CallOptions = {}): Promise<Answer> {
    const { body, headers = {}, raw, redirect = 'follow', token = OWNER } = options;
    const response = await fetch(`http://localhost${path}`, {
      method,
      redirect,
      headers: {
        ...(token !== null && { Authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(raw !== undefined && { body: raw }),
    });
    const text = await response.text();
    const isJson = text !== '' && response.headers.get('content-type') === 'application/json';
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: isJson ? JSON.parse(text) : null,
    };
  }

  return {
    ...server,
    call,
    get: (path: string, options?: CallOptions) => call('GET', path, options),
    put: (path: string, body: unknown, options?: CallOptions) => call('PUT', path, { body, ...options }),
    post: (path: string, body: unknown, options?: CallOptions) => call('POST', path, { body, ...options }),
    delete: (path: string, options?: CallOptions) => call('DELETE', path, options),
  };
}

export type Harness = ReturnType<typeof harness>;

/** A list of objects; fails the test where it is none. */
export function rowsOf(answer: Answer): Record<string, unknown>[] {
  if (!Array.isArray(answer.body)) throw new Error(`No list: ${answer.status} ${answer.text.slice(0, 200)}`);
  return answer.body as Record<string, unknown>[];
}

/** An object; fails the test where it is none. */
export function objectOf(answer: Answer): Record<string, unknown> {
  if (typeof answer.body !== 'object' || answer.body === null || Array.isArray(answer.body)) {
    throw new Error(`No object: ${answer.status} ${answer.text.slice(0, 200)}`);
  }
  return answer.body as Record<string, unknown>;
}

export const basic = (login: string, password: string) => `Basic ${btoa(`${login}:${password}`)}`;
