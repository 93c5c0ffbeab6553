import { expect, test } from 'vitest';

import { parseLinkHeader } from './link-header.ts';

test('takes the cursor of a page that has results', () => {
  const header =
    '<https://sentry.example.com/api/0/projects/a/b/issues/?&cursor=100:-1:1>; rel="previous"; results="false"; cursor="100:-1:1", ' +
    '<https://sentry.example.com/api/0/projects/a/b/issues/?&cursor=100:1:0>; rel="next"; results="true"; cursor="100:1:0"';
  expect(parseLinkHeader(header)).toEqual({ previous: null, next: '100:1:0' });
});

test('is not misled by commas and quotes in the query string of the URL', () => {
  const header =
    '<https://x/?query=a,%20rel%3D"next"&cursor=1:0:1>; rel="previous"; results="true"; cursor="1:0:1", <https://x/?query=a,b>; rel="next"; results="false"; cursor="1:1:0"';
  expect(parseLinkHeader(header)).toEqual({ previous: '1:0:1', next: null });
});

test('reads GlitchTip, which leaves the cursor out where there is no page', () => {
  const header =
    '<http://g/api/0/issues/>; rel="previous"; results="false", <http://g/api/0/issues/?cursor=cD0y%3D&limit=2>; rel="next"; results="true"; cursor="cD0y="';
  expect(parseLinkHeader(header)).toEqual({ previous: null, next: 'cD0y=' });
});

test.each([null, '', 'nonsense', '<x>; rel="next"'])('finds no page in %j', (header) => {
  expect(parseLinkHeader(header)).toEqual({ previous: null, next: null });
});
