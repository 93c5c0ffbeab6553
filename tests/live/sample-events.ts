type FilePayload = { name: string; mimeType: string; buffer: Buffer };

function file(name: string, content: unknown): FilePayload {
  return { name, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(content)) };
}

/** Three small events of three platforms, new ones each time: a server drops an id that it has seen. */
export function sampleEvents(now: number): FilePayload[] {
  const timestamp = new Date(now).toISOString();
  return [
    file('python.json', {
      timestamp,
      platform: 'python',
      level: 'error',
      release: 'live-1.0',
      exception: {
        values: [
          {
            type: 'LedgerError',
            value: 'entry 7 does not balance',
            stacktrace: {
              frames: [
                {
                  filename: 'app/main.py',
                  function: 'run',
                  lineno: 12,
                  in_app: true,
                  context_line: '    book(entry)',
                },
                {
                  filename: 'app/ledger.py',
                  function: 'book',
                  lineno: 40,
                  in_app: true,
                  pre_context: ['def book(entry):', '    total = sum(entry.lines)'],
                  context_line: '    raise LedgerError(entry)',
                  post_context: ['', ''],
                  vars: { entry: { id: 7, lines: [3, -2] } },
                },
              ],
            },
          },
        ],
      },
      tags: { tenant: 'harbor' },
      user: { id: '7', email: 'user7@example.com' },
    }),
    file('javascript.json', {
      timestamp,
      platform: 'javascript',
      exception: { values: [{ type: 'RangeError', value: 'Invalid time value 时间' }] },
      request: { url: 'https://shop.example/cart?x=1', headers: { 'User-Agent': 'Mozilla/5.0' } },
      breadcrumbs: { values: [{ timestamp: now / 1000, category: 'ui.click', message: 'button#pay' }] },
    }),
    file('message.json', {
      timestamp,
      platform: 'other',
      level: 'warning',
      logentry: { message: 'Queue %s is %d long', params: ['mail', 812] },
    }),
  ];
}
