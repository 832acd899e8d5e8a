import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder: string;

function write(path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), `${content}\n`);
}

/** A small project under our own settings for the search for dead code. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dead-code-'));
  for (const path of ['knip.json', 'tsconfig.json']) cpSync(path, join(folder, path));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  write('infra/app.ts', '');
  write('functions/one/handler.ts', `import { used } from '#shared/domain/used.ts';\n\nexport const handler = () => used;`);
  write('test/one.test.ts', `import { handler } from '#functions/one/handler.ts';\n\nhandler();`);
});
afterAll(() => rmSync(folder, { recursive: true }));

function found(exported: string, dependencies: Record<string, string>): Record<string, string[]> {
  const imports = { '#shared/*': './shared/*', '#functions/*': './functions/*' };
  write('package.json', JSON.stringify({ name: 'planted', type: 'module', imports, dependencies }));
  write('shared/domain/used.ts', exported);
  try {
    execFileSync('node_modules/.bin/knip', ['--reporter', 'json', '--no-progress'], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
    return {};
  } catch (error) {
    const { issues } = JSON.parse((error as { stdout: string }).stdout) as { issues: Record<string, { name?: string }[]>[] };
    const kinds = ['files', 'dependencies', 'unlisted', 'exports', 'types'];
    const names = (kind: string) => issues.flatMap((issue) => (issue[kind] ?? []).map(({ name }) => name ?? ''));
    return Object.fromEntries(kinds.map((kind) => [kind, names(kind)] as const).filter(([, of]) => of.length > 0));
  }
}

describe('the search for dead code', () => {
  it('finds nothing where everything is used', () => {
    expect(found('export const used = 1;', {})).toEqual({});
  });

  it('finds an export and a type that nobody imports', () => {
    expect(found('export const used = 1;\nexport const planted = 2;\nexport type Planted = string;', {})).toEqual({
      exports: ['planted'],
      types: ['Planted'],
    });
  });

  it('finds a dependency that nobody imports, and one that is imported and not stated', () => {
    expect(found(`import * as z from 'zod';\n\nexport const used = z.string();`, { ulid: '3.0.2' })).toEqual({
      dependencies: ['ulid'],
      unlisted: ['zod'],
    });
  });

  it('finds a file that nothing leads to', () => {
    write('shared/domain/planted.ts', 'export const nobody = 1;');
    expect(found('export const used = 1;', {})['files']).toEqual(['shared/domain/planted.ts']);
    rmSync(join(folder, 'shared/domain/planted.ts'));
  });
});
