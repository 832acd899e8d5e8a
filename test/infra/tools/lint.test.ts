import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder: string;

/** A folder with our own linter settings and nothing else in it, in which violations can be planted without touching the code. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lint-'));
  for (const path of ['biome.json', 'infra/tools/lint']) cpSync(path, join(folder, path), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the linter finds in a file of this path and content: names of rules, a plugin's as `plugin`. */
function found(path: string, content: string): string[] {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${content}\n`);
  try {
    execFileSync('node_modules/.bin/biome', ['lint', '--reporter=json', '--vcs-enabled=false', path], {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return [];
  } catch (error) {
    const { stdout } = error as { stdout: string };
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { category: string }[] };
    return [...new Set(diagnostics.map(({ category }) => category.split('/').at(-1) ?? category))].sort();
  } finally {
    rmSync(file);
  }
}

const importing = (module: string) => `import { x } from '${module}';\n\nexport const y = x;`;

describe('the linter sees an import that crosses a boundary', () => {
  it.each([
    ['shared/domain/a.ts', '@aws-sdk/client-dynamodb', 'the domain knows the SDK'],
    ['shared/domain/a.ts', 'ulid', 'the domain knows a library'],
    ['shared/domain/a.ts', '#shared/http/route.ts', 'the domain knows HTTP'],
    ['shared/domain/a.ts', '../http/route.ts', 'the domain knows HTTP by a relative path'],
    ['shared/domain/a.ts', '#functions/start-trial/contract.ts', 'the domain knows a function'],
    ['shared/adapters/dynamodb/a.ts', '#functions/start-trial/contract.ts', 'an adapter knows a function'],
    ['shared/adapters/dynamodb/a.ts', '#shared/http/route.ts', 'an adapter knows HTTP'],
    ['shared/adapters/dynamodb/a.ts', '@middy/core', 'an adapter knows middy'],
    ['shared/http/a.ts', '#functions/start-trial/endpoint.ts', 'shared knows a function'],
    ['shared/http/a.ts', '#infra/stages.ts', 'shared knows the infrastructure'],
    ['shared/http/a.ts', '#test/support/builders.ts', 'shared knows a test'],
    ['shared/http/a.ts', '@aws-sdk/lib-dynamodb', 'HTTP knows the SDK'],
    ['shared/queue/a.ts', '@aws-sdk/client-sqs', 'queue messages know the SDK'],
    ['shared/runtime/a.ts', '@middy/core', 'something else than shared/http knows middy'],
    ['shared/pages/a.ts', '#functions/start-trial/contract.ts', 'a page knows a function'],
    ['functions/one/a.ts', '#functions/two/b.ts', 'a function knows another'],
    ['functions/one/a.ts', '../two/b.ts', 'a function knows another by a relative path'],
    ['functions/one/a.ts', '@aws-sdk/client-s3', 'a function knows the SDK'],
    ['functions/one/a.ts', '@middy/core', 'a function knows middy'],
    ['functions/one/a.ts', 'aws-cdk-lib', 'a function knows the CDK'],
    ['functions/one/a.ts', '#infra/stages.ts', 'a function knows the infrastructure'],
    ['functions/one/a.ts', '#test/support/builders.ts', 'a function knows a test'],
    ['infra/stacks/a.ts', '#functions/start-trial/endpoint.ts', 'infra knows more of a function than its contract'],
    ['infra/stacks/a.ts', '#functions/start-trial/handler.ts', 'infra knows a handler'],
    ['infra/stacks/a.ts', '#shared/pages/page.tsx', 'infra imports what Node cannot run'],
    ['infra/stacks/a.ts', '#infra/local/cloud.ts', 'the stacks know the local cloud'],
    ['infra/cli/a.ts', '../local/cloud.ts', 'the command line knows the local cloud'],
    ['infra/cli/a.ts', '#test/support/builders.ts', 'infra knows a test'],
    ['infra/local/a.ts', '#functions/start-trial/handler.ts', 'the local cloud knows a handler'],
    ['infra/local/a.ts', '#test/support/builders.ts', 'the local cloud knows a test'],
  ])('%s imports %s: %s', (path, module) => expect(found(path, importing(module))).toEqual(['noRestrictedImports']));

  it.each([
    ['shared/domain/a.ts', `import type { x } from '#shared/http/route.ts';\n\nexport type Y = typeof x;`],
    ['shared/domain/a.ts', `export async function load() {\n  return import('ulid');\n}`],
    ['functions/one/a.ts', `export { x } from '#functions/two/b.ts';`],
  ])('in whatever form: %s, %s', (path, content) => expect(found(path, content)).toContain('noRestrictedImports'));

  it.each([
    ['shared/domain/a.ts', 'zod'],
    ['shared/domain/a.ts', 'node:crypto'],
    ['shared/domain/a.ts', 'node:timers/promises'],
    ['shared/domain/a.ts', '#shared/domain/ids.ts'],
    ['shared/domain/a.ts', './ids.ts'],
    ['shared/adapters/dynamodb/a.ts', '@aws-sdk/lib-dynamodb'],
    ['shared/adapters/dynamodb/a.ts', '#shared/domain/ids.ts'],
    ['shared/http/a.ts', '@middy/core'],
    ['functions/one/a.ts', './contract.ts'],
    ['functions/one/a.ts', '#shared/domain/ids.ts'],
    ['infra/stacks/a.ts', '#functions/start-trial/contract.ts'],
    ['infra/stacks/a.ts', 'aws-cdk-lib/aws-lambda'],
    ['infra/local/a.ts', '#infra/local/cloud.ts'],
    ['test/a.ts', '#functions/start-trial/endpoint.ts'],
  ])('and lets %s import %s', (path, module) => expect(found(path, importing(module))).toEqual([]));
});

describe('the linter sees what the house style forbids', () => {
  it.each([
    ['shared/domain/a.ts', 'export const x = JSON.parse("1") as number;', 'plugin'],
    ['functions/one/a.ts', 'export const x = { a: JSON.parse("1") as number } as const;', 'plugin'],
    ['infra/a.ts', 'export const x = <number>JSON.parse("1");', 'plugin'],
    ['shared/domain/a.ts', 'export default 1;', 'noDefaultExport'],
    ['shared/domain/a.ts', `export * from './ids.ts';`, 'noBarrelFile'],
    ['shared/domain/a.ts', `export { x } from './ids.ts';`, 'noBarrelFile'],
    ['shared/domain/a.ts', 'export const x: any = 1;', 'noExplicitAny'],
    ['shared/domain/a.ts', 'export const x = [1][0]!;', 'noNonNullAssertion'],
    ['shared/domain/a.ts', 'export enum X {\n  a = 1,\n}', 'noEnum'],
    ['shared/domain/a.ts', 'export const x = () => console.log(1);', 'noConsole'],
    ['shared/domain/CamelCase.ts', 'export const x = 1;', 'useFilenamingConvention'],
  ])('%s: %s', (path, content, rule) => expect(found(path, content)).toContain(rule));

  it.each([
    ['shared/domain/a.ts', 'export const x = [1, 2] as const;'],
    ['shared/domain/a.ts', 'export const x = { a: 1 } as const satisfies object;'],
    ['test/a.ts', 'export const x = JSON.parse("1") as number;'],
  ])('and lets stand %s: %s', (path, content) => expect(found(path, content)).toEqual([]));
});
