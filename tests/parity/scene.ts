import type { TimedEvent } from './events/all-events.ts';
import type { createRecorder } from './recorder.ts';

/** What a scenario has to work with on one side. */
export type Scene = ReturnType<typeof createRecorder> & {
  /** A word that no other run used. */
  run: string;
  organization: string;
  team: string;
  project: string;
  /** The project's number on this side. */
  projectId: string;
  publicKey: string;
  secretKey: string;
  events: readonly TimedEvent[];
  /** The label of an event → the id of its group on this side. */
  groups: ReadonlyMap<string, string>;
  release: (number: number) => string;
  /** The user name of whoever makes the calls. */
  admin: string;
  /** Whether somebody without special rights can sign in as well. */
  hasMember: boolean;
};

export const api = (path: string): string => `/api/0/${path}`;

/** The project's list of groups. */
export const issues = ({ organization, project }: Scene, query = ''): string =>
  api(`projects/${organization}/${project}/issues/${query}`);

export function groupId({ groups }: Scene, label: string): string {
  const id = groups.get(label);
  if (id === undefined) throw new Error(`No group was made by: ${label}`);
  return id;
}

export const issue = (scene: Scene, label: string, rest = ''): string =>
  api(`issues/${groupId(scene, label)}/${rest}`);

export function eventId({ events }: Scene, label: string): string {
  const event = events.find((one) => one.label === label);
  if (event === undefined) throw new Error(`No event is called: ${label}`);
  return event.eventId;
}

/** A row's field as text, for the next call; empty where the answer has none. */
export function field(answer: { json: unknown }, name: string): string {
  const { json } = answer;
  if (typeof json !== 'object' || json === null) return '';
  const value: unknown = Reflect.get(json, name);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The rows of an answer that is a list. */
export const rows = ({ json }: { json: unknown }): Record<string, unknown>[] =>
  Array.isArray(json) ? json : [];
