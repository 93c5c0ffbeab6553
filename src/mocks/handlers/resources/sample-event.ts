import { ingestEvent } from '#mocks/engine/ingest/ingest-event.ts';

import { badRequest, json } from '#mocks/handlers/answer.ts';
import type { Call } from '#mocks/handlers/call.ts';
import { type Resource, resource } from '#mocks/handlers/resource.ts';
import { projectOf } from '#mocks/handlers/scope.ts';
import { eventShape } from '#mocks/handlers/shapes/event.ts';

const FRAMES: Record<string, { filename: string; function: string; context_line: string }[]> = {
  python: [
    { filename: 'app/worker.py', function: 'run', context_line: '    handle(job)' },
    { filename: 'app/jobs.py', function: 'handle', context_line: '    return job.steps[0].start()' },
  ],
  javascript: [
    { filename: 'src/main.ts', function: 'start', context_line: '  render(root);' },
    { filename: 'src/render.ts', function: 'render', context_line: '  root.append(view.element);' },
  ],
};

/** What an SDK of the platform would send the first time something goes wrong. */
function sampleEvent(platform: string, now: number) {
  const frames = (FRAMES[platform] ?? FRAMES['javascript'] ?? []).map((frame, at) => ({
    ...frame,
    lineno: 20 + at * 7,
    pre_context: ['', '// A sample, made on request.'],
    post_context: [''],
    in_app: true,
    vars: { attempt: at + 1 },
  }));
  const value = `This is an example ${platform} exception`;
  return {
    platform,
    level: 'error',
    timestamp: now / 1000,
    environment: 'production',
    tags: { sample_event: 'yes' },
    user: { id: '1', email: 'sample@example.com', username: 'sample', ip_address: '127.0.0.1' },
    request: { url: 'http://example.com/foo', method: 'GET', query_string: 'foo=bar' },
    breadcrumbs: [
      { type: 'navigation', category: 'navigation', timestamp: now / 1000 - 3, data: { to: '/foo' } },
    ],
    exception: { values: [{ type: 'SampleError', value, stacktrace: { frames } }] },
  };
}

/** Sentry HTTP contract 8. The event comes back as it was stored. */
function postSample(call: Call): Response {
  const { project } = projectOf(call, 'project:write');
  const platform = project.platform ?? 'javascript';
  const taken = ingestEvent(call.store, project, sampleEvent(platform, call.now), { now: call.now });
  const event = taken.kind === 'ingested' ? call.store.eventById(project.id, taken.eventId) : undefined;
  return event === undefined ? badRequest('No sample could be made.') : json(eventShape(call, event));
}

export const sampleEventResources: readonly Resource[] = [
  resource('projects/:org/:project/create-sample/', { POST: postSample }),
];
