import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSeed } from '#infra/cli/seed-file.ts';
import { launchBrowser } from '#infra/demo/browser.ts';
import { journey } from '#infra/demo/journey.ts';
import type { Memory } from '#infra/demo/step.ts';
import type { World } from '#infra/demo/world.ts';
import type { LocalCloud } from '#infra/local/cloud.ts';
import { seed } from '#infra/local/seed.ts';
import { testCloud } from '#test/support/local-cloud.ts';

let cloud: LocalCloud;
let world: World;
const folder = mkdtempSync(join(tmpdir(), 'handover-journey-'));
const memory: Memory = {};

beforeAll(async () => {
  cloud = await testCloud('handover');
  await seed({ folder, apis: cloud.apis, gate: cloud.control, region: cloud.region, outputs: cloud.outputs });
  const planted = readSeed(folder);
  const { api, webex: wire } = cloud.apis;
  if (planted?.provisioningId === undefined || api === undefined || wire === undefined) throw new Error('The local cloud has no partner.');
  const { provisioningId } = planted;
  world = {
    api,
    wholesale: { api: wire, provisioningId },
    control: cloud.control,
    partner: planted,
    seller: planted.seller,
    folder,
    browser: await launchBrowser(),
  };
}, 180_000);

afterAll(async () => {
  await world?.browser.close();
  await cloud?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Each step checks its own answers, and fails with what it was answered instead. */
describe('the source’s own example [TR-2] [TR-6] [TR-9] [CX-2] [CX-3] [CX-4] [CX-6] [CX-7] [GS-1] [GS-2] [GS-6] [EM-1] [EM-2]', () => {
  it.each(journey)('$title', { timeout: 120_000 }, async ({ play }) => {
    expect(await play(world, memory)).not.toEqual([]);
  });
});
