import { sourceFile } from './source-file.ts';

export const lane = sourceFile({
  path: 'src/board/lane.tsx',
  root: 'webpack://dispatch-board/',
  firstLine: 24,
  text: `
export function Lane({ crane, jobs, onDrop }: LaneProps) {
  const [dragged, setDragged] = useState<Job | null>(null);
  const sorted = jobs.toSorted((a, b) => a.slot.start - b.slot.start);
  const busy = sorted.reduce((sum, job) => sum + job.slot.minutes, 0);

  function drop(event: DragEvent) {
    const job = JSON.parse(event.dataTransfer.getData('application/json'));
    onDrop(crane.id, job.id, slotAt(event.clientX));
    setDragged(null);
  }

  return (
    <ol className="lane" data-busy={busy > crane.shift.minutes} onDrop={drop}>
      {sorted.map((job) => (
        <JobCard key={job.id} job={job} driver={job.driver.name} onGrab={setDragged} />
      ))}
    </ol>
  );
}
`,
});

export const live = sourceFile({
  path: 'src/live/use-live-jobs.ts',
  root: 'webpack://dispatch-board/',
  firstLine: 9,
  text: `
export function useLiveJobs(terminal: string) {
  const [jobs, setJobs] = useState<Map<string, Job>>(new Map());

  useEffect(() => {
    const socket = new WebSocket(\`wss://live.harbor.example/\${terminal}\`);
    socket.onmessage = ({ data }) => {
      const patch = JSON.parse(data);
      setJobs((known) => applyPatch(known, patch));
    };
    socket.onclose = ({ code }) => {
      if (code !== 1000) reportLost(terminal, code);
    };
    return () => socket.close(1000);
  }, [terminal]);

  return jobs;
}

function applyPatch(known: Map<string, Job>, patch: Patch) {
  const next = new Map(known);
  const job = next.get(patch.id);
  next.set(patch.id, { ...job, ...patch.fields, slot: toSlot(patch.fields.slot) });
  return next;
}
`,
});

export const assign = sourceFile({
  path: 'src/board/assign-driver.ts',
  root: 'webpack://dispatch-board/',
  firstLine: 31,
  text: `
export async function assignDriver(jobId: string, driver: Driver) {
  const answer = await fetch(\`/api/jobs/\${jobId}/driver\`, {
    method: 'PUT',
    body: JSON.stringify({ driver: driver.id }),
  });
  if (!answer.ok) throw new AssignError(jobId, answer.status);
  const { job } = await answer.json();
  board.replace(job);
  notifyDriver(driver.device.token, job);
}
`,
});
