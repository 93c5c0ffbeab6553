import type { Answer, Call, Side } from './side.ts';

/** Every call by its name, with what the side answered. */
export type Recording = Map<string, { call: Call; answer: Answer }>;

export type Recorder = ReturnType<typeof createRecorder>;

/** Makes calls to one side and keeps each answer under a name, which is the same on both sides. */
export function createRecorder(side: Side) {
  const recording: Recording = new Map();

  async function record(name: string, call: Call): Promise<Answer> {
    if (recording.has(name)) throw new Error(`Two calls are named ${name}`);
    const answer = await side.call(call);
    recording.set(name, { call, answer });
    return answer;
  }

  /** Something that was found out from several answers, kept like an answer of its own. */
  function note(name: string, value: unknown): void {
    const headers = new Headers({ 'Content-Type': 'application/json' });
    const answer = { status: 200, headers, text: '', json: value };
    recording.set(name, { call: { path: '(found out from several calls)' }, answer });
  }

  return { side, recording, record, note };
}
