import { nth, type RawEvent, type SampleTemplate, type Surroundings, vary } from '#mocks/seed/template.ts';

import { invoices, payments } from './billing-sources.ts';
import { at, library } from './source-file.ts';
import { breadcrumbs, raised, request, sdk } from './surrounding-parts.ts';

const gems = '/usr/local/bundle/ruby/3.4.0/gems/';

const gem = (name: string, path: string, lineno: number): RawEvent =>
  library(name, path.replace(/^[^/]+\/lib\//, ''), lineno, { abs_path: `${gems}${path}` });

const rails: RawEvent[] = [
  gem('call', 'puma-6.6.0/lib/puma/request.rb', 99),
  gem('call', 'railties-8.0.2/lib/rails/engine.rb', 535),
  gem('process_action', 'actionpack-8.0.2/lib/action_controller/metal/rescue.rb', 36),
];

const sidekiq: RawEvent[] = [
  gem('dispatch', 'sidekiq-8.0.4/lib/sidekiq/processor.rb', 145),
  gem('perform', 'sidekiq-8.0.4/lib/sidekiq/job.rb', 201),
];

const FAULTS = [
  {
    source: invoices,
    name: 'line_for',
    line: 'raise MissingTariff',
    type: 'MissingTariff',
    value: 'No price for reefer-plug in tariff “2026 standard”',
  },
  { source: invoices, name: 'tax_rate', line: 'TAX.fetch', type: 'KeyError', value: 'key not found: "XK"' },
  {
    source: invoices,
    name: 'build',
    line: 'invoice.tap',
    type: 'ActiveRecord::RecordInvalid',
    value: "Validation failed: Net can't be negative",
  },
  {
    source: invoices,
    name: 'build',
    line: 'find_each',
    type: 'ActiveRecord::StatementInvalid',
    value: 'PG::QueryCanceled: ERROR:  canceling statement due to statement timeout',
  },
  {
    source: payments,
    name: 'call',
    line: 'raise PaymentFailed',
    type: 'PaymentFailed',
    value: 'Invoice 2026-00817 was declined: insufficient_funds',
  },
  {
    source: payments,
    name: 'call',
    line: 'gateway.charge',
    type: 'Gateway::Timeout',
    value: 'No answer within 30 s',
  },
  {
    source: payments,
    name: 'call',
    line: 'Ledger.post!',
    type: 'Ledger::Unbalanced',
    value: 'Debit 1,200.00 EUR, credit 1,199.99 EUR',
  },
  {
    source: payments,
    name: 'call',
    line: 'invoice.update!',
    type: 'NoMethodError',
    value: "undefined method 'created' for nil",
  },
] as const;

const base = (around: Surroundings): RawEvent => ({
  platform: 'ruby',
  sdk: sdk('sentry.ruby.rails', '5.26.0'),
  server_name: around.server,
  modules: { rails: '8.0.2', puma: '6.6.0', sidekiq: '8.0.4', pg: '1.5.9' },
  contexts: {
    runtime: { name: 'ruby', version: 'ruby 3.4.4 (2025-05-14 revision a38531fd3f) +YJIT [x86_64-linux]' },
    os: { name: 'Linux', version: '6.1.0-37-amd64' },
  },
  extra: {
    job: { queue: 'billing', jid: around.rng.hex(24), retry_count: around.rng.int(4) },
    card: '4111 1111 1111 1111',
  },
});

const service: SampleTemplate = {
  name: 'billing-service',
  project: 'billing',
  variations: 16,
  build(variation, around) {
    const [fault, [way]] = vary(variation, FAULTS, [['web'], ['job']]);
    const web =
      way === 'web'
        ? {
            transaction: 'InvoicesController#create',
            request: request(around, 'POST', 'https://billing.harbor.example/invoices', {
              data: 'invoice%5Bperiod%5D=2026-02&invoice%5Baccount_id%5D=1204',
              headers: [['Content-Type', 'application/x-www-form-urlencoded']],
            }),
          }
        : { transaction: 'Sidekiq/MonthlyInvoicesJob' };
    return {
      ...base(around),
      ...web,
      fingerprint: ['{{ default }}', way],
      breadcrumbs: breadcrumbs(around, [
        {
          ago: 2,
          category: 'sql.active_record',
          message: 'Account Load',
          data: { sql: 'SELECT "accounts".* FROM "accounts" WHERE "accounts"."id" = $1 LIMIT $2' },
        },
        {
          ago: 1,
          category: 'start_processing.action_controller',
          data: { controller: 'InvoicesController', action: 'create' },
        },
      ]),
      exception: {
        values: [
          raised(
            fault.type,
            fault.value,
            [...(way === 'web' ? rails : sidekiq), at(fault.source, fault.name, fault.line)],
            { mechanism: { type: way === 'web' ? 'rails' : 'sidekiq', handled: false } },
          ),
        ],
      },
    };
  },
};

const declined: SampleTemplate = {
  name: 'billing-declined',
  project: 'billing',
  variations: 6,
  build(variation, around) {
    const code = nth(
      [
        'insufficient_funds',
        'expired_card',
        'do_not_honor',
        'lost_card',
        'currency_not_supported',
        '卡片已冻结',
      ],
      variation,
    );
    return {
      ...base(around),
      level: 'warning',
      fingerprint: ['declined', code],
      exception: [
        raised(
          'Gateway::Declined',
          `Declined: ${code}`,
          [gem('charge', 'gateway-client-3.1.0/lib/gateway/client.rb', 71)],
          { module: 'Gateway' },
        ),
        raised(
          'PaymentFailed',
          `Invoice 2026-${String(around.rng.int(9999)).padStart(5, '0')} was declined: ${code}`,
          [...sidekiq, at(payments, 'call', 'raise PaymentFailed')],
        ),
      ],
    };
  },
};

const LINES = [
  ['warning', 'Dunning run found %d overdue invoices', [112]],
  ['error', 'Ledger of %s is off by %s', ['2026-02', '0.01 EUR']],
  ['info', 'Exchange rates of %s imported', ['2026-03-01']],
  ['error', 'Invoice mail to %s bounced', ['büro@spedition-müller.example']],
  ['warning', 'Tax office answered %d, trying again', [503]],
] as const;

const logged: SampleTemplate = {
  name: 'billing-log',
  project: 'billing',
  variations: 5,
  build(variation, around) {
    const [level, message, params] = nth(LINES, variation);
    return { ...base(around), level, logger: 'billing', logentry: { message, params: [...params] } };
  },
};

const currency: SampleTemplate = {
  name: 'billing-currency',
  project: 'billing',
  variations: 7,
  build(variation, around) {
    const code = nth(['XAF', 'CLF', 'BHD', 'JPY', 'KWD', 'ISK', 'VES'], variation);
    return {
      ...base(around),
      tags: { currency: code },
      fingerprint: ['{{ default }}', code],
      exception: [
        raised(
          'Money::UnknownRate',
          `No exchange rate from ${code} to EUR`,
          [
            ...sidekiq,
            at(invoices, 'build', 'invoice.tax ='),
            gem('exchange', 'money-6.19.0/lib/money/bank/variable_exchange.rb', 117),
          ],
          { module: 'Money' },
        ),
      ],
    };
  },
};

const EXPORTS = [
  'DATEV',
  'SAF-T',
  'Peppol',
  'CFDI',
  'NF-e',
  '金税',
  'XRechnung',
  'FatturaPA',
  'iXBRL',
  'CSV',
] as const;

const exported: SampleTemplate = {
  name: 'billing-export',
  project: 'billing',
  variations: 10,
  build(variation, around) {
    const format = nth(EXPORTS, variation);
    return {
      ...base(around),
      tags: { 'export.format': format },
      fingerprint: ['{{ default }}', format],
      exception: [
        raised(
          'Export::Invalid',
          `${format}: element “TaxCategory” is missing in line ${1 + around.rng.int(40)}`,
          [
            ...sidekiq,
            at(invoices, 'build', 'invoice.lines <<'),
            gem('validate!', 'nokogiri-1.18.8/lib/nokogiri/xml/schema.rb', 90),
          ],
          { mechanism: { type: 'sidekiq', handled: false } },
        ),
      ],
    };
  },
};

export const billingTemplates: SampleTemplate[] = [service, declined, logged, currency, exported];
