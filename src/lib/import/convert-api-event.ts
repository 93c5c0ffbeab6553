import { convertStacktrace } from './convert-frame.ts';
import { isJsonObject, type JsonObject, objectsOf, withoutEmpty } from './json-object.ts';

function convertThrown(value: JsonObject): JsonObject {
  return withoutEmpty({
    type: value['type'],
    value: value['value'],
    module: value['module'],
    mechanism: value['mechanism'],
    thread_id: value['threadId'],
    stacktrace: convertStacktrace(value['stacktrace']),
    raw_stacktrace: convertStacktrace(value['rawStacktrace']),
  });
}

function convertThread(value: JsonObject): JsonObject {
  return withoutEmpty({
    id: value['id'],
    name: value['name'],
    crashed: value['crashed'],
    current: value['current'],
    stacktrace: convertStacktrace(value['stacktrace']),
    raw_stacktrace: convertStacktrace(value['rawStacktrace']),
  });
}

function convertRequest({ query, inferredContentType, ...request }: JsonObject): JsonObject {
  return withoutEmpty({ ...request, query_string: query, inferred_content_type: inferredContentType });
}

/** What one entry of the answer is in an SDK's event; unknown entries have no place there. */
function convertEntry(type: unknown, data: JsonObject): JsonObject {
  switch (type) {
    case 'exception':
      return {
        exception: withoutEmpty({
          values: objectsOf(data['values']).map(convertThrown),
          exc_omitted: data['excOmitted'],
        }),
      };
    case 'threads':
      return { threads: { values: objectsOf(data['values']).map(convertThread) } };
    case 'stacktrace':
      return { stacktrace: convertStacktrace(data) };
    case 'message':
      return { logentry: withoutEmpty({ ...data }) };
    case 'breadcrumbs':
      return { breadcrumbs: { values: objectsOf(data['values']).map(withoutEmpty) } };
    case 'request':
      return { request: convertRequest(data) };
    case 'template':
      return { template: withoutEmpty({ filename: data['filename'], lineno: data['lineNo'] }) };
    case 'debugmeta':
      return { debug_meta: data };
    case 'csp':
    case 'hpkp':
    case 'expectct':
    case 'expectstaple':
      return { [type]: withoutEmpty(data) };
    default:
      return {};
  }
}

/** Tags that are attributes in an SDK's event; servers make the tags from them again. */
const ATTRIBUTES = ['level', 'logger', 'environment', 'server_name', 'transaction', 'dist'];

/** Tags that servers make themselves, in their own notation. */
const DERIVED = new Set([...ATTRIBUTES, 'release', 'user']);

function convertTags(tags: unknown): { attributes: JsonObject; tags: [unknown, unknown][] } {
  const pairs = objectsOf(tags).map((tag): [unknown, unknown] => [tag['key'], tag['value']]);
  return {
    attributes: Object.fromEntries(pairs.filter(([key]) => ATTRIBUTES.some((name) => name === key))),
    tags: pairs.filter(([key]) => typeof key === 'string' && !DERIVED.has(key)),
  };
}

function convertUser(user: unknown): JsonObject | null {
  if (!isJsonObject(user)) return null;
  const { data, ...known } = user;
  return withoutEmpty({ ...(isJsonObject(data) ? data : {}), ...known });
}

/**
 * Turns an event as the API answers it (Sentry HTTP contract 3.7) into the form that SDKs send (section 8), as far as
 * the answer holds it: what the server has dropped or worked out is not brought back.
 */
export function convertApiEvent(event: JsonObject): JsonObject {
  const { attributes, tags } = convertTags(event['tags']);
  const release = event['release'];
  const entries = objectsOf(event['entries']).map((entry) =>
    isJsonObject(entry['data']) ? convertEntry(entry['type'], entry['data']) : {},
  );
  const metadata = isJsonObject(event['metadata']) ? event['metadata'] : {};
  return withoutEmpty({
    message: event['message'] || metadata['title'],
    ...Object.assign({}, ...entries),
    ...attributes,
    event_id: event['eventID'],
    timestamp: event['dateCreated'],
    platform: event['platform'],
    culprit: event['culprit'],
    release: isJsonObject(release) ? release['version'] : release,
    dist: event['dist'] ?? attributes['dist'],
    tags,
    user: convertUser(event['user']),
    contexts: event['contexts'],
    sdk: event['sdk'],
    extra: event['context'],
    modules: event['packages'],
  });
}
