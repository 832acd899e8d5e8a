import { describe, expect, it } from 'vitest';
import { expectGolden } from './support/golden.ts';
import { type SynthesizedTemplate, synthesize } from './support/synthesize.ts';

/** What changes with every build and says nothing: hashes of assets, and of versions and deployments that follow from them. */
function normalised(template: SynthesizedTemplate): string {
  return `${JSON.stringify(template, null, 1)
    .replaceAll(/[0-9a-f]{64}\.zip/g, '<asset>.zip')
    .replaceAll(/(CurrentVersion[0-9A-F]{8})[0-9a-f]{32}/g, '$1<version>')
    .replaceAll(/(Deployment[0-9A-F]{8})[0-9a-f]{32}/g, '$1<deployment>')}\n`;
}

const templates = synthesize();

describe('the template of production, for one function of each kind', () => {
  it.each(Object.entries(templates))('of the stack %s is the one that was reviewed', (stack, template) => {
    expectGolden(normalised(template), 'test', 'infra', 'generated', `${stack}.json`);
  });

  it('is the same for the same input', () => {
    const again = synthesize();
    for (const [stack, template] of Object.entries(templates))
      expect(normalised(again[stack] ?? { Resources: {} })).toBe(normalised(template));
  });
});
