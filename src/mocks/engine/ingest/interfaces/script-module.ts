const VENDOR_FOLDER =
  /^(?:\/|(?:(?:java)?scripts?|js|build|static|node_modules|bower_components|[_.~][^/]*|v?(?:\d+\.)*\d+|[a-f0-9]{7,8}|[a-f0-9]{32}|[a-f0-9]{40})\/)+/i;
const HASH_ENDING = /[-.][a-f0-9]{7,}$/i;
const EXTENSION = /(?:\.min)?\.(?:js|mjs|cjs|jsx|ts|tsx|vue|svelte)$/i;

/** A module name for a script that has none: its path without host, build folders, hashes and extension. */
export function scriptModule(absPath: string): string | null {
  const match = /^(?:https?|file|webpack|app):\/\/[^/]*(\/[^?#]*)/i.exec(absPath);
  if (match?.[1] === undefined || !EXTENSION.test(match[1])) return null;
  const name = match[1].replace(EXTENSION, '').replace(VENDOR_FOLDER, '').replace(HASH_ENDING, '');
  return name === '' ? null : name;
}
