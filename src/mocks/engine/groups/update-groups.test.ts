import { describe, expect, it } from 'vitest';

import { statusOf } from './group-status.ts';
import { REPOSITORIES_OPTION } from './repositories.ts';
import { addEvent, addGroup, addRelease, NOW, smallStore } from './small-store.ts';
import { ignoredDetails, statusDetails } from './status-details.ts';
import { updateGroups } from './update-groups.ts';

const ada = { viewerId: '1', now: NOW };

function setUp() {
  const store = smallStore();
  const group = addGroup(store);
  const change = (body: Record<string, unknown>, now = NOW) =>
    updateGroups(store, { viewerId: '1', now }, [group], body);
  const activities = () => store.activitiesOf(group.id).map(({ type }) => type);
  return { store, group, change, activities };
}

describe('status', () => {
  it('resolves, tells so and subscribes', () => {
    const { group, change, activities } = setUp();
    expect(change({ status: 'resolved' })).toEqual({
      kind: 'updated',
      delta: { status: 'resolved', statusDetails: {} },
    });
    expect(group.status).toBe('resolved');
    expect(group.subscriptions.get('1')).toBe('changed_status');
    expect(activities()).toEqual(['set_resolved']);
  });

  it('leaves a choice about subscription alone', () => {
    const { group, change } = setUp();
    group.subscriptions.set('1', false);
    change({ status: 'resolved' });
    expect(group.subscriptions.get('1')).toBe(false);
  });

  it('assigns what one resolves to those who want that', () => {
    const { store, group, change, activities } = setUp();
    store.users.update('1', (user) => {
      user.options['self_assign_issue'] = '1';
    });
    expect(change({ status: 'resolved' })).toMatchObject({
      delta: { assignedTo: { type: 'user', id: '1' } },
    });
    expect(group.assignee).toEqual({ type: 'user', id: '1' });
    expect(activities().toSorted()).toEqual(['assigned', 'set_resolved']);
  });

  it.each([
    { status: 'resolvedInNextRelease' },
    { status: 'resolved', statusDetails: { inNextRelease: true } },
    { status: 'resolved', statusDetails: { inNextRelease: false } },
  ])('resolves in the next release: %j', (body) => {
    const { store, group, change } = setUp();
    const releaseId = addRelease(store, '1.0', NOW - 1);
    expect(change(body)).toEqual({
      kind: 'updated',
      delta: { status: 'resolved', statusDetails: { inNextRelease: true, actorId: '1' } },
    });
    expect(group.resolution).toEqual({ kind: 'nextRelease', actorId: '1', releaseId });
    expect(store.activitiesOf(group.id)[0]).toMatchObject({
      type: 'set_resolved_in_release',
      data: { version: '' },
    });
  });

  it('cannot resolve in the next release of a project that has none', () => {
    const { group, change } = setUp();
    expect(change({ status: 'resolved', statusDetails: { inNextRelease: true } })).toMatchObject({
      kind: 'invalid',
      errors: { statusDetails: { inNextRelease: [expect.stringContaining('No release data')] } },
    });
    expect(group.status).toBe('unresolved');
  });

  it('resolves in the latest release, or a named one', () => {
    const { store, group, change } = setUp();
    addRelease(store, '1.0', NOW - 2);
    addRelease(store, '2.0', NOW - 1);
    expect(change({ status: 'resolved', statusDetails: { inRelease: 'latest' } })).toMatchObject({
      delta: { statusDetails: { inRelease: '2.0' } },
    });
    change({ status: 'resolved', statusDetails: { inRelease: '1.0' } });
    expect(statusDetails(store, group, NOW)).toEqual({ inRelease: '1.0', actorId: '1' });
    expect(change({ status: 'resolved', statusDetails: { inRelease: 'nosuch' } })).toEqual({
      kind: 'invalid',
      errors: { statusDetails: { inRelease: ['Unable to find a release with the given version.'] } },
    });
  });

  it('resolves in a commit', () => {
    const { store, group, change } = setUp();
    const inCommit = { commit: 'abc1234', repository: 'acme/web' };
    const refused = (sent: unknown) => change({ status: 'resolved', statusDetails: { inCommit: sent } });
    const unknown = { repository: ['Unable to find the given repository.'] };
    expect(refused(inCommit)).toMatchObject({ errors: { statusDetails: { inCommit: unknown } } });
    store.projects.update('1', (project) => {
      project.options[REPOSITORIES_OPTION] = ['acme/web'];
    });
    expect(change({ status: 'resolved', statusDetails: { inCommit } })).toMatchObject({
      delta: { statusDetails: { inCommit, actorId: '1' } },
    });
    expect(statusDetails(store, group, NOW)).toEqual({ inCommit });
    for (const [sent, errors] of [
      [{ commit: 'a' }, unknown],
      [{ repository: 'acme/web' }, { commit: ['This field is required.'] }],
      [
        { repository: 'acme/web', commit: 'a'.repeat(65) },
        { commit: ['Ensure this value has at most 64 characters.'] },
      ],
      ['abc1234', { non_field_errors: ['Invalid data'] }],
    ] as const) {
      expect(refused(sent)).toEqual({ kind: 'invalid', errors: { statusDetails: { inCommit: errors } } });
    }
  });

  it('ignores for ever, and until something', () => {
    const { store, group, change, activities } = setUp();
    expect(change({ status: 'ignored' })).toMatchObject({ delta: { status: 'ignored', statusDetails: {} } });
    expect(group.substatus).toBe('archived_forever');
    expect(change({ status: 'ignored', statusDetails: { ignoreDuration: 30 } })).toMatchObject({
      delta: { statusDetails: { ignoreUntil: NOW + 30 * 60_000, ignoreCount: null, actorId: '1' } },
    });
    expect(group.substatus).toBe('archived_until_condition_met');
    expect(activities()).toEqual(['set_ignored']);
    expect(statusOf(store, group, NOW)).toBe('ignored');
    expect(statusOf(store, group, NOW + 30 * 60_000)).toBe('unresolved');
  });

  it('reads conditions beside the status, and muted', () => {
    const { store, group, change } = setUp();
    expect(change({ status: 'muted', ignoreCount: '5' })).toMatchObject({
      delta: { status: 'muted', statusDetails: { ignoreCount: 5 } },
    });
    expect(store.activitiesOf(group.id)[0]?.data).toEqual({
      ignoreDuration: null,
      ignoreUntil: null,
      ignoreCount: 5,
      ignoreWindow: null,
      ignoreUserCount: null,
      ignoreUserWindow: null,
    });
  });

  it('takes nought and a window alone for no condition, a negative duration for one that is over', () => {
    const { store, group, change } = setUp();
    change({ status: 'ignored', statusDetails: { ignoreDuration: 0, ignoreWindow: 60 } });
    expect(group.snooze).toBeNull();
    change({ status: 'ignored', statusDetails: { ignoreDuration: -5 } });
    expect(statusOf(store, group, NOW)).toBe('unresolved');
  });

  it('shows what remains of a count', () => {
    const { store, group, change } = setUp();
    addEvent(store, group);
    change({ status: 'ignored', statusDetails: { ignoreCount: 3 } });
    addEvent(store, group);
    expect(statusDetails(store, group, NOW)).toMatchObject({ ignoreCount: 2, ignoreUserCount: null });
  });

  it('keeps a snooze until the group is ignored for ever, and shows it while it is ignored', () => {
    const { store, group, change } = setUp();
    change({ status: 'ignored', statusDetails: { ignoreCount: 3 } });
    for (const status of ['resolved', 'unresolved']) {
      change({ status });
      expect(statusDetails(store, group, NOW)).toEqual({});
      expect(ignoredDetails(group)).toMatchObject({ ignoreCount: 3, actorId: '1' });
    }
    change({ status: 'ignored' });
    expect(ignoredDetails(group)).toEqual({});
  });

  it('opens again', () => {
    const { group, change, activities } = setUp();
    change({ status: 'resolved' });
    expect(change({ status: 'unresolved' }, NOW + 1)).toEqual({
      kind: 'updated',
      delta: { status: 'unresolved', statusDetails: {} },
    });
    expect(group).toMatchObject({ status: 'unresolved', substatus: 'ongoing', resolution: null });
    change({ status: 'unresolved' }, NOW + 2);
    expect(activities()).toEqual(['set_unresolved', 'set_resolved']);
  });

  it.each([
    [{ status: 'bogus' }, { status: ['Select a valid choice. bogus is not one of the available choices.'] }],
    [
      { status: 'ignored', statusDetails: { ignoreWindow: 10_081, ignoreCount: 1 } },
      { statusDetails: { ignoreWindow: ['Ensure this value is less than or equal to 10080.'] } },
    ],
    [{ status: 'ignored', statusDetails: 'x' }, { statusDetails: { non_field_errors: ['Invalid data'] } }],
    [{ statusDetails: [5] }, { statusDetails: { non_field_errors: ['Invalid data'] } }],
    [{ status: 'ignored', ignoreCount: 'many' }, { ignoreCount: ['Enter a whole number.'] }],
    [
      { discard: true, status: 'resolved' },
      { non_field_errors: ['Other attributes cannot be updated when discarding'] },
    ],
  ])('refuses %j', (body, errors) => {
    const { group, change } = setUp();
    expect(change(body)).toEqual({ kind: 'invalid', errors });
    expect(group.status).toBe('unresolved');
  });

  it.each([{}, { unknown: 1 }, { statusDetails: { ignoreCount: 5 } }])('does nothing for %j', (body) => {
    const { change, activities } = setUp();
    expect(change(body)).toEqual({ kind: 'updated', delta: {} });
    expect(activities()).toEqual([]);
  });

  it('resolves in a release in one project at a time', () => {
    const { store, group } = setUp();
    addRelease(store, '1.0', NOW - 1);
    store.releases.update('1', (release) => release.projectIds.push('2'));
    const other = addGroup(store, { projectId: '2' });
    expect(updateGroups(store, ada, [group, other], { status: 'resolvedInNextRelease' })).toEqual({
      kind: 'refused',
      detail: 'Cannot set resolved in next release for multiple projects.',
    });
  });
});

describe('what is one’s own', () => {
  it('sees, bookmarks and subscribes for the caller', () => {
    const { group, change } = setUp();
    expect(change({ hasSeen: true, isBookmarked: 'yes', isSubscribed: true })).toEqual({
      kind: 'updated',
      delta: {
        hasSeen: true,
        isBookmarked: true,
        isSubscribed: true,
        subscriptionDetails: { reason: 'unknown' },
      },
    });
    expect(group.seenBy.get('1')).toBe(NOW);
    expect(group.bookmarkedBy).toEqual(['1']);
    expect(group.subscriptions.get('1')).toBe('unknown');
    change({ hasSeen: false, isBookmarked: null, isSubscribed: false });
    expect([group.seenBy.size, group.bookmarkedBy, group.subscriptions.get('1')]).toEqual([0, [], false]);
  });

  it('has nobody to do it for with an API key', () => {
    const { store, group } = setUp();
    updateGroups(store, { viewerId: null, now: NOW }, [group], { hasSeen: true, isBookmarked: true });
    expect([group.seenBy.size, group.bookmarkedBy]).toEqual([0, []]);
  });
});

describe('the rest', () => {
  it('gives a new share id each time', () => {
    const { store, group, change, activities } = setUp();
    const first = change({ isPublic: true });
    expect(first).toMatchObject({ delta: { isPublic: true, shareId: group.shareId } });
    const before = group.shareId ?? '';
    change({ isPublic: true }, NOW + 1);
    expect(group.shareId).not.toBe(before);
    expect(store.groupByShareId(before)).toBeUndefined();
    expect(change({ isPublic: false }, NOW + 2)).toEqual({ kind: 'updated', delta: { isPublic: false } });
    expect(activities()).toEqual(['set_private', 'set_public', 'set_public']);
  });

  it('sets the priority and marks as reviewed', () => {
    const { group, change, activities } = setUp();
    expect(change({ priority: 'low', inbox: false })).toEqual({
      kind: 'updated',
      delta: { priority: 'low', inbox: false },
    });
    expect(group).toMatchObject({ priority: 'low', substatus: 'ongoing' });
    expect(activities()).toEqual(['mark_reviewed', 'set_priority']);
  });

  it('archives until it escalates', () => {
    const { store, group, change } = setUp();
    expect(change({ status: 'ignored', substatus: 'archived_until_escalating' })).toEqual({
      kind: 'updated',
      delta: { status: 'ignored', statusDetails: {}, substatus: 'archived_until_escalating' },
    });
    for (let at = 0; at < 9; at += 1) addEvent(store, group);
    expect(group.status).toBe('ignored');
    expect(addEvent(store, group).isWoken).toBe(true);
    expect(group).toMatchObject({ status: 'unresolved', substatus: 'escalating' });
  });

  it('discards, with what comes later', async () => {
    const { discardedHashes } = await import('./delete-groups.ts');
    const { store, group, change } = setUp();
    expect(change({ discard: true })).toEqual({ kind: 'discarded' });
    expect(store.groups.get(group.id)).toBeUndefined();
    expect(discardedHashes(store, '1')).toEqual(['hash1']);
  });
});
