import { createRng } from './rng.ts';

const NAMES = [
  'Ingrid Holm',
  '李明辉',
  'Olumide Bakare',
  'Chiara Bianchi',
  '张伟',
  'Noor Al-Amin',
  'نور الدين',
  'Mateusz Zieliński',
  'Ximena Castaño',
  'Kwame Mensah',
  'דניאל לוי',
  'Léa Fontaine',
  'Nguyễn Thị Hạnh',
  'Сергей Волков',
  'Aino Mäkinen',
  'สมชาย ใจดี',
  'Ravi 🚢 Shankar',
  '<script>alert("harbor")</script>',
  'Eleni Papadopoulou',
  'Ó Súilleabháin',
] as const;

const PLANS = ['starter', 'fleet', 'enterprise'] as const;

export const VISITOR_COUNT = 600;

/** How one visitor counts: the key of `userKey`. Most have an account, some only an address. */
export function visitorKey(number: number): string {
  if (number % 11 === 0) return `ip:${visitorAddress(number)}`;
  return number % 7 === 0 ? `email:${visitorMail(number)}` : `id:${4000 + number}`;
}

const visitorAddress = (number: number) =>
  number % 5 === 0
    ? `2001:db8:${(number % 64).toString(16)}::${(number * 7).toString(16)}`
    : `203.0.113.${(number * 37) % 250}`;

const visitorMail = (number: number) => `customer${number}@freight${number % 40}.example`;

/** The `user` an SDK sends for a visitor; gives the key of `visitorKey` back when it is normalised. */
export function visitorUser(number: number): Record<string, unknown> {
  if (number % 11 === 0) return { ip_address: visitorAddress(number) };
  const rng = createRng(number);
  const contact = { email: visitorMail(number), ip_address: visitorAddress(number) };
  if (number % 7 === 0) return contact;
  return {
    id: String(4000 + number),
    ...contact,
    username: `user${number}`,
    name: NAMES[number % NAMES.length],
    plan: rng.pick(PLANS),
  };
}
