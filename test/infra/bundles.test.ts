import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { bundleFunctions, entryOf } from '#infra/bundles.ts';
import { functionContracts } from '#infra/functions.ts';
import { rendersPdfs } from '#infra/pdf-files.ts';
import type { FunctionContract } from '#shared/runtime/function-contract.ts';

const root = join(import.meta.dirname, '..', '..');
const bundles = bundleFunctions(functionContracts.map(({ name }) => name));

/**
 * KB by what a function is: pages bring their languages, the mail worker all of them and the composer. Whoever looks at files brings the
 * client of S3 and the numbering plans of the world, both read when they are first needed.
 */
function limitOf({ name, trigger, sendsMail, files }: FunctionContract): number {
  // The documentation brings the whole API document, which grows with the API.
  if (sendsMail === true || name === 'documentation') return 1000;
  // The wizard brings the tables of countries and addresses beside its languages.
  if (name === 'set-up-pages') return 750;
  const pdf = rendersPdfs(bundles.inputsOf(name)) ? 1100 : 0;
  return pdf + (trigger.kind === 'pages' ? 700 : 500) + (files === undefined ? 0 : 350);
}

describe('bundles', () => {
  it.each(functionContracts.map((contract) => [contract.name, limitOf(contract), contract] as const))(
    'of %s is at most %i KB',
    (name, limit) => {
      expect(bundles.sizeOf(name)).toBeGreaterThan(10_000);
      expect(bundles.sizeOf(name)).toBeLessThanOrEqual(limit * 1000);
    },
  );

  it('leave the SDK’s chain of credential providers out', () => {
    const inputs = Object.values(bundles.metafile.outputs).flatMap(({ inputs: of }) => Object.keys(of));
    expect(inputs.some((input) => input.includes('credential-provider-env'))).toBe(true);
    expect(inputs.filter((input) => /credential-provider-(node|ini|sso|http|process|web-identity)|nested-clients/.test(input))).toEqual([]);
  });

  it('carry what renders PDFs, with its fonts beside, in the two functions that do and in no other [MT-4] [CL-2]', () => {
    const rendering = functionContracts.map(({ name }) => name).filter((name) => rendersPdfs(bundles.inputsOf(name)));
    expect(rendering).toEqual(['order-summaries', 'summary-files']);
    for (const { name } of functionContracts) {
      const beside = readdirSync(dirname(bundles.fileOf(name))).toSorted();
      expect(beside, name).toEqual(rendering.includes(name) ? ['fonts', 'index.js', 'package.json', 'standard-fonts'] : ['index.js']);
    }
  });

  it('run React as it is in production, and none of it for development', () => {
    const inputs = Object.values(bundles.metafile.outputs).flatMap(({ inputs: of }) => Object.keys(of));
    expect(inputs.filter((input) => /react.*development|react-dom-server\.node/.test(input))).toEqual([]);
  });

  it('cannot be made of a function without a handler', () => {
    expect(() => entryOf('nothing-at-all')).toThrow(
      'The function nothing-at-all is on the list of contracts and has no functions/nothing-at-all/handler.ts(x).',
    );
  });
});

describe('infra/app.ts', () => {
  const outdir = mkdtempSync(join(tmpdir(), 'handover-app-'));
  afterAll(() => rmSync(outdir, { recursive: true, force: true }));

  it('synthesizes the local stage without the CLI, whole', { timeout: 120_000 }, () => {
    execFileSync(process.execPath, ['infra/app.ts'], { cwd: root, env: { ...process.env, CDK_OUTDIR: outdir } });
    const templates = readdirSync(outdir).filter((file) => file.endsWith('.template.json'));
    expect(templates.map((file) => file.replace('.template.json', '')).toSorted()).toEqual(
      [
        ...['api', 'api-access', 'api-functions', 'api-pages', 'mail', 'operations', 'state'],
        ...['webex', 'webex-access', 'webex-functions', 'workers'],
      ].map((stack) => `handover-local-${stack}`),
    );
    const assets = readdirSync(outdir).filter((file) => file.startsWith('asset.'));
    expect(assets.length).toBeGreaterThan(0);
    for (const asset of assets) expect(readFileSync(join(outdir, asset, 'index.js'), 'utf8')).not.toContain('import.meta');
  });
});
