import type { ProjectRecord } from '#mocks/engine/model.ts';

import { type Json, json, notFound } from '#mocks/handlers/answer.ts';
import { type Call, param } from '#mocks/handlers/call.ts';
import { type Resource, resource } from '#mocks/handlers/resource.ts';
import { projectOf } from '#mocks/handlers/scope.ts';
import { isoDate } from '#mocks/handlers/shapes/iso-date.ts';

/** DSNs name the page's own origin: that is where this server's ingest endpoints answer. */
function keyShape(call: Call, project: ProjectRecord): Json {
  const { host, origin, protocol } = call.url;
  const ingest = `${origin}/api/${project.id}`;
  return call.dialect.reshape.projectKey({
    id: project.publicKey,
    name: 'Default',
    label: 'Default',
    public: project.publicKey,
    secret: project.secretKey,
    projectId: Number(project.id),
    isActive: true,
    rateLimit: null,
    dateCreated: isoDate(project.dateCreated),
    dsn: {
      public: `${protocol}//${project.publicKey}@${host}/${project.id}`,
      secret: `${protocol}//${project.publicKey}:${project.secretKey}@${host}/${project.id}`,
      csp: `${ingest}/csp-report/?sentry_key=${project.publicKey}`,
      security: `${ingest}/security/?sentry_key=${project.publicKey}`,
      minidump: `${ingest}/minidump/?sentry_key=${project.publicKey}`,
      unreal: `${ingest}/unreal/${project.publicKey}/`,
      cdn: `${origin}/js-sdk-loader/${project.publicKey}.min.js`,
    },
    browserSdkVersion: '10.x',
    browserSdk: { choices: [] },
    dynamicSdkLoaderOptions: { hasReplay: false, hasPerformance: false, hasDebug: false },
  });
}

function getKeys(call: Call): Response {
  const { project } = projectOf(call, 'project:read');
  const page = call.dialect.page(call, [project]);
  return json(
    page.rows.map((row) => keyShape(call, row)),
    { headers: page.headers },
  );
}

function getKey(call: Call): Response {
  const { project } = projectOf(call, 'project:read');
  return param(call, 'key') === project.publicKey ? json(keyShape(call, project)) : notFound();
}

export const projectKeyResources: readonly Resource[] = [
  resource('projects/:org/:project/keys/', { GET: getKeys }),
  resource('projects/:org/:project/keys/:key/', { GET: getKey }),
];
