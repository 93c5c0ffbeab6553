/**
 * Where to cut a path or an identifier when there is too little room: the tail, which is always shown whole, is the
 * last part after a separator and at most as long as asked. The two halves together are the text.
 */
export function splitMiddle(text: string, atMost = 28): [head: string, tail: string] {
  if (text.length <= atMost) return ['', text];
  const separator = Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\'));
  const cut =
    separator > 0 && text.length - separator <= atMost ? separator : text.length - Math.ceil(atMost / 2);
  // Never between the halves of a surrogate pair.
  const code = text.charCodeAt(cut);
  const safe = code >= 0xdc00 && code <= 0xdfff ? cut - 1 : cut;
  return [text.slice(0, safe), text.slice(safe)];
}
