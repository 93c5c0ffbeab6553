/**
 * `npm run size [folder]`: what the first screen loads of the build, compressed as servers send it, against the budget.
 * Also proves that none of the embedded server is in it.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** Brotli, JavaScript and CSS together; 1 kB = 1000 bytes. */
const limit = 115_000;

/** The first screen is the issue stream in English; these come on top of what `index.html` itself asks for. */
const firstRoute = ['src/features/issues/stream-page.tsx'];
const publicFiles = ['theme.js', 'boot.css'];

const embeddedServer = /(?:^|\/)src\/mocks\/|\/node_modules\/(?:msw|@mswjs)\//;

/** The part of Vite's manifest that is read here. */
type Chunk = { file: string; isEntry?: boolean; imports?: string[]; css?: string[] };
type Manifest = Record<string, Chunk>;

const folder = process.argv[2] ?? 'dist';
if (!existsSync(join(folder, '.vite', 'manifest.json')))
  throw new Error(`There is no build in ${folder}: npm run build`);
const read = (name: string) => readFile(join(folder, name));

/** A chunk with everything it imports statically. */
function withImports(manifest: Manifest, id: string, seen = new Set<string>()): Set<string> {
  if (seen.has(id)) return seen;
  const chunk = manifest[id];
  if (!chunk)
    throw new Error(`The build has no chunk for ${id}: tests/size.ts names what the first screen loads`);
  seen.add(id);
  for (const imported of chunk.imports ?? []) withImports(manifest, imported, seen);
  return seen;
}

function brotliSize(content: Buffer): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  return brotliCompressSync(content, { params }).length;
}

async function holdsEmbeddedServer(file: string): Promise<boolean> {
  const map: { sources: string[] } = JSON.parse(String(await read(`${file}.map`)));
  return map.sources.some((source) => embeddedServer.test(source));
}

const manifest: Manifest = JSON.parse(String(await read('.vite/manifest.json')));
const entries = Object.keys(manifest).filter((id) => manifest[id]?.isEntry);
const chunks = [...new Set([...entries, ...firstRoute].flatMap((id) => [...withImports(manifest, id)]))];
const loaded = chunks.flatMap((id) => [manifest[id]?.file ?? [], manifest[id]?.css ?? []].flat());

const rows = await Promise.all(
  [...new Set([...loaded, ...publicFiles])].map(async (file) => {
    const content = await read(file);
    return { file, raw: content.length, brotli: brotliSize(content) };
  }),
);
const total = rows.reduce((sum, { brotli }) => sum + brotli, 0);

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1).padStart(8);
console.log(`${'raw kB'.padStart(8)}${'brotli'.padStart(8)}  first screen: entry and issue stream`);
for (const { file, raw, brotli } of rows.toSorted((a, b) => b.brotli - a.brotli)) {
  console.log(`${kilobytes(raw)}${kilobytes(brotli)}  ${file}`);
}
console.log(`${' '.repeat(8)}${kilobytes(total)}  of ${limit / 1000} kB`);

const scripts = (files: string[]) =>
  files.filter((file) => file.endsWith('.js') && file.startsWith('assets/'));
const withServer = async (files: string[]) => {
  const holding = await Promise.all(
    files.map(async (file) => ((await holdsEmbeddedServer(file)) ? [file] : [])),
  );
  return holding.flat();
};
const others = Object.values(manifest).map(({ file }) => file);
const misplaced = await withServer(scripts(loaded));
// Were it nowhere, the search would prove nothing.
if ((await withServer(scripts(others))).length === 0)
  throw new Error('The embedded server is in no chunk of the build');

if (misplaced.length > 0) console.error(`The embedded server is in ${misplaced.join(', ')}`);
if (total > limit) console.error(`The first screen is ${kilobytes(total - limit).trim()} kB over its budget`);
if (misplaced.length > 0 || total > limit) process.exitCode = 1;
