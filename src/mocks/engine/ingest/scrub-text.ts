export const FILTERED = '[Filtered]';

const SECRET_WORDS = [
  'password',
  'secret',
  'passwd',
  'api_key',
  'apikey',
  'access_token',
  'authorization',
  'auth_token',
  'credentials',
  'mysql_pwd',
  'stripetoken',
  'private_key',
];

const CARD = /\b(?:3[47]\d{2}|4\d{3}|5[1-5]\d{2}|65\d{2}|6011)(?:[ -]?\d{4,6}){2,3}\b/g;
const URL_PASSWORD = /(\w+:\/\/[^\s:/@]*:)[^\s/@]+@/g;
const PRIVATE_KEY = /-----BEGIN[A-Z ]* PRIVATE KEY-----[\s\S]*?(?:-----END[A-Z ]* PRIVATE KEY-----|$)/g;

const isSecretWord = (text: string) => {
  const lower = text.toLowerCase();
  return SECRET_WORDS.some((word) => lower.includes(word));
};

/** Whether a key's name says that its value is not to be shown. */
export const isSecretKey = (key: string): boolean => key.length < 200 && isSecretWord(key);

/** A value as servers with data scrubbing on keep it: secrets named by the key, or told by their form. */
export function scrubText(key: string, text: string): string {
  if (text !== '' && (isSecretKey(key) || (text.length < 30 && isSecretWord(text)))) return FILTERED;
  if (text.length > 100_000) return text;
  return text.replace(URL_PASSWORD, `$1${FILTERED}@`).replace(CARD, FILTERED).replace(PRIVATE_KEY, FILTERED);
}
