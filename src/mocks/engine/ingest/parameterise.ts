const PARAMETERS: [pattern: RegExp, name: string][] = [
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, '<uuid>'],
  [/\b[\w.+-]+@[\w-]+\.[\w.-]*\w/g, '<email>'],
  [/\b(?:https?|wss?|ftp):\/\/[^\s'"<>]+/gi, '<url>'],
  [/"(?:[^"\\\n]|\\.){0,500}"/g, '<quoted>'],
  [/(?<![\w'])'(?:[^'\\\n]|\\.){0,500}'(?!\w)/g, '<quoted>'],
  [/`[^`\n]{0,500}`/g, '<quoted>'],
  [/\b\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?/g, '<date>'],
  [/\b(?:\d{1,3}\.){3}\d{1,3}\b/g, '<ip>'],
  [/\b0x[0-9a-f]+\b/gi, '<hex>'],
  [/\b(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,128}\b/gi, '<hex>'],
  [/\d+(?:[.,]\d+)*/g, '<number>'],
];

const MAX_LENGTH = 4096;

/** A message with what varies from event to event taken out, so that its events stay in one group. */
export function parameterise(message: string): string {
  let text = message.slice(0, MAX_LENGTH).trim();
  for (const [pattern, name] of PARAMETERS) text = text.replace(pattern, name);
  return text;
}

/** A module's, file's or function's name without the numbers and hashes that a build or a compiler puts in. */
export function stableName(name: string): string {
  return name
    .slice(0, MAX_LENGTH)
    .replace(/[?#].*$/s, '')
    .replace(/(?<![a-z0-9])(?=[0-9a-f]*\d)[0-9a-f]{6,64}(?![a-z0-9])/gi, '<hash>')
    .replace(/\d+/g, '<n>');
}
