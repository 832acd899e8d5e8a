import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import * as z from 'zod';

const root = resolve(import.meta.dirname, '..', '..');
const packed = z.array(z.object({ filename: z.string() })).length(1);
const needs = z.object({ dependencies: z.record(z.string(), z.string()).default({}) });

/** Takes an installed package along, with what it needs itself: so that the client installs without a registry. */
function takeAlong(name: string, into: string): void {
  const from = join(root, 'node_modules', name);
  cpSync(from, join(into, 'node_modules', name), { recursive: true });
  const { dependencies } = needs.parse(JSON.parse(readFileSync(join(from, 'package.json'), 'utf8')));
  for (const needed of Object.keys(dependencies)) takeAlong(needed, into);
}

/**
 * Makes the npm package of the typed client in a folder, and packs it.
 *
 * @returns the path of the packed file.
 */
export async function buildClientPackage(folder: string): Promise<string> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of ['package.json', 'README.md']) cpSync(join(import.meta.dirname, file), join(folder, file));
  await build({
    absWorkingDir: root,
    entryPoints: ['shared/client/package-entry.ts'],
    outfile: join(folder, 'client.js'),
    bundle: true,
    platform: 'neutral',
    target: 'es2022',
    format: 'esm',
    external: ['openapi-fetch'],
    logLevel: 'warning',
  });
  const compiler = join(root, 'node_modules', '.bin', 'tsc');
  const project = join(import.meta.dirname, 'tsconfig.json');
  execFileSync(process.execPath, [compiler, '-p', project, '--outDir', join(folder, 'types')], { cwd: root, stdio: 'inherit' });
  takeAlong('openapi-fetch', folder);
  const said = execFileSync('npm', ['pack', '--json', '--offline', '--ignore-scripts', '--loglevel=error'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const [{ filename } = { filename: '' }] = packed.parse(JSON.parse(said));
  return join(folder, filename);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = await buildClientPackage(resolve(process.argv[2] ?? join(root, '.local', 'client-package')));
  process.stdout.write(`${file}\nInstall it elsewhere: npm install ${file}\n`);
}
