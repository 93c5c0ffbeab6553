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

/** What is known of a visitor; in the form that SDKs send, it gives the key of `visitorKey` when normalised. */
export type VisitorUser = {
  ip_address: string;
  id?: string;
  email?: string;
  username?: string;
  name?: string;
  plan?: string;
};

/** The `user` an SDK sends for a visitor. */
export function visitorUser(number: number): VisitorUser {
  const ip_address = visitorAddress(number);
  if (number % 11 === 0) return { ip_address };
  const email = visitorMail(number);
  if (number % 7 === 0) return { email, ip_address };
  return {
    id: String(4000 + number),
    email,
    ip_address,
    username: `user${number}`,
    name: NAMES[number % NAMES.length] ?? NAMES[0],
    plan: PLANS[number % PLANS.length] ?? PLANS[0],
  };
}
