export const FILTERED = '[Filtered]';

const SECRET_WORD =
  /password|passwd|secret|api[_-]?key|access[_-]?token|auth[_-]token|authorization|credentials|private[_-]?key|mysql_pwd|stripetoken/i;

const CARD = /\b(?:3[47]\d{2}|4\d{3}|5[1-5]\d{2}|65\d{2}|6011)(?:[ -]?\d{4,6}){2,3}\b/g;
const URL_PASSWORD = /(:\/\/[^\s:/@]{0,200}:)[^\s/@]{1,200}@/g;
const PRIVATE_KEY = /-----BEGIN[A-Z ]* PRIVATE KEY-----[\s\S]*?(?:-----END[A-Z ]* PRIVATE KEY-----|$)/g;

/** Whether a key's name says that its value is not to be shown. */
export const isSecretKey = (key: string): boolean => key.length < 200 && SECRET_WORD.test(key);

/** A value as servers with data scrubbing on keep it: secrets named by the key, or told by their form. */
export function scrubText(key: string, text: string): string {
  if (text === '') return text;
  if (isSecretKey(key) || (text.length < 30 && SECRET_WORD.test(text))) return FILTERED;
  if (text.length < 12) return text;
  let scrubbed = text.replace(CARD, FILTERED);
  if (scrubbed.includes('://')) scrubbed = scrubbed.replace(URL_PASSWORD, `$1${FILTERED}@`);
  return scrubbed.includes('-----BEGIN') ? scrubbed.replace(PRIVATE_KEY, FILTERED) : scrubbed;
}
