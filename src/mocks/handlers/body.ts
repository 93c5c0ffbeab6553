import { badRequest, detail, invalid, type Json, Refusal } from './answer.ts';
import type { Call } from './call.ts';

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The JSON object of a write; `{}` for an empty body. Throws 415, 400 as the API does (contract 1.4). */
export async function readBody(call: Call): Promise<Json> {
  const text = await call.request.text();
  if (text === '') return {};
  const type = (call.request.headers.get('content-type') ?? '').split(';')[0]?.trim() ?? '';
  if (type !== 'application/json') {
    throw new Refusal(detail(415, `Unsupported media type '${type}' in request.`));
  }
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (error) {
    throw new Refusal(
      badRequest(`JSON parse error - ${error instanceof Error ? error.message : 'unreadable'}`),
    );
  }
  if (!isObject(body)) throw new Refusal(invalid({ non_field_errors: ['Invalid data'] }));
  return body;
}
