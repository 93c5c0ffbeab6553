import { describe, expect, it } from 'vitest';

import { NOW } from '#mocks/engine/groups/small-store.ts';

import { DAY, find, HOUR, sampleGroups } from './sample-groups.ts';

describe('findGroups', () => {
  const store = sampleGroups();

  it.each<[string, string]>([
    ['', 'abcde'],
    ['is:unresolved', 'ace'],
    ['is:resolved', 'b'],
    ['is:ignored', 'd'],
    ['is:archived', 'd'],
    ['!is:unresolved', 'bd'],
    ['is:[resolved, ignored]', 'bd'],
    ['is:unresolved is:resolved', ''],
    ['is:assigned', 'ab'],
    ['is:unassigned', 'cde'],
    ['is:unhandled', 'c'],
    ['is:for_review', 'ace'],
    ['is:archived_until_condition_met', 'd'],
    ['is:linked', ''],
    ['status:resolved', 'b'],
    ['level:warning', 'b'],
    ['!level:warning', 'acde'],
    ['level:[fatal, info]', 'ae'],
    ['level:w*', 'b'],
    ['tags[level]:odd', 'd'],
    ['assigned:me', 'b'],
    ['assigned:bob', ''],
    ['assigned:ada@example.com', 'b'],
    ['assigned:"ADA"', 'b'],
    ['assigned:#core', 'a'],
    ['assigned:my_teams', 'a'],
    ['assigned:[me, my_teams]', 'ab'],
    ['assigned:none', 'cde'],
    ['assigned:nosuchperson', ''],
    ['bookmarks:me', 'b'],
    ['subscribed:me', 'abd'],
    ['subscribed:bob', 'a'],
    ['browser:"Chrome 120"', 'a'],
    ['browser:"chrome 120"', ''],
    ['browser:*chrome*', 'a'],
    ['browser:"mobile*"', 'a'],
    ['!browser:Chrome*', 'bcde'],
    ['has:browser', 'a'],
    ['!has:browser', 'bcde'],
    ['browser:""', 'bcde'],
    ['!browser:""', 'a'],
    ['has:assigned', 'ab'],
    ['has:release', 'ab'],
    ['has:user.email', 'ac'],
    ['nosuchkey:x', ''],
    ['release:1.0', 'a'],
    ['release:latest', 'ab'],
    ['release:[1.0, 2.0]', 'ab'],
    ['firstRelease:2.0', 'b'],
    ['first-release:latest', 'b'],
    ['environment:production', 'ac'],
    ['user.id:1', 'a'],
    ['user.email:ada@app.io', 'a'],
    ['user.email:x@y.z', 'c'],
    ['user.email:*@*', 'ac'],
    ['user.username:ada', 'a'],
    ['user.ip:1.2.3.4', ''],
    ['user:id:1', 'a'],
    ['timesSeen:2', 'a'],
    ['timesSeen:>1', 'ad'],
    ['times_seen:<=2', 'abce'],
    ['timesSeen:[1, 3]', 'bcde'],
    ['age:-4d', 'bc'],
    ['age:+4d', 'ade'],
    ['firstSeen:-1w', 'bcde'],
    ['lastSeen:-24h', 'ab'],
    ['!lastSeen:-24h', 'cde'],
    ['lastSeen:>=2024-06-15', 'ab'],
    ['lastSeen:2024-06-12', 'c'],
    ['lastSeen:2024-06-12T12:33:00', 'c'],
    ['lastSeen:2024-06-12T12:40:00', ''],
    ['event.timestamp:2024-06-07', 'a'],
    ['title:a', 'a'],
    ['title:A*', 'a'],
    ['culprit:"worker.py in run"', 'd'],
    ['message:refused', 'a'],
    ['!message:refused', 'bcde'],
    ['logger:jobs', 'd'],
    ['project:api', 'c'],
    ['project.id:2', 'c'],
    ['issue:api-7', 'c'],
    ['issue.priority:high', 'acd'],
    ['issue.category:error', 'abcde'],
    ['event.type:default', 'd'],
    ['error.type:TypeError', 'b'],
    ['error.value:*undefined', 'b'],
    ['error.handled:false', 'c'],
    ['error.unhandled:1', 'c'],
    ['connection REFUSED', 'a'],
    ['"connection refused"', 'a'],
    ['refused connection', ''],
    ['"refused" "connection"', 'a'],
    ['conn*by', 'a'],
    ['views.py', 'a'],
    ['连接', 'c'],
    ['😀', 'c'],
    [String.raw`done \* 2`, 'd'],
    ['100%_', 'd'],
    ['level:fatal OR level:info', 'ae'],
    ['level:fatal is:resolved OR level:info', 'e'],
    ['(level:fatal OR level:warning) is:resolved', 'b'],
    ['refused OR 连接', 'ac'],
    ['level:fatal AND browser:Chrome*', 'a'],
    ['( )', 'abcde'],
    ['"unclosed', ''],
    ['"refused', 'a'],
  ])('%j finds %j', (query, expected) => {
    expect(find(store, query).join('')).toBe(expected);
  });

  it.each([
    ['is:bogus', 'unknown-status', 'is', 'bogus'],
    ['status:bogus', 'unknown-status', 'status', 'bogus'],
    ['age:yesterday', 'bad-date', 'age', 'yesterday'],
    ['timesSeen:x', 'bad-number', 'timesSeen', 'x'],
    ['level:', 'missing-value', 'level', ''],
    ['(a', 'unclosed-group', '', '('],
    ['a OR', 'missing-operand', '', 'OR'],
    ['error.handled:maybe', 'unknown-boolean', 'error.handled', 'maybe'],
    ['issue.category:odd', 'unknown-category', 'issue.category', 'odd'],
  ])('refuses %j', (query, code, key, value) => {
    expect(() => find(store, query)).toThrow(expect.objectContaining({ code, key, value }));
  });

  it.each([
    ['assigned:me', 'ab'],
    ['assigned:ada@example.com', 'ab'],
    ['assigned:bob', 'a'],
    ['assigned:cyd', ''],
    ['bookmarks:me', 'b'],
  ])('counts the teams of people, where it is asked to: %j finds %j', (query, expected) => {
    expect(find(store, query, { countsTeamsOfPeople: true }).join('')).toBe(expected);
  });

  it('has nobody called me for an API key', () => {
    expect(find(store, 'assigned:me', { viewerId: null })).toEqual([]);
  });

  it('keeps to the projects', () => {
    expect(find(store, '', { projectIds: ['2'] })).toEqual(['c']);
    expect(find(store, '', { projectIds: [] })).toEqual([]);
  });

  it.each<[string[], string]>([
    [['production'], 'ac'],
    [['production', 'staging'], 'abc'],
    [['nosuch'], ''],
    [[''], 'ade'],
  ])('keeps to environments %j', (environments, expected) => {
    expect(find(store, '', { environments }).join('')).toBe(expected);
  });

  it('keeps to a window, by what happened in it', () => {
    const window = (from: number, to: number) => ({ window: { start: NOW - from, end: NOW - to } });
    expect(find(store, '', window(DAY, 0)).join('')).toBe('ab');
    expect(find(store, '', window(9 * DAY, 7 * DAY)).join('')).toBe('a');
    expect(find(store, '', window(7 * DAY, 5.5 * DAY)).join('')).toBe('e');
    expect(find(store, '', { ...window(9 * DAY, 7 * DAY), environments: ['staging'] }).join('')).toBe('');
  });

  it('reads the status as it is by now', () => {
    expect(find(store, 'is:ignored', { now: NOW + 2 * HOUR })).toEqual([]);
    expect(find(store, 'is:unresolved', { now: NOW + 2 * HOUR }).join('')).toBe('acde');
  });
});
