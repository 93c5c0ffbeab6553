/** What the address may ask of the embedded server: `?embedded=large`, `?fault=slow:issues`. */
export type StartOptions = { dataset?: 'sample' | 'large' | 'absurd'; fault?: string };

/** Reads the options and takes them out of the address, so that links and reloads are as with any server. */
export function takeStartOptions(): StartOptions {
  const url = new URL(location.href);
  const dataset = url.searchParams.get('embedded');
  const fault = url.searchParams.get('fault');
  if (dataset === null && fault === null) return {};
  url.searchParams.delete('embedded');
  url.searchParams.delete('fault');
  history.replaceState(history.state, '', url);
  return {
    ...(dataset === 'large' || dataset === 'sample' || dataset === 'absurd' ? { dataset } : {}),
    ...(fault === null ? {} : { fault }),
  };
}
