import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** `[file that imports, what it imports]`; all of these have to be refused. */
const forbidden: [string, string][] = [
  ...from('src/lib/lean.ts', '#api/a.ts #app/a.tsx #features/issues/a.tsx #mocks/a.ts #tests/a.ts #ui/a.tsx'),
  ...from(
    'src/lib/lean.ts',
    'react react-dom react-dom/client react-router @tanstack/react-query @lingui/react msw ../main.tsx',
  ),
  ...from('src/ui/button.tsx', '#api/a.ts #app/a.tsx #features/issues/a.tsx #mocks/a.ts #tests/a.ts'),
  ...from('src/ui/button.tsx', 'react-router @tanstack/react-query msw/browser ../lib/a.ts'),
  ...from('src/api/group.ts', '#app/a.tsx #features/issues/a.tsx #mocks/a.ts #tests/a.ts #ui/a.tsx'),
  ...from('src/api/group.ts', 'react-router react-dom msw ../lib/a.ts'),
  ...from(
    'src/features/issues/page.tsx',
    '#app/a.tsx #features/plugins/a.tsx #mocks/a.ts #tests/a.ts ../plugins/a.tsx',
  ),
  ...from('src/app/shell.tsx', '#mocks/a.ts #tests/a.ts ../mocks/a.ts'),
  ...from('src/mocks/engine/store/groups.ts', '#app/a.tsx #features/issues/a.tsx #tests/a.ts #ui/a.tsx'),
  ...from(
    'src/mocks/engine/store/groups.ts',
    'react react-dom/client react-router @tanstack/react-query ../a.ts',
  ),
];

const allowed: [string, string][] = [
  ...from('src/lib/lean.ts', '#lib/a.ts ./a.ts'),
  ...from('src/ui/button.tsx', '#lib/a.ts #ui/a.tsx react @lingui/react/macro'),
  ...from('src/api/group.ts', '#lib/a.ts #api/a.ts zod/mini @tanstack/react-query'),
  ...from(
    'src/features/issues/page.tsx',
    '#lib/a.ts #ui/a.tsx #api/a.ts ./a.tsx react-router @tanstack/react-query',
  ),
  ...from('src/app/shell.tsx', '#features/issues/a.tsx #lib/a.ts #ui/a.tsx #api/a.ts #app/a.tsx'),
  ...from('src/mocks/engine/store/groups.ts', '#lib/a.ts #api/a.ts #mocks/engine/a.ts msw'),
];

function from(file: string, specifiers: string): [string, string][] {
  return specifiers.split(' ').map((specifier) => [file, specifier]);
}

type Diagnostic = { code: string; filename: string };

let folder: string;
let diagnostics: Diagnostic[];

/** Each case is a file of its own beside the one it stands for: `button.tsx` and its fifth import, `button-5.tsx`. */
const names = new Map<string, string>();

async function write(name: string, content: string): Promise<void> {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), content);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vedette-lint-'));
  const { imports } = JSON.parse(await readFile('package.json', 'utf8'));
  await write('package.json', JSON.stringify({ type: 'module', imports }));
  // The project's own rules, but for those that need types: there is nothing here to be typed.
  await write(
    '.oxlintrc.json',
    JSON.stringify({ ...JSON.parse(await readFile('.oxlintrc.json', 'utf8')), options: {} }),
  );
  for (const [index, [file, specifier]] of [...forbidden, ...allowed].entries()) {
    const name = file.replace(/(\.tsx?)$/, `-${index}$1`);
    names.set(`${file} ${specifier}`, name);
    await write(name, `import { thing } from '${specifier}';\n\nexport const used = thing;\n`);
  }
  await write('src/app/later.ts', "export const later = () => import('#mocks/a.ts');\n");
  await write(
    'src/lib/circle-one.ts',
    "import { two } from '#lib/circle-two.ts';\n\nexport const one = () => two;\n",
  );
  await write(
    'src/lib/circle-two.ts',
    "import { one } from './circle-one.ts';\n\nexport const two = () => one;\n",
  );
  diagnostics = await lint();
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function lint(): Promise<Diagnostic[]> {
  const oxlint = join(
    dirname(createRequire(import.meta.url).resolve('oxlint/package.json')),
    'bin',
    'oxlint',
  );
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [oxlint, '--format', 'json'],
      { cwd: folder, maxBuffer: 1e8 },
      (error, stdout) => {
        // It exits with 1 for what it finds.
        if (error && error.code !== 1) reject(error);
        else resolve(JSON.parse(stdout).diagnostics);
      },
    );
  });
}

function refusals(name: string | undefined, rule: string): Diagnostic[] {
  return diagnostics.filter(({ filename, code }) => filename === name && code.includes(rule));
}

describe('the import arrows', () => {
  it('hold for what is fetched by import() too', () => {
    expect(refusals('src/app/later.ts', 'no-restricted-imports')).toHaveLength(1);
  });

  it('let main.tsx fetch the embedded server, and not carry it', async () => {
    // The linter does not tell the two apart, so it lets main.tsx do both.
    const main = await readFile('src/main.tsx', 'utf8');
    expect(main).toContain("import('#mocks/browser.ts')");
    expect(main).not.toMatch(/^import (?!type\b)[^;]*'(?:#mocks|\.\/mocks)\//m);
  });

  it.each(forbidden)('%s may not import %s', (file, specifier) => {
    expect(refusals(names.get(`${file} ${specifier}`), 'no-restricted-imports')).toHaveLength(1);
  });

  it.each(allowed)('%s may import %s', (file, specifier) => {
    expect(refusals(names.get(`${file} ${specifier}`), 'no-restricted-imports')).toEqual([]);
  });

  it('refuse a circle, whichever way it is written', () => {
    const found = diagnostics.filter(({ code }) => code.includes('no-cycle')).map(({ filename }) => filename);
    expect(found).toContain('src/lib/circle-one.ts');
  });
});
