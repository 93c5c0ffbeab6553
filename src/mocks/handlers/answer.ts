/** A JSON object on its way out. */
export type Json = Record<string, unknown>;

type AnswerInit = { status?: number; headers?: Record<string, string> };

/**
 * Ends a call with the given answer from wherever it is thrown: a missing object, a permission that is not there,
 * a parameter that makes no sense.
 */
export class Refusal extends Error {
  readonly answer: Response;

  constructor(answer: Response) {
    super(`Refused with ${answer.status}`);
    this.answer = answer;
  }
}

export function json(body: unknown, { status = 200, headers = {} }: AnswerInit = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
  });
}

/** No body, no content type: most 201, 202, 204 and some 400 (Sentry HTTP contract 1.4). */
export function empty(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers });
}

export function html(body: string, status: number): Response {
  return new Response(body === '' ? null : body, {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
}

export function detail(status: number, text: string, headers: Record<string, string> = {}): Response {
  return json({ detail: text }, { status, headers });
}

/** A structured exception: `{"detail": {code, message, extra}}` (Sentry HTTP contract 1.4). */
export function coded(status: number, code: string, message: string, extra: Json = {}): Response {
  return json({ detail: { code, message, extra } }, { status });
}

export function notFound(text = 'The requested resource does not exist'): Response {
  return detail(404, text);
}

export function forbidden(): Response {
  return detail(403, 'You do not have permission to perform this action.');
}

/** Serializer errors: field → messages. */
export function invalid(fields: Record<string, unknown>): Response {
  return json(fields, { status: 400 });
}

export function badRequest(text: string): Response {
  return detail(400, text);
}

const HEX = '0123456789abcdef';

/** 32 random hex characters, as share ids, event ids and error ids are. */
export function randomHex(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => HEX[byte % 16]).join('');
}

export function internalError(): Response {
  return json({ detail: 'Internal Error', errorId: randomHex() }, { status: 500 });
}
