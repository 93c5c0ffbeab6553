import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

import { call, freePort } from './loopback.ts';

const folders = [
  ...(process.env['PATH'] ?? '').split(':'),
  '/usr/sbin',
  '/usr/local/sbin',
  '/opt/homebrew/bin',
];

/** Where nginx is, or `null`. */
export const nginxPath =
  folders.map((folder) => join(folder, 'nginx')).find((path) => existsSync(path)) ?? null;

/** `deploy/nginx.conf` with its names filled in, as `envsubst` does. */
async function fillTemplate(values: Readonly<Record<string, string>>): Promise<string> {
  const template = await readFile('deploy/nginx.conf', 'utf8');
  return template.replaceAll(/\$\{(VEDETTE_\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`deploy/nginx.conf names ${name}, which nobody has said`);
    return value;
  });
}

export type NginxOptions = {
  /** Folder of the build. */
  root: string;
  /** Address of the server. */
  server: string;
  /** Address that the server believes it has. Default: the same. */
  prefix?: string;
  token?: string;
};

/** Starts nginx on a free port of the loopback with `deploy/nginx.conf`, in the foreground, all its files in one folder. */
export async function startNginx(options: NginxOptions): Promise<{ url: string; stop: () => Promise<void> }> {
  if (!nginxPath) throw new Error('There is no nginx here');
  const folder = await mkdtemp(join(tmpdir(), 'vedette-nginx-'));
  const listen = `127.0.0.1:${await freePort()}`;
  const site = await fillTemplate({
    VEDETTE_LISTEN: listen,
    VEDETTE_ROOT: options.root,
    VEDETTE_SERVER: options.server,
    VEDETTE_SERVER_PREFIX: options.prefix ?? options.server,
    VEDETTE_TOKEN: options.token ?? '',
  });
  await writeFile(join(folder, 'site.conf'), site);
  await writeFile(join(folder, 'nginx.conf'), frame(folder));
  const args = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'];
  await promisify(execFile)(nginxPath, [...args, '-t', '-q']);
  const child = spawn(nginxPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));

  const url = `http://${listen}`;
  const stop = async () => {
    child.kill('SIGTERM');
    await exited;
    await rm(folder, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 50; tries += 1) {
    const up = await call(`${url}/robots.txt`).catch(() => null);
    if (up) return { url, stop };
    await pause(100);
  }
  await stop();
  throw new Error('nginx does not answer');
}

/** What the system's nginx.conf is elsewhere. As root the workers stay root, for the build lies in a private folder. */
function frame(folder: string): string {
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `${user}
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log stderr crit;
events {}
http {
  access_log off;
  types { application/json json; text/plain txt; }
  ${paths.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n  ')}
  include ${folder}/site.conf;
}
`;
}
