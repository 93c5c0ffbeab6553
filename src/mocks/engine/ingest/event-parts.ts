import type { Breadcrumb } from './interfaces/breadcrumbs.ts';
import type { ExceptionData } from './interfaces/exception.ts';
import type { MessageData } from './interfaces/message.ts';
import type { RequestData } from './interfaces/request.ts';
import type { SecurityType } from './interfaces/security-report.ts';
import type { Stacktrace } from './interfaces/stacktrace.ts';
import type { TemplateData } from './interfaces/template.ts';
import type { ThreadValue } from './interfaces/threads.ts';
import type { UserData } from './interfaces/user.ts';
import type { JsonObject } from './json-value.ts';

/** The interfaces of one event, each normalised or absent. */
export type EventParts = {
  platform: string;
  message: MessageData | null;
  exception: ExceptionData | null;
  /** Something was sent as exception, even if nothing of it could be kept. */
  isExceptionListed: boolean;
  stacktrace: Stacktrace | null;
  threads: { values: ThreadValue[] } | null;
  template: TemplateData | null;
  breadcrumbs: { values: Breadcrumb[] } | null;
  request: RequestData | null;
  user: UserData | null;
  contexts: Record<string, JsonObject>;
  debugMeta: { images: JsonObject[] } | null;
  security: { type: SecurityType; report: JsonObject } | null;
};
