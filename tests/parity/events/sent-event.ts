/** An event as an SDK sends it, but for its id and time, which the run gives it. */
export type SentEvent = {
  /** What the report calls it. */
  label: string;
  payload: Record<string, unknown>;
};

/** A frame of somebody's Python program. */
export function frame(module: string, name: string, line: number, own: Record<string, unknown> = {}) {
  return {
    filename: `${module.replaceAll('.', '/')}.py`,
    abs_path: `/srv/app/${module.replaceAll('.', '/')}.py`,
    module,
    function: name,
    lineno: line,
    ...own,
  };
}
