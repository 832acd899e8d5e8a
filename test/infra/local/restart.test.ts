import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fixtureClient } from '#test/infra/local/call.ts';
import { testCloud } from '#test/support/local-cloud.ts';

it('keeps items, messages, mail, the place in the stream, keys and the clock over a restart', async () => {
  const stateDir = mkdtempSync(join(tmpdir(), 'local-cloud-restart-'));
  const first = await testCloud('fixture', { stateDir });
  const before = fixtureClient(first);
  await before.act({ call: 'put', pk: 'EVENT#kept' });
  await before.act({ call: 'send', pk: 'mail', to: 'ann@example.test' });
  await before.act({ call: 'send', pk: 'dead', poison: true });
  await first.settle({ hurry: true });
  await first.advanceTo(new Date(first.clock.now().getTime() + 86_400_000));
  const then = first.clock.now();
  await first.stop();

  const second = await testCloud('fixture', { stateDir });
  const after = fixtureClient(second);
  try {
    expect(await after.stored()).toContain('EVENT#kept');
    expect(second.mailbox.list('ann@example.test')).toHaveLength(1);
    expect(await second.depth('fixture-deadletters98524CE3')).toMatchObject({ waiting: 1 });
    expect(second.clock.now().getTime()).toBeGreaterThanOrEqual(then.getTime());
    await after.act({ call: 'put', pk: 'EVENT#new' });
    await second.settle();
    expect(second.logs('fixture-dispatcher').map(({ line }) => line)).toEqual(['dispatch EVENT#new']);
  } finally {
    await second.stop();
    rmSync(stateDir, { recursive: true, force: true });
  }
});
