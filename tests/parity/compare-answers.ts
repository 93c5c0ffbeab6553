import { type Comparison, compareValues } from './compare-values.ts';
import { type Differ, type Difference, show } from './difference.ts';
import type { Recording } from './recorder.ts';
import type { Answer } from './side.ts';
import { linkFormat, withoutPlace } from './value-format.ts';

/**
 * Those that a client reads. `Set-Cookie` is none of them: a handler inside the page cannot send it (the Fetch
 * standard drops it), and the embedded server keeps its session itself.
 */
const HEADERS = [
  'content-type',
  'link',
  'x-hits',
  'x-max-hits',
  'x-sentry-direct-hit',
  'x-sentry-error',
  'www-authenticate',
  'retry-after',
  'location',
  'access-control-allow-origin',
];

const COUNTS = new Set(['x-hits']);

function headerOf(answer: Answer, name: string, bases: readonly string[]): string {
  const value = answer.headers.get(name);
  if (value === null) return '(absent)';
  if (name === 'link') return linkFormat(value);
  return withoutPlace(value, bases);
}

function compareHeaders(embedded: Answer, live: Answer, { bases, shapeOnly }: Comparison): Differ[] {
  const differences: Differ[] = [];
  for (const name of embedded.status === 405 ? [...HEADERS, 'allow'] : HEADERS) {
    let [ours, theirs] = [headerOf(embedded, name, bases), headerOf(live, name, bases)];
    if (shapeOnly && (name === 'link' || COUNTS.has(name))) {
      [ours, theirs] = [ours === '(absent)' ? ours : '(there)', theirs === '(absent)' ? theirs : '(there)'];
    }
    if (ours !== theirs)
      differences.push({ path: `header ${name}`, kind: 'header', embedded: ours, live: theirs });
  }
  return differences;
}

function compareBodies(embedded: Answer, live: Answer, how: Comparison): Differ[] {
  if (embedded.json !== undefined && live.json !== undefined) {
    return compareValues(embedded.json, live.json, 'body', how);
  }
  const bodyOf = ({ json, text }: Answer) =>
    json === undefined ? (text === '' ? '(empty)' : 'text') : 'JSON';
  if (bodyOf(embedded) === bodyOf(live)) return [];
  const showBody = ({ json, text }: Answer) => (json === undefined ? show(text) : show(json));
  return [{ path: 'body', kind: 'type', embedded: showBody(embedded), live: showBody(live) }];
}

/** What differs between the two answers to one call. Of answers with different status only that is told. */
export function compareAnswers(embedded: Answer, live: Answer, how: Comparison): Differ[] {
  if (embedded.status !== live.status) {
    const showAnswer = ({ json, status, text }: Answer) =>
      `${status} ${json === undefined ? show(text) : show(json)}`;
    return [{ path: 'status', kind: 'status', embedded: showAnswer(embedded), live: showAnswer(live) }];
  }
  return [...compareHeaders(embedded, live, how), ...compareBodies(embedded, live, how)];
}

/** Every difference between two recordings, in the order of the calls. */
export function compareRecordings(embedded: Recording, live: Recording, how: Comparison): Difference[] {
  const differences: Difference[] = [];
  for (const call of new Set([...embedded.keys(), ...live.keys()])) {
    const [ours, theirs] = [embedded.get(call), live.get(call)];
    if (ours === undefined || theirs === undefined) {
      const was = (there: unknown) => (there === undefined ? '(not called)' : 'called');
      differences.push({ call, path: 'call', kind: 'only', embedded: was(ours), live: was(theirs) });
    } else {
      for (const differ of compareAnswers(ours.answer, theirs.answer, how))
        differences.push({ call, ...differ });
    }
  }
  return differences;
}
