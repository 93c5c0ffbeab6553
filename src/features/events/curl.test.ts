import { execFileSync } from 'node:child_process';

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { RequestData } from '#api/event-request.ts';

import { curlCommand, fullUrl } from './curl.ts';
import { shellQuote } from './shell-quote.ts';

const command = (parts: object) => curlCommand(RequestData.parse(parts));

describe('shellQuote', () => {
  it.each([
    ['plain/word.txt', 'plain/word.txt'],
    ['', "''"],
    ['$(reboot)', "'$(reboot)'"],
    ["it's", String.raw`'it'\''s'`],
    ['=ls', "'=ls'"],
  ])('%s', (text, quoted) => {
    expect(shellQuote(text)).toBe(quoted);
  });

  it('gives back any text when a shell reads it', () => {
    const texts = fc
      .sample(fc.string({ unit: 'binary', maxLength: 30 }), 60)
      .map((text) => text.replaceAll('\0', ''));
    const words = texts.map(shellQuote).join(' ');
    const script = `for word in ${words}; do printf '%s\\0' "$word"; done`;
    const said = execFileSync('/bin/sh', ['-c', script], { encoding: 'utf8' });
    expect(said.split('\0').slice(0, -1)).toEqual(texts.map((text) => text.toWellFormed()));
  });
});

describe('curlCommand', () => {
  it('writes method, headers, cookies, body and address', () => {
    expect(
      command({
        method: 'PUT',
        url: 'https://shop.example/pay',
        query: [['q', 'a b']],
        headers: [
          ['Content-Type', 'application/json'],
          ['Content-Length', '9'],
          ['Cookie', 'old=1'],
        ],
        cookies: [['sid', 'x']],
        data: { a: 1 },
        inferredContentType: 'application/json',
      }),
    ).toBe(
      [
        'curl',
        '--request PUT',
        "--header 'Content-Type: application/json'",
        "--header 'Cookie: sid=x'",
        `--data-raw '{"a":1}'`,
        "--globoff --url 'https://shop.example/pay?q=a+b'",
      ].join(' \\\n  '),
    );
  });

  it('leaves out the method that curl would take', () => {
    expect(command({ method: 'GET', url: 'http://a/' })).not.toContain('--request');
    expect(command({ method: 'POST', url: 'http://a/', data: 'x=1' })).not.toContain('--request');
  });

  it('lets no value become an option, a file or another line', () => {
    const text = command({ url: '-o/etc/passwd', data: '@/etc/passwd', headers: [['X', 'a\r\nEvil: 1']] });
    expect(text).toContain('--url -o/etc/passwd');
    expect(text).toContain('--data-raw @/etc/passwd');
    expect(text).toContain("'X: a Evil: 1'");
    expect(command({ url: 'http://a/', headers: [['@/etc/passwd', 'x']] })).not.toContain('passwd');
  });

  it('writes forms as forms', () => {
    const inferredContentType = 'application/x-www-form-urlencoded';
    expect(command({ url: 'http://a/', data: { a: ['1', '2'], b: 'x y' }, inferredContentType })).toContain(
      "--data-raw 'a=1&a=2&b=x+y'",
    );
  });
});

it('fullUrl leaves an address with a query of its own alone', () => {
  const request = RequestData.parse({ url: 'http://a/?x=1', query: 'x=1', fragment: 'top' });
  expect(fullUrl(request)).toBe('http://a/?x=1#top');
});
