import type { EventParts } from './event-parts.ts';
import { inside, type Scope } from './field-report.ts';
import { normaliseBreadcrumbs } from './interfaces/breadcrumbs.ts';
import { normaliseContexts } from './interfaces/contexts.ts';
import { normaliseDebugMeta } from './interfaces/debug-meta.ts';
import { normaliseException } from './interfaces/exception.ts';
import { normaliseMessage } from './interfaces/message.ts';
import { normaliseRequest, type RequestData } from './interfaces/request.ts';
import { normaliseSecurityReport, SECURITY_TYPES } from './interfaces/security-report.ts';
import { normaliseStacktrace, settleSystemFrames, type Stacktrace } from './interfaces/stacktrace.ts';
import { normaliseTemplate } from './interfaces/template.ts';
import { normaliseThreads } from './interfaces/threads.ts';
import { normaliseUser, type UserData, withAddress } from './interfaces/user.ts';
import type { JsonObject } from './json-value.ts';
import { firstOf } from './read-value.ts';

function readStacktrace(scope: Scope, value: unknown, platform: string): Stacktrace | null {
  const stacktrace = normaliseStacktrace(scope, value, platform);
  settleSystemFrames([stacktrace]);
  return stacktrace;
}

function readSecurity(root: Scope, raw: JsonObject): EventParts['security'] {
  const names = { csp: 'Csp', hpkp: 'Hpkp', expectct: 'ExpectCT', expectstaple: 'ExpectStaple' };
  for (const type of SECURITY_TYPES) {
    const value = firstOf(raw, type, `sentry.interfaces.${names[type]}`);
    const report = normaliseSecurityReport(inside(root, type), type, value);
    if (report !== null) return { type, report };
  }
  return null;
}

const userAgent = (request: RequestData | null): string | null =>
  request?.headers.find(([name]) => name === 'User-Agent')?.[1] ?? null;

/** Whose events are sent by the person's own device, so that the request's address is the person's. */
const CLIENT_PLATFORMS = new Set(['javascript', 'cocoa', 'objc']);

/** The sender's address is the person's where a device or a browser itself sends. */
function readUser(
  scope: Scope,
  value: unknown,
  { isOwnDevice, clientIp }: { isOwnDevice: boolean; clientIp: string | null },
): UserData | null {
  const user = normaliseUser(scope, value, clientIp);
  return isOwnDevice && clientIp !== null ? withAddress(user, clientIp) : user;
}

/** Every interface of an event, under any of its historic names. */
export function readInterfaces(
  root: Scope,
  raw: JsonObject,
  platform: string,
  clientIp: string | null,
): EventParts {
  const at = (key: string) => inside(root, key);
  const sent = (key: string, name: string) => firstOf(raw, key, `sentry.interfaces.${name}`);
  const message = normaliseMessage(at('logentry'), sent('logentry', 'Message'), raw['message']);
  const request = normaliseRequest(at('request'), sent('request', 'Http'));
  const security = readSecurity(root, raw);
  const isOwnDevice = security !== null || CLIENT_PLATFORMS.has(platform);
  const user = readUser(at('user'), sent('user', 'User'), { isOwnDevice, clientIp });
  const contexts = normaliseContexts(at('contexts'), sent('contexts', 'Contexts'), userAgent(request));
  const breadcrumbs = normaliseBreadcrumbs(at('breadcrumbs'), sent('breadcrumbs', 'Breadcrumbs'));
  const exception = normaliseException(at('exception'), sent('exception', 'Exception'), platform);
  return {
    platform,
    message,
    request,
    user,
    contexts,
    breadcrumbs,
    exception: exception.data,
    isExceptionListed: exception.isListed,
    stacktrace: readStacktrace(at('stacktrace'), sent('stacktrace', 'Stacktrace'), platform),
    template: normaliseTemplate(at('template'), sent('template', 'Template')),
    threads: normaliseThreads(at('threads'), sent('threads', 'Threads'), platform),
    debugMeta: normaliseDebugMeta(at('debug_meta'), sent('debug_meta', 'DebugMeta')),
    security,
  };
}
