import { sourceFile } from './source-file.ts';

export const ORIGIN = 'https://www.harbor.example';

export const checkout = sourceFile({
  path: '/static/js/checkout.js',
  root: ORIGIN,
  firstLine: 112,
  text: `
Checkout.prototype.total = function () {
  var lines = this.cart.lines;
  var sum = lines.reduce(function (total, line) { return total + line.price * line.count; }, 0);
  return this.voucher ? sum - this.voucher.amount : sum;
};

Checkout.prototype.pay = function (card) {
  var self = this;
  return paymentFrame.contentWindow.tokenise(card).then(function (token) {
    return post('/checkout/pay', { token: token, amount: self.total() });
  });
};

Checkout.prototype.applyVoucher = function (code) {
  var voucher = vouchers.find(function (own) { return own.code === code.trim(); });
  this.voucher = voucher;
  $('#voucher-amount').text(voucher.amount.toFixed(2));
};
`,
});

export const search = sourceFile({
  path: '/static/js/search.js',
  root: ORIGIN,
  firstLine: 40,
  text: `
function suggest(term) {
  return fetch('/suggest?q=' + encodeURIComponent(term))
    .then(function (answer) { return answer.json(); })
    .then(function (found) {
      var list = document.getElementById('suggestions');
      list.replaceChildren.apply(list, found.items.map(toOption));
      history.replaceState({ term: term }, '', '?q=' + term);
    });
}

function toOption(item) {
  var option = document.createElement('li');
  option.textContent = item.label.normalize('NFC');
  option.dataset.port = item.port.code;
  return option;
}
`,
});
