import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';

import { expect, test } from 'vitest';

import { decodeBody } from './decode-body.ts';

const JSON_TEXT = '{"message":"berth 4 is taken ⚓"}';
const plain = new TextEncoder().encode(JSON_TEXT);
const base64 = (bytes: Uint8Array) => new TextEncoder().encode(Buffer.from(bytes).toString('base64'));

test.each([
  ['plain', plain, null],
  ['gzip by name', gzipSync(plain), 'gzip'],
  ['gzip by its looks', gzipSync(plain), null],
  ['deflate with a header', deflateSync(plain), 'deflate'],
  ['deflate without one', deflateRawSync(plain), 'deflate'],
  ['zlib by its looks', deflateSync(plain), null],
  ['base64 of zlib', base64(deflateSync(plain)), null],
  ['base64 alone', base64(plain), null],
])('decodes %s', async (_name, body, encoding) => {
  const decoded = await decodeBody(body, encoding);
  expect(decoded.kind === 'body' ? new TextDecoder().decode(decoded.bytes) : decoded.reason).toBe(JSON_TEXT);
});

test('finds nothing in what is named gzip and is none', async () => {
  expect(await decodeBody(plain, 'gzip')).toEqual({ kind: 'body', bytes: new Uint8Array() });
});

test('says that cut-off gzip does not decode', async () => {
  const decoded = await decodeBody(gzipSync(plain).subarray(0, 20), 'gzip');
  expect(decoded.kind).toBe('undecodable');
});
