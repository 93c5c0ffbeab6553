import { describe, expect, it } from 'vitest';

import { addGroup, NOW, smallStore } from './small-store.ts';
import { updateGroups } from './update-groups.ts';

function setUp() {
  const store = smallStore();
  const group = addGroup(store);
  const change = (body: Record<string, unknown>, now = NOW) =>
    updateGroups(store, { viewerId: '1', now }, [group], body);
  const activities = () => store.activitiesOf(group.id).map(({ type }) => type);
  return { store, group, change, activities };
}

describe('assignedTo', () => {
  it.each([
    ['user:2', { type: 'user', id: '2' }],
    ['2', { type: 'user', id: '2' }],
    [2, { type: 'user', id: '2' }],
    ['bob', { type: 'user', id: '2' }],
    ['BOB@example.com', { type: 'user', id: '2' }],
    ['team:1', { type: 'team', id: '1' }],
  ])('takes %j', (assignedTo, actor) => {
    const { store, group, change } = setUp();
    expect(change({ assignedTo })).toEqual({ kind: 'updated', delta: { assignedTo: actor } });
    expect(group.assignee).toEqual(actor);
    expect(store.activitiesOf(group.id)[0]).toMatchObject({
      type: 'assigned',
      data: { assignee: actor.id, assigneeType: actor.type },
    });
    expect(group.subscriptions.get('2')).toBe('assigned');
  });

  it.each(['me', '#core', 'core', 'nobody', true, {}])('does not know %j', (assignedTo) => {
    const { change } = setUp();
    expect(change({ assignedTo })).toEqual({
      kind: 'invalid',
      errors: { assignedTo: ['Unknown actor input'] },
    });
  });

  it.each([
    ['user:3', 'Cannot assign to non-team member'],
    ['user:999', 'Cannot assign to non-team member'],
    ['team:2', 'Cannot assign to a team without access to the project'],
  ])('refuses %s', (assignedTo, message) => {
    const { change } = setUp();
    expect(change({ assignedTo })).toEqual({ kind: 'invalid', errors: { assignedTo: [message] } });
  });

  it('lets anybody in where teams are open', () => {
    const { store, change } = setUp();
    store.organizations.update('1', (organization) => organization.features.push('open-membership'));
    expect(change({ assignedTo: 'user:3' }).kind).toBe('updated');
  });

  it.each(['', null])('unassigns for %j, and tells only of a change', (assignedTo) => {
    const { change, activities } = setUp();
    change({ assignedTo: 'user:2' });
    change({ assignedTo: 'user:2' });
    expect(change({ assignedTo })).toEqual({ kind: 'updated', delta: { assignedTo: null } });
    change({ assignedTo });
    expect(activities()).toEqual(['unassigned', 'assigned']);
  });
});
