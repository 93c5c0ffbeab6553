import { expect, test } from 'vitest';

import { contextsFromAgent } from './user-agent.ts';

const WINDOWS = 'Mozilla/5.0 (Windows NT 6.3; Win64; x64)';
const ANDROID = 'Mozilla/5.0 (Linux; Android 14; SM-S921B Build/UP1A)';
const WEBKIT = 'AppleWebKit/537.36 (KHTML, like Gecko)';

test.each([
  [`${WINDOWS} ${WEBKIT} Chrome/120.0.6099.71 Safari/537.36`, 'Chrome 120.0.6099', 'Windows 8.1', undefined],
  [
    `${WINDOWS} ${WEBKIT} Chrome/120.0.0.0 Safari/537.36 Edg/120.0.2210.61`,
    'Edge 120.0.2210',
    'Windows 8.1',
    undefined,
  ],
  [
    `${WINDOWS} ${WEBKIT} Chrome/119.0.0.0 Safari/537.36 OPR/105.0.0.0`,
    'Opera 105.0.0',
    'Windows 8.1',
    undefined,
  ],
  [
    `${ANDROID} ${WEBKIT} Chrome/119.0.1 Mobile Safari/537.36`,
    'Chrome Mobile 119.0.1',
    'Android 14',
    'SM-S921B',
  ],
  [
    'Mozilla/5.0 (Android 14; Mobile; rv:122.0) Gecko/122.0 Firefox/122.0',
    'Firefox Mobile 122.0',
    'Android 14',
    undefined,
  ],
  [
    'Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:122.0) Gecko/20100101 Firefox/122.0',
    'Firefox 122.0',
    'Ubuntu',
    undefined,
  ],
  [
    'Mozilla/5.0 (iPad; CPU OS 16_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.3 Mobile/15E148 Safari/604.1',
    'Mobile Safari 16.3',
    'iOS 16.3',
    'iPad',
  ],
  ['Mozilla/5.0 (Windows NT 10.0; Trident/7.0; rv:11.0) like Gecko', 'IE 11.0', 'Windows 10', undefined],
])('%s', (agent, browser, os, model) => {
  const contexts = contextsFromAgent(agent);
  const shown = (type: string) =>
    [contexts[type]?.['name'], contexts[type]?.['version']].filter(Boolean).join(' ');
  expect([shown('browser'), shown('os'), contexts['device']?.['model']]).toEqual([browser, os, model]);
});

test('an agent that is none tells of nothing', () => {
  expect(contextsFromAgent('-')).toEqual({});
});
