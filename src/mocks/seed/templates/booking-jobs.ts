import { nth, type SampleTemplate, vary } from '#mocks/seed/template.ts';

import { bookingBase } from './booking-api.ts';
import { celery, customs, http, tasks, urllib } from './booking-api-sources.ts';
import { at } from './source-file.ts';
import { raised } from './surrounding-parts.ts';

const CUSTOMS_CALLS = [
  { name: 'declare', line: 'self.session.post', path: '/declarations' },
  { name: 'clearance', line: '/clearances/', path: '/clearances/NL-7781' },
  { name: 'tariff', line: '/tariffs/', path: '/tariffs/CN' },
] as const;

const customsTimeout: SampleTemplate = {
  name: 'booking-customs-timeout',
  project: 'booking-api',
  variations: 9,
  build(variation, around) {
    const [call, host] = vary(variation, CUSTOMS_CALLS, [
      'customs.nl.example',
      'customs.cn.example',
      'douane.fr.example',
    ]);
    const frame = at(customs, call.name, call.line, {
      vars: { self: `<CustomsClient ${host}>`, timeout: 8 },
    });
    const read = `HTTPSConnectionPool(host='${host}', port=443): Read timed out. (read timeout=8)`;
    return {
      ...bookingBase(around),
      transaction: 'booking.tasks.sync_customs',
      tags: { celery_task_id: around.rng.hex(8), customs_host: host },
      fingerprint: ['{{ default }}', host],
      exception: {
        values: [
          raised('TimeoutError', 'The read operation timed out', urllib, { module: 'builtins' }),
          raised('ReadTimeoutError', read, [...urllib, ...http], { module: 'urllib3.exceptions' }),
          raised(
            'ReadTimeout',
            read,
            [...celery, at(tasks, 'sync_customs', 'client.declare'), frame, ...http],
            {
              module: 'requests.exceptions',
              mechanism: {
                type: 'chained',
                handled: true,
                source: '__cause__',
                exception_id: 1,
                parent_id: 0,
              },
            },
          ),
          raised(
            'DeclarationFailed',
            `Booking ${80_000 + around.rng.int(900)} was not declared (${host}${call.path})`,
            [
              ...celery,
              at(tasks, 'sync_customs', 'raise DeclarationFailed', {
                vars: { booking_id: 81_233, self: '<@task: booking.tasks.sync_customs>' },
              }),
            ],
            { module: 'booking.customs', mechanism: { type: 'celery', handled: false, exception_id: 0 } },
          ),
        ],
      },
    };
  },
};

const MESSAGES = [
  ['warning', 'Tide table for %s is %s days old', ['rotterdam', 4]],
  ['warning', 'Booking %s was amended %s times', [81_233, 17]],
  ['info', 'Berth %s closed for dredging until %s', ['E12', '2026-04-01']],
  ['error', 'Manifest %s rejected by customs: %s', ['M-7781', 'HS code missing']],
  ['warning', 'Slow query: %s took %s ms', ['free_between', 4180]],
  ['debug', 'Cache miss for %s', ['tariff:CN']],
  ['error', 'Webhook %s answered %s', ['https://customer.example/hook', 502]],
  ['error', '船舶 %s 的到港时间早于离港时间', ['海上明珠']],
] as const;

const logged: SampleTemplate = {
  name: 'booking-log',
  project: 'booking-api',
  variations: 8,
  build(variation, around) {
    const [level, message, params] = nth(MESSAGES, variation);
    return {
      ...bookingBase(around),
      level,
      logger: nth(['booking.audit', 'booking.tide', 'harbor.http'], variation),
      logentry: { message, params: [...params] },
      extra: {
        attempt: around.rng.int(5),
        pathname: '/srv/booking-api/booking/audit.py',
        threadName: 'MainThread',
      },
    };
  },
};

const mailTemplate: SampleTemplate = {
  name: 'booking-mail-template',
  project: 'booking-api',
  variations: 3,
  build(variation, around) {
    const language = nth(['zh-Hans', 'ar', 'pt-BR'], variation);
    return {
      ...bookingBase(around),
      transaction: 'booking.tasks.send_reminders',
      tags: { language },
      fingerprint: ['{{ default }}', language],
      exception: [
        raised(
          'TemplateSyntaxError',
          `Invalid block tag on line 9: 'trans', expected 'endblock' (${language})`,
          [
            ...celery,
            at(tasks, 'send_reminders', 'mail.send', {
              vars: { hours_ahead: 24, template: `mail/${language}/reminder.html` },
            }),
          ],
          { module: 'django.template.exceptions', mechanism: { type: 'celery', handled: false } },
        ),
      ],
      template: {
        filename: `mail/${language}/reminder.html`,
        abs_path: `/srv/booking-api/templates/mail/${language}/reminder.html`,
        lineno: 9,
        pre_context: ['{% block body %}\n', '<h1>{{ booking.vessel }}</h1>\n'],
        context_line: '<p>{% trans "arrives" %} {{ booking.window.start }}</p>\n',
        post_context: ['{% endblock %}\n'],
      },
    };
  },
};

const MOVED = [
  'reefer',
  'bulk',
  'ro-ro',
  'oversize',
  '危险品',
  'livestock',
  'liquid',
  'empty',
  'breakbulk',
  'mail',
] as const;

const rollup: SampleTemplate = {
  name: 'booking-rollup',
  project: 'booking-api',
  variations: 10,
  build(variation, around) {
    const kind = nth(MOVED, variation);
    const value = `null value in column "code" violates not-null constraint (${kind})`;
    return {
      ...bookingBase(around),
      transaction: 'booking.tasks.nightly_rollup',
      tags: { cargo_kind: kind },
      fingerprint: ['{{ default }}', kind],
      exception: [
        raised(
          'IntegrityError',
          value,
          [
            ...celery,
            at(tasks, 'nightly_rollup', 'DailyVolume.objects', { vars: { day: '2026-03-09', kind } }),
          ],
          {
            module: 'django.db.utils',
            mechanism: { type: 'celery', handled: false },
          },
        ),
      ],
    };
  },
};

export const bookingJobTemplates: SampleTemplate[] = [customsTimeout, logged, mailTemplate, rollup];
