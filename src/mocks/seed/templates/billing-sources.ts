import { sourceFile } from './source-file.ts';

export const invoices = sourceFile({
  path: 'app/services/invoice_builder.rb',
  root: '/srv/billing/',
  firstLine: 14,
  text: `
  def build(account, period)
    invoice = account.invoices.draft_for(period)
    account.movements.in(period).find_each do |movement|
      invoice.lines << line_for(movement, account.tariff)
    end
    invoice.tax = tax_rate(account.country) * invoice.net
    invoice.tap(&:save!)
  end

  private

  def line_for(movement, tariff)
    price = tariff.fetch(movement.kind) { raise MissingTariff.new(movement.kind, tariff.name) }
    Line.new(text: movement.describe, net: price * movement.teu)
  end

  def tax_rate(country)
    Rational(TAX.fetch(country)[:standard], 100)
  end
`,
});

export const payments = sourceFile({
  path: 'app/services/charge_card.rb',
  root: '/srv/billing/',
  firstLine: 8,
  text: `
  def call(invoice, card)
    charge = gateway.charge(amount: invoice.gross.cents, currency: invoice.currency, source: card.token)
    invoice.transaction do
      invoice.update!(paid_at: charge.created, reference: charge.id)
      Ledger.post!(invoice)
    end
  rescue Gateway::Declined => error
    invoice.reminders.create!(reason: error.code)
    raise PaymentFailed, "Invoice #{invoice.number} was declined: #{error.code}"
  end
`,
});
