import { reportInvalid, type Scope } from '#mocks/engine/ingest/field-report.ts';
import type { Level } from '#mocks/engine/model.ts';

const BY_NAME = new Map<string, Level>([
  ['sample', 'sample'],
  ['debug', 'debug'],
  ['trace', 'debug'],
  ['info', 'info'],
  ['log', 'info'],
  ['warning', 'warning'],
  ['warn', 'warning'],
  ['error', 'error'],
  ['fatal', 'fatal'],
  ['critical', 'fatal'],
]);

const BY_NUMBER = new Map<number, Level>([
  [0, 'sample'],
  [10, 'debug'],
  [20, 'info'],
  [30, 'warning'],
  [40, 'error'],
  [50, 'fatal'],
]);

/** A level by any of its names, or by the number that Python's logging uses. */
export function readLevel(scope: Scope, value: unknown): Level | null {
  if (value === undefined || value === null || value === '') return null;
  const named = typeof value === 'string' ? BY_NAME.get(value.toLowerCase()) : undefined;
  const isNumeric = typeof value === 'number' || typeof value === 'string';
  const level = named ?? (isNumeric ? BY_NUMBER.get(Number(value)) : undefined);
  if (level === undefined) reportInvalid(scope, 'invalid level', value);
  return level ?? null;
}
