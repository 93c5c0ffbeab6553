import { beforeEach, describe, expect, test, vi } from 'vitest';

import { organizationUsersQuery, teamsQuery } from '#api/assignees.ts';
import { eventQuery } from '#api/event-query.ts';
import { groupQuery } from '#api/group-details.ts';
import { groupListQuery } from '#api/group-list.ts';
import { updateGroups } from '#api/group-update.ts';
import type { Group } from '#api/group.ts';
import { organizationQuery, organizationsQuery } from '#api/organizations.ts';
import { environmentsQuery, projectsQuery } from '#api/projects.ts';
import { signInWithPassword, signInWithToken, signOut } from '#api/sign-in.ts';
import { groupTagsQuery } from '#api/tags.ts';

import {
  common,
  connect,
  DIALECTS,
  EVERYTHING,
  expectedGroups,
  groupWhere,
  NOW,
  ORG,
  readAll,
  sortedIds,
  standInForBrowser,
} from './dialects-harness.ts';

beforeEach(() => {
  standInForBrowser();
  return () => vi.unstubAllGlobals();
});

describe.each(DIALECTS)('%s', (dialect) => {
  test('is recognised by calls that all go well', async () => {
    const { server, journal } = await connect(dialect);
    expect(server.capabilities.dialect).toBe(dialect === 'sentry-9.1' ? 'sentry-9' : dialect);
    expect(server.session.state.get()).toMatchObject({
      status: 'signed-in',
      user: { name: 'Maren Lindqvist' },
    });
    expect(journal.failures()).toEqual([]);
    expect(journal.all().length).toBeGreaterThan(1);
    expect(journal.all().length).toBeLessThanOrEqual(3);
  });

  test('organizations, projects, environments, people and teams', async () => {
    const { client, server, store, journal } = await connect(dialect);
    const [organization, ...more] = await client.query(organizationsQuery(server));
    expect(more).toEqual([]);
    expect(organization).toMatchObject({
      id: '1',
      slug: ORG,
      name: 'Harbor Logistics',
      isAcceptingEvents: true,
    });
    expect(await client.query(organizationQuery(server, ORG))).toMatchObject({ id: '1', slug: ORG });
    const projects = await client.query(projectsQuery(server, ORG));
    const stored = store.projectsOf('1');
    expect(projects.map(({ slug }) => slug)).toEqual(stored.map(({ slug }) => slug).sort());
    expect(sortedIds(projects)).toEqual(sortedIds(stored));
    expect(await client.query(environmentsQuery(server, ORG))).toEqual(
      store
        .environmentsOf('1')
        .map(({ name }) => name)
        .sort((a, b) => a.localeCompare(b)),
    );
    const teams = await client.query(teamsQuery(server, ORG));
    expect(teams.map(({ slug }) => slug).sort()).toEqual(
      store
        .teamsOf('1')
        .map(({ slug }) => slug)
        .sort(),
    );
    expect(server.drift.get()).toEqual([]);
    expect(journal.failures()).toEqual([]);
  });

  test('the stream pages to its end, in order, without a loss or a repetition, by every order', async () => {
    const connected = await connect(dialect);
    const { journal } = connected;
    const expected = await expectedGroups(connected);
    expect(expected.length).toBeGreaterThan(300);
    const ranks: Record<string, (group: Group) => number> = {
      date: ({ lastSeen }) => Date.parse(lastSeen ?? ''),
      new: ({ firstSeen }) => Date.parse(firstSeen ?? ''),
      freq: ({ count }) => count ?? 0,
      user: ({ userCount }) => userCount ?? 0,
    };
    for (const sort of connected.server.capabilities.groupSorts) {
      const { pages, rows } = await readAll(connected, { sort });
      expect([sort, sortedIds(rows)]).toEqual([sort, sortedIds(expected)]);
      expect(pages.length).toBeGreaterThan(3);
      const rank = ranks[sort];
      if (!rank) continue;
      const values = rows.map((row) => rank(row));
      expect([sort, values]).toEqual([sort, [...values].sort((a, b) => b - a)]);
    }
    expect(connected.server.drift.get()).toEqual([]);
    expect(journal.failures()).toEqual([]);
  });

  test('a search, a project and an environment narrow it; an event id leads to its group', async () => {
    const connected = await connect(dialect);
    const { client, journal, server, store } = connected;
    const expected = await expectedGroups(connected);
    const { rows: fatal } = await readAll(connected, { query: 'level:fatal' });
    expect(sortedIds(fatal)).toEqual(sortedIds(expected.filter(({ level }) => level === 'fatal')));
    const billing = store.projectBySlug('1', 'billing')?.id ?? '';
    const { rows: ofBilling } = await readAll(connected, { projectIds: [billing] });
    expect(sortedIds(ofBilling)).toEqual(
      sortedIds(expected.filter(({ projectId }) => projectId === billing)),
    );
    const { rows: staged } = await readAll(connected, { environment: 'staging' });
    expect(sortedIds(staged)).toEqual(
      sortedIds(expected.filter(({ hourlyByEnvironment }) => hourlyByEnvironment.has('staging'))),
    );
    const [event] = store.eventsOf(fatal[0]?.id ?? '');
    const query = groupListQuery(server, ORG, { ...EVERYTHING, query: event?.eventId ?? '' });
    const { pages } = await client.fetchInfiniteQuery(query);
    expect(pages[0]?.rows.map(({ id }) => id)).toEqual([fatal[0]?.id]);
    expect(pages[0]?.isDirectHit).toBe(true);
    expect(server.drift.get()).toEqual([]);
    expect(journal.failures()).toEqual([]);
  });

  test('details, tags, and events by rank and by id with their neighbours', async () => {
    const { client, server, store, journal } = await connect(dialect);
    const group = groupWhere(store, ({ id, type }) => type === 'error' && store.eventsOf(id).length > 5);
    const details = await client.query(groupQuery(server, ORG, group.id));
    expect(details).toMatchObject({ id: group.id, shortId: group.shortId, count: group.count });
    const tags = await client.query(groupTagsQuery(server, ORG, group.id));
    const environments = tags.find(({ key }) => key === 'environment');
    expect(environments?.topValues.map(({ value }) => value)).toContain('production');

    const project = details.project.slug;
    const ids = store.eventsOf(group.id).map(({ eventId }) => eventId);
    const of = { org: ORG, project, groupId: group.id };
    const latest = await client.query(eventQuery(server, { ...of, eventId: 'latest' }));
    expect(latest).toMatchObject({ eventID: ids[0], groupID: group.id });
    const second = await client.query(eventQuery(server, { ...of, eventId: ids[1] ?? '' }));
    expect(second).toMatchObject({ eventID: ids[1], nextEventID: ids[0], previousEventID: ids[2] });
    expect(second.entries.map(({ kind }) => kind)).toContain('exception');
    await client.query(eventQuery(server, { ...of, eventId: 'recommended' }));
    expect(server.drift.get()).toEqual([]);
    expect(journal.failures()).toEqual([]);
  });

  test('changes over several projects reach all of them, and come back as deltas', async () => {
    const { client, server, store, journal } = await connect(dialect);
    const one = groupWhere(store, () => true);
    const two = groupWhere(store, ({ projectId }) => projectId !== one.projectId);
    const groups = await Promise.all([one, two].map(({ id }) => client.query(groupQuery(server, ORG, id))));
    const untouched = [...store.groups.all()].filter(({ status }) => status === 'resolved').length;
    const deltas = await updateGroups(server, ORG, groups, { status: 'resolved' });
    expect([...deltas].map(([id, { status }]) => [id, status])).toEqual([
      [one.id, 'resolved'],
      [two.id, 'resolved'],
    ]);
    expect([...store.groups.all()].filter(({ status }) => status === 'resolved')).toHaveLength(untouched + 2);
    await updateGroups(server, ORG, groups, { status: 'ignored' });
    expect(store.groups.get(two.id)?.status).toBe('ignored');
    expect(server.drift.get()).toEqual([]);
    expect(journal.failures()).toEqual([]);
  });

  test('signing in by password, a change with it, and signing out', async () => {
    const { client, embedded, server, store, journal } = await connect(dialect, { signedIn: false });
    expect(server.session.state.get().status).toBe('signed-out');
    const username = 'tomas@harbor.example';
    journal.forget();
    expect(await signInWithPassword(server, { username, password: 'wrong' })).toMatchObject({
      kind: 'wrong-credentials',
    });
    expect(server.session.state.get().status).toBe('signed-out');

    journal.forget();
    expect(await signInWithPassword(server, { username, password: 'harbor' })).toMatchObject({
      kind: 'signed-in',
      user: { name: 'Tomás Ferreira' },
    });
    expect(server.capabilities.dialect).toBe(dialect === 'sentry-9.1' ? 'sentry-9' : dialect);
    expect(embedded.session.userId).toBe(store.userByLogin(username)?.id);
    // The one way to tell the two kinds of GlitchTip apart before anybody is signed in.
    const probes = dialect === 'glitchtip' ? ['404 GET /_allauth/browser/v1/auth/session'] : [];
    expect(journal.failures()).toEqual(probes);

    journal.forget();
    const mine = await client.query(projectsQuery(server, ORG));
    const own = new Set(mine.filter(({ isMember }) => isMember).map(({ id }) => id));
    const group = groupWhere(store, ({ projectId }) => own.has(projectId));
    await updateGroups(server, ORG, [await client.query(groupQuery(server, ORG, group.id))], {
      status: 'resolved',
    });
    expect(store.groups.get(group.id)?.status).toBe('resolved');
    expect(journal.failures()).toEqual([]);

    journal.forget();
    await signOut(server);
    expect(embedded.session.userId).toBeNull();
    expect(server.session.state.get()).toMatchObject({ status: 'signed-out', user: null });
    expect(journal.failures()).toEqual(probes);
    expect(server.drift.get()).toEqual([]);
  });

  test('signing in by token, which a session of somebody else does not touch', async () => {
    const connected = await connect(dialect, { signedIn: false });
    const { client, embedded, journal, server, store } = connected;
    journal.forget();
    expect(await signInWithToken(server, 'sample-expired-token')).toMatchObject({
      kind: 'wrong-credentials',
    });
    expect(await signInWithToken(server, 'no such\ntoken')).toMatchObject({ kind: 'wrong-credentials' });
    expect(journal.failures()).toEqual([`${dialect === 'glitchtip' ? 403 : 401} GET /api/0/`]);

    journal.forget();
    expect(await signInWithToken(server, 'sample-owner-token')).toMatchObject({ kind: 'signed-in' });
    expect(server.session.state.get()).toMatchObject({ status: 'signed-in', way: 'token' });
    expect(server.can('user-settings').available).toBe(dialect === 'glitchtip');
    const group = groupWhere(store, () => true);
    const details = await client.query(groupQuery(server, ORG, group.id));
    await updateGroups(server, ORG, [details], { status: 'resolved' });
    expect(store.groups.get(group.id)?.status).toBe('resolved');
    expect((await readAll(connected)).rows.length).toBeGreaterThan(300);
    expect(journal.failures()).toEqual([]);

    await signOut(server);
    expect(server.session.state.get().status).toBe('signed-out');
    expect(embedded.session.userId).toBeNull();
    expect(server.drift.get()).toEqual([]);
  });
});

describe.each(['sentry', 'sentry-9.1'] as const)('%s, which GlitchTip has not', (dialect) => {
  test('people with their projects, assignment, and conditions', async () => {
    const { client, journal, server, store } = await connect(dialect);
    const people = await client.query(organizationUsersQuery(server, ORG));
    const amara = people.find(({ user }) => user?.name === 'Amara Okafor');
    expect(amara?.projects).toContain('billing');
    const teams = await client.query(teamsQuery(server, ORG));
    expect(teams.flatMap((team) => team.projects).map(({ slug }) => slug)).toContain('billing');

    const billing = store.projectBySlug('1', 'billing')?.id;
    const group = groupWhere(store, ({ projectId }) => projectId === billing);
    const target = [await client.query(groupQuery(server, ORG, group.id))];
    const assigned = await updateGroups(server, ORG, target, { assignedTo: `user:${amara?.user?.id}` });
    expect(assigned.get(group.id)?.assignedTo).toMatchObject({ type: 'user', name: 'Amara Okafor' });
    expect(store.groups.get(group.id)?.assignee).toEqual({ type: 'user', id: amara?.user?.id });
    const ignored = await updateGroups(server, ORG, target, {
      status: 'ignored',
      statusDetails: { ignoreDuration: 120 },
    });
    expect(Date.parse(ignored.get(group.id)?.statusDetails?.ignoreUntil ?? '')).toBe(NOW + 120 * 60_000);
    expect(server.drift.get()).toEqual([]);
    expect(journal.failures()).toEqual([]);
  });

  test('the oldest event', async () => {
    const { client, journal, server, store } = await connect(dialect);
    const group = groupWhere(store, ({ id }) => store.eventsOf(id).length > 5);
    const of = { org: ORG, project: '', groupId: group.id, eventId: 'oldest' };
    expect(await client.query(eventQuery(server, of))).toMatchObject({
      eventID: store.eventsOf(group.id).at(-1)?.eventId,
      previousEventID: null,
    });
    expect(journal.failures()).toEqual([]);
  });
});

test('one group and one event are the same in every dialect', async () => {
  const seen = [];
  for (const dialect of DIALECTS) {
    const connected = await connect(dialect);
    const { client, close, server, store } = connected;
    const { rows } = await readAll(connected, {
      projectIds: [store.projectBySlug('1', 'billing')?.id ?? ''],
    });
    const group = groupWhere(store, ({ id, type }) => type === 'error' && store.eventsOf(id).length > 5);
    const details = await client.query(groupQuery(server, ORG, group.id));
    const { entries, eventID, tags, title, user, platform, date, groupID } = await client.query(
      eventQuery(server, {
        org: ORG,
        project: details.project.slug,
        groupId: group.id,
        eventId: store.eventsOf(group.id)[1]?.eventId ?? '',
      }),
    );
    const exception = entries.find(({ kind }) => kind === 'exception');
    seen.push({
      rows: rows.map((row) => common(row)),
      details: { ...common(details), count: details.count, firstSeen: details.firstSeen },
      event: { eventID, title, platform, date, groupID, email: user?.email, exception },
      tags: tags.map(({ key, value }) => [key, value]),
    });
    close();
  }
  const [today, ...others] = seen;
  expect(today?.rows.length).toBeGreaterThan(20);
  expect(today?.event.exception).toBeDefined();
  for (const other of others) expect(other).toEqual(today);
});
