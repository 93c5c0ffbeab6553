import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * Unpacks the browser of `@sparticuz/chromium` once for each of its versions and says how to start it; `null` where
 * the package has nothing for this machine. The package itself unpacks to fixed names in the temporary folder and takes
 * a half-written file for a whole one, so it is pointed at a fresh folder, which gets its name only when complete.
 */
export async function unpackChromium(): Promise<{
  executablePath: string;
  env: Record<string, string>;
} | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const packageFolder = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');
  const { version }: { version: string } = JSON.parse(
    await readFile(join(packageFolder, 'package.json'), 'utf8'),
  );
  const folder = join(tmpdir(), `vedette-chromium-${version}-${process.getuid?.() ?? 0}`);
  if (!existsSync(folder)) await unpackTo(folder, join(packageFolder, 'bin'));

  const libraries = join(folder, 'al2023', 'lib');
  const inherited = process.env['LD_LIBRARY_PATH'];
  const env = { ...ownEnvironment(), LD_LIBRARY_PATH: inherited ? `${libraries}:${inherited}` : libraries };
  // A machine with fonts of its own keeps them: the package has Latin ones only.
  if (existsSync('/etc/fonts/fonts.conf')) return { executablePath: join(folder, 'chromium'), env };
  return {
    executablePath: join(folder, 'chromium'),
    env: { ...env, FONTCONFIG_PATH: join(folder, 'fonts') },
  };
}

async function unpackTo(folder: string, archives: string): Promise<void> {
  const { inflate } = await import('@sparticuz/chromium');
  const staging = await mkdtemp(`${folder}-`);
  const outer = process.env['TMPDIR'];
  try {
    process.env['TMPDIR'] = staging;
    const names = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];
    await Promise.all(names.map((name) => inflate(join(archives, name))));
    // The packed configuration names /tmp/fonts.
    const fonts = join(folder, 'fonts');
    await writeFile(
      join(staging, 'fonts', 'fonts.conf'),
      `<?xml version="1.0"?><fontconfig><dir>${fonts}</dir><cachedir>${fonts}/cache</cachedir></fontconfig>\n`,
    );
    await rename(staging, folder);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    // Somebody else was faster.
    if (!existsSync(folder)) throw error;
  } finally {
    if (outer === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = outer;
  }
}

function ownEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return Object.fromEntries(entries);
}
