import { formatQueryString, type QueryParameters } from './query-string.ts';

function segment(value: string): string {
  return encodeURIComponent(value);
}

/**
 * Every address of the dashboard. They mirror Sentry's own, so that a link from a mail works with the host
 * changed; all end in a slash. Arguments are raw; they are encoded here.
 */
export const paths = {
  home: '/',
  signIn: (next?: string) => `/auth/sign-in/${formatQueryString({ next: next === '/' ? null : next })}`,
  organization: (org: string) => `/organizations/${segment(org)}/issues/`,
  issues: (org: string, query: QueryParameters = {}) =>
    `/organizations/${segment(org)}/issues/${formatQueryString(query)}`,
  group: (org: string, groupId: string, query: QueryParameters = {}) =>
    `/organizations/${segment(org)}/issues/${segment(groupId)}/${formatQueryString(query)}`,
  event: (org: string, groupId: string, eventId: string) =>
    `/organizations/${segment(org)}/issues/${segment(groupId)}/events/${segment(eventId)}/`,
  connection: '/connection/',
  kit: '/kit/',
} as const;
