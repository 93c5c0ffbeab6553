import { expect, test } from 'vitest';

import { type IncomingEvent, normaliseEvent } from './normalise-event.ts';

const NOW = Date.parse('2026-03-10T12:00:00Z');

function normalised(raw: unknown): IncomingEvent {
  const result = normaliseEvent(raw, { now: NOW });
  if ('kind' in result) throw new Error(result.reason);
  return result;
}

test('a content security report as browsers write it', () => {
  const incoming = normalised({
    logger: 'csp',
    csp: {
      'blocked-uri': 'https://ads.example/x.js',
      'violated-directive': "script-src 'self'",
      'document-uri': 'https://quay.example/',
    },
  });
  expect(incoming.event).toMatchObject({
    type: 'csp',
    title: "Blocked 'script' from 'ads.example'",
    culprit: '',
    message: "Blocked 'script' from 'ads.example' script-src",
    location: 'ads.example',
    metadata: { directive: 'script-src', uri: 'ads.example' },
  });
  expect(incoming.event.entries[0]?.data).toMatchObject({ effective_directive: 'script-src' });
});

test.each(['data', 'data:image/png'])('a scheme that was blocked keeps its colon: %s', (blocked) => {
  const csp = { 'blocked-uri': blocked, 'effective-directive': 'img-src' };
  const { event } = normalised({ csp });
  expect(event).toMatchObject({ title: "Blocked 'image' from 'data:'", metadata: { uri: 'data:' } });
});
