/** How long queued work waits: long enough to be seen as queued. */
const WAIT_MS = 500;

export type WorkQueue = ReturnType<typeof createWorkQueue>;

/** Work that a server hands to its workers and answers before it is done. */
export function createWorkQueue() {
  const tasks = new Set<() => void>();
  return {
    add(this: void, task: () => void): void {
      tasks.add(task);
      setTimeout(() => {
        if (tasks.delete(task)) task();
      }, WAIT_MS);
    },
    /** Does everything that waits now. */
    finish(): void {
      for (const task of tasks) task();
      tasks.clear();
    },
    /** Drops everything that waits. */
    forget(): void {
      tasks.clear();
    },
  };
}
