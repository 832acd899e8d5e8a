import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSeed } from '#infra/cli/seed-file.ts';
import { seed } from '#infra/local/seed.ts';
import { dynamoPartnerStore } from '#shared/adapters/dynamodb/partners.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { templateOf } from '#shared/http/wire/wire-ids.ts';
import { startGate, type TestGate } from '#test/support/gate.ts';

let gate: TestGate;
beforeAll(async () => {
  gate = await startGate();
});
afterAll(() => gate.stop());

describe('the seed of a local cloud', () => {
  it('is one partner and one seller with their tokens, kept for its owner only, however often it is planted', async () => {
    const target = { ...gate.endpoints, folder: gate.folder };
    const lines = await seed(target);
    const planted = readSeed(gate.folder);
    expect(lines.join('\n')).toContain(planted?.token);
    expect(lines.join('\n')).toContain(planted?.seller.token);
    expect(lines.join('\n')).toContain(`provisioning id  ${planted?.provisioningId}`);
    expect(templateOf(planted?.provisioningId ?? '')).toMatch(/^tpl_/);
    expect(statSync(join(gate.folder, 'seed.json')).mode & 0o777).toBe(0o600);
    expect(await seed(target)).toEqual(lines);
    rmSync(join(gate.folder, 'seed.json'));
    expect(await seed(target)).not.toEqual(lines);
    expect(readSeed(gate.folder)?.partnerId).toBe(planted?.partnerId);
    expect(readSeed(gate.folder)?.seller.partnerId).toBe(planted?.seller.partnerId);
    const accounts = await dynamoPartnerStore(gate.table, loadSystemKeys(gate.table)).list();
    expect(accounts.map(({ kind }) => kind ?? 'partner').toSorted()).toEqual(['partner', 'seller']);
  });
});
