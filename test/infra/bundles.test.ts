import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { bundleLimit } from '#infra/bundle-limits.ts';
import { bundleFunctions, entryOf } from '#infra/bundles.ts';
import { functionContracts } from '#infra/functions.ts';
import { rendersPdfs } from '#infra/pdf-files.ts';

const root = join(import.meta.dirname, '..', '..');
const bundles = bundleFunctions(functionContracts.map(({ name }) => name));

describe('bundles', () => {
  it.each(functionContracts.map((contract) => [contract.name, bundleLimit(contract, bundles)] as const))(
    'of %s is at most %i bytes',
    (name, limit) => {
      expect(bundles.sizeOf(name)).toBeGreaterThan(10_000);
      expect(bundles.sizeOf(name)).toBeLessThanOrEqual(limit);
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
