import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSeed } from '#infra/cli/seed-file.ts';
import { seed } from '#infra/local/seed.ts';
import { dynamoPartnerStore } from '#shared/adapters/dynamodb/partners.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { startGate, type TestGate } from '#test/support/gate.ts';

let gate: TestGate;
beforeAll(async () => {
  gate = await startGate();
});
afterAll(() => gate.stop());

describe('the seed of a local cloud', () => {
  it('is one partner with its token, kept for its owner only, however often it is planted', async () => {
    const target = { ...gate.endpoints, folder: gate.folder };
    const lines = await seed(target);
    const planted = readSeed(gate.folder);
    expect(lines.join('\n')).toContain(planted?.token);
    expect(statSync(join(gate.folder, 'seed.json')).mode & 0o777).toBe(0o600);
    expect(await seed(target)).toEqual(lines);
    rmSync(join(gate.folder, 'seed.json'));
    expect(await seed(target)).not.toEqual(lines);
    expect(readSeed(gate.folder)?.partnerId).toBe(planted?.partnerId);
    expect(await dynamoPartnerStore(gate.table, loadSystemKeys(gate.table)).list()).toHaveLength(1);
  });
});
