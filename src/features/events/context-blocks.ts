import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

import type { EventDetails } from '#api/event.ts';
import type { Values } from '#api/event-values.ts';

/** A named group of facts about where the event happened. */
export type ContextBlock = {
  key: string;
  /** The client's own name for a context that is none of the common ones. */
  title: MessageDescriptor | string;
  values: Values;
  metaPath: readonly (string | number)[];
};

const TITLES: Record<string, MessageDescriptor> = {
  os: msg`Operating system`,
  device: msg`Device`,
  runtime: msg`Runtime`,
  browser: msg`Browser`,
  app: msg`App`,
  gpu: msg`Graphics`,
  trace: msg`Trace`,
  response: msg`Response`,
  culture: msg`Culture`,
  cloud_resource: msg`Cloud resource`,
};

/* Servers send the keys in any order; these say the most. */
const FIRST = ['name', 'model', 'version'];

function rank(key: string): number {
  return FIRST.includes(key) ? FIRST.indexOf(key) : FIRST.length;
}

/** The telling ones first. What says nothing is left out; `false` and 0 say something. */
function withoutEmpty(values: Values): Values {
  const ordered = Object.entries(values).sort(([a], [b]) => rank(a) - rank(b));
  return Object.fromEntries(
    ordered.filter(([, value]) => {
      if (value === null || value === undefined || value === '') return false;
      return typeof value !== 'object' || Object.keys(value).length > 0;
    }),
  );
}

function userValues({ user }: EventDetails): Values {
  if (!user) return {};
  const { id, username, email, name, ipAddress, geo, data } = user;
  return { name, id, username, email, ip_address: ipAddress, geo, ...data };
}

function contextBlock(alias: string, context: unknown): ContextBlock {
  const isObject = typeof context === 'object' && context !== null && !Array.isArray(context);
  const { type: _type, ...values }: Values = isObject ? { ...context } : { value: context };
  const title = (Object.hasOwn(TITLES, alias) ? TITLES[alias] : undefined) ?? alias;
  return { key: `context ${alias}`, title, values, metaPath: ['contexts', alias] };
}

/** The user first, then the contexts in the client's order, then what the event says of itself. */
export function contextBlocks(event: EventDetails): ContextBlock[] {
  const { version, name } = event.sdk;
  const blocks: ContextBlock[] = [
    { key: 'user', title: msg`User`, values: userValues(event), metaPath: ['user'] },
    ...Object.entries(event.contexts).map(([alias, context]) => contextBlock(alias, context)),
    { key: 'sdk', title: msg`SDK`, values: { name, version }, metaPath: ['sdk'] },
    {
      key: 'event',
      title: msg`Event`,
      values: {
        platform: event.platform,
        type: event.type,
        dist: event.dist,
        location: event.location,
        fingerprint: event.fingerprints.join(', '),
      },
      metaPath: [],
    },
  ];
  return blocks
    .map((block) => ({ ...block, values: withoutEmpty(block.values) }))
    .filter((block) => Object.keys(block.values).length > 0);
}
