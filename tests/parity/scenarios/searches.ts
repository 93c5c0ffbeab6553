import { eventId, issues, rows, type Scene } from '#tests/parity/scene.ts';

const QUERIES = [
  '',
  'is:unresolved',
  'is:resolved',
  'is:ignored',
  'is:muted',
  'is:assigned',
  'is:unassigned',
  'is:bogus',
  'is:resolved is:unresolved',
  'has:color',
  'has:nosuchtag',
  '!has:color',
  'color:red',
  'color:"light blue"',
  'color:RED',
  'color:r*',
  'color:[red,blue]',
  '!color:red',
  '-color:red',
  'color:red color:"light blue"',
  'color:red level:fatal',
  'level:error',
  'level:warning',
  'logger:shop.slow',
  'server_name:web-1',
  'environment:production',
  'os.name:Linux',
  'browser.name:Firefox',
  'url:https://shop.example.org/cart',
  'age:-24h',
  'age:+24h',
  'age:-10m',
  'age:24h',
  'age:-5s',
  'firstSeen:-1w',
  'lastSeen:+20m',
  'lastSeen:>=2020-01-01',
  'firstSeen:<2020-01-01T00:00:00',
  'lastSeen:nonsense',
  'event.timestamp:-1d',
  'timesSeen:2',
  'timesSeen:>1',
  'timesSeen:>=2',
  'timesSeen:<2',
  'timesSeen:x',
  'times_seen:>1',
  'assigned:me',
  'assigned:nobody@example.com',
  'bookmarks:me',
  'subscribed:me',
  'user.email:ada@example.org',
  'user.id:1',
  'user:id:1',
  'user:ada@example.org',
  'user.username:carol',
  'user.ip:203.0.113.7',
  'has:user.email',
  'release:latest',
  'release:nosuch',
  'first-release:latest',
  'has:release',
  'message:cache',
  'title:ValueError',
  'is:unresolved OR is:resolved',
  '(is:unresolved)',
  'cart',
  'CART',
  'cart 17',
  '"cart 17"',
  'cart*',
  'shop.cart',
  '支付失败',
  'unclosed "quote',
  'nosuchword',
  'key:',
  ':value',
  'status:resolved',
  'type:error',
  'bad{token',
];

/** The project's list: its grammar, its order, its pages, and what it does with parameters that make no sense. */
export async function searchGroups(scene: Scene): Promise<void> {
  const { record, release } = scene;
  const list = (name: string, query: string) => record(`list: ${name}`, { path: issues(scene, query) });
  const search = (query: string) =>
    list(`query ${query === '' ? '(empty)' : query}`, `?query=${encodeURIComponent(query)}`);

  await list('without parameters', '');
  for (const query of QUERIES) await search(query);
  for (const query of [`assigned:${scene.admin}`, `assigned:#${scene.team}`, `bookmarks:${scene.admin}`])
    await search(query);
  await list('query release:1', `?query=${encodeURIComponent(`release:${release(1)}`)}`);
  await list('query first-release:2', `?query=${encodeURIComponent(`first-release:${release(2)}`)}`);
  for (const sort of ['date', 'new', 'freq', 'priority', 'user', 'inbox', '', 'bogus']) {
    await list(`sort ${sort === '' ? '(empty)' : sort}`, `?query=&sort=${sort}`);
  }
  for (const limit of ['3', '0', '-1', 'x', '', '101', '1000']) {
    await list(`limit ${limit === '' ? '(empty)' : limit}`, `?query=&limit=${limit}`);
  }
  await list('per_page is not read', '?query=&per_page=2');
  for (const period of ['14d', '24h', '', '7d', 'x'])
    await list(`statsPeriod ${period || '(empty)'}`, `?query=cart&statsPeriod=${period}`);
  for (const cursor of ['abc', '1:2', '0:0:0', '0:1:0', '0:-1:1', '', '99999999999999:0:0']) {
    await list(`cursor ${cursor || '(empty)'}`, `?query=&cursor=${cursor}`);
  }
  for (const name of ['production', 'staging', '', 'nosuch']) {
    await list(`environment ${name || '(empty)'}`, `?query=&environment=${name}`);
  }
  await list('two environments', '?query=&environment=production&environment=staging');
  await list('event id', `?query=${eventId(scene, 'python first')}`);
  await list('event id with spaces', `?query=%20${eventId(scene, 'python first')}%20`);
  await list('event id in upper case', `?query=${eventId(scene, 'python first').toUpperCase()}`);
  await list('event id that is not there', `?query=${'0'.repeat(32)}`);
  const [first] = rows(await list('limit 1', '?query=&limit=1'));
  const shortId = String(first?.['shortId']);
  await list('short id', `?query=${shortId}&shortIdLookup=1`);
  await list('short id in lower case', `?query=${shortId.toLowerCase()}&shortIdLookup=1`);
  await list('short id without being asked', `?query=${shortId}`);
  await list('short id that is not there', '?query=NOSUCH-1&shortIdLookup=1');
  await walkPages(scene);
}

/** Follows the cursors forth and back again. */
async function walkPages(scene: Scene): Promise<void> {
  let cursor = '';
  for (let page = 1; page <= 3; page += 1) {
    const answer = await scene.record(`list: page ${page} of 4 rows by new`, {
      path: issues(scene, `?query=&sort=new&limit=4${cursor}`),
    });
    const next = /rel="next"; results="true"; cursor="([^"]+)"/.exec(answer.headers.get('link') ?? '')?.[1];
    if (next === undefined) return;
    cursor = `&cursor=${next}`;
  }
  const last = await scene.side.call({ path: issues(scene, `?query=&sort=new&limit=4${cursor}`) });
  const back = /rel="previous"; results="true"; cursor="([^"]+)"/.exec(last.headers.get('link') ?? '')?.[1];
  if (back !== undefined) {
    await scene.record('list: one page back', {
      path: issues(scene, `?query=&sort=new&limit=4&cursor=${back}`),
    });
  }
}
