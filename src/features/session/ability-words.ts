import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

import type { Ability, Dialect, UnavailableReason } from '#api/capabilities.ts';
import type { SignInWay } from '#api/session.ts';

/** What each ability is to a person. */
export const ABILITY_WORDS: Record<Ability, MessageDescriptor> = {
  'all-projects-list': msg`One list of issues over all projects`,
  'period-filter': msg`Issues of a period`,
  'full-query-grammar': msg`The whole search language`,
  sparklines: msg`Event counts over time in the list`,
  assign: msg`Assigning issues`,
  'ignore-until': msg`Ignoring until something happens`,
  'resolve-in-release': msg`Resolving in a release`,
  bookmark: msg`Bookmarks`,
  subscribe: msg`Following an issue`,
  'mark-seen': msg`Marking as seen`,
  merge: msg`Merging issues`,
  share: msg`Public links`,
  activity: msg`Activity of an issue`,
  comments: msg`Comments`,
  'tags-over-time': msg`Tag values with their times`,
  'recommended-event': msg`Recommended event`,
  'oldest-event': msg`Oldest event`,
  priority: msg`Priority of an issue`,
  'saved-searches': msg`Saved searches`,
  'user-settings': msg`Your own settings`,
  'send-events': msg`Importing events`,
};

/** Why something does not work, and what happens instead. */
export const REASON_WORDS: Record<UnavailableReason, MessageDescriptor> = {
  'sentry-9': msg`Sentry 9.1 does not have it; later versions do.`,
  glitchtip: msg`GlitchTip does not have it.`,
  'token-refused': msg`Sentry refuses it to every API token. Sign in with name and password.`,
  'merged-lists': msg`Sentry 9.1 lists project by project. The lists are merged here, which takes longer with many projects.`,
};

export const DIALECT_WORDS: Record<Dialect, MessageDescriptor> = {
  'sentry-9': msg`Sentry 9.1, or a version near it`,
  sentry: msg`Sentry, a present version`,
  glitchtip: msg`GlitchTip`,
};

export const WAY_WORDS: Record<SignInWay, MessageDescriptor> = {
  session: msg`By name and password, with the server's own session`,
  token: msg`By an API token, in memory until this page is closed`,
  'proxy-token': msg`By an API token that the proxy adds to every call`,
};
