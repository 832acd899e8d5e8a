import { afterEach, describe, expect, it } from 'vitest';
import { type ImportWorld, type ImportWorldOptions, importWorld } from './import-world.ts';

let world: ImportWorld | undefined;
afterEach(async () => {
  await world?.stop();
  world = undefined;
});

async function aWorld(options: ImportWorldOptions): Promise<ImportWorld> {
  world = await importWorld(options);
  return world;
}

/** All of a sudden the users of an organisation lie in one partition. */
const unsharded = (partition: string) => partition.replace(/#s\d$/, '');
const patience = { timeout: 120_000 };

describe('an organisation of 20,000 users', () => {
  it('is imported within eight seconds under the limits of partition keys, indexes included', patience, async () => {
    const { time, imported, load } = await aWorld({ workers: 2 });
    const seconds = await time.until(imported(20_000));
    expect(seconds).toBeLessThan(8);
    // Claim and user of each, two small writes: the rest is shared by its chunk of 500.
    expect(load().writeUnits / 20_000).toBeLessThan(2.5);
    expect(load().busiest.seconds).toBeLessThan(4);
  });

  it('would not be if its users lay in one partition', patience, async () => {
    const spread = await aWorld({ workers: 2 });
    const seconds = await spread.time.until(spread.imported(2000));
    await spread.stop();
    const together = await aWorld({ workers: 2, lane: unsharded });
    expect(await together.time.until(together.imported(2000))).toBeGreaterThan(1.5 * seconds);
  });
});

describe('a small import while another takes a million rows', () => {
  it('takes at most 1.2 times as long as alone', patience, async () => {
    const { time, imported, begun, jobOf } = await aWorld({ workers: 2 });
    const alone = await time.until(imported(1000));
    const large = await time.until(begun(1_000_000));
    await time.until(time.sleep(500));
    const beside = await time.until(imported(1000));
    expect(beside).toBeLessThan(1.2 * alone);
    // The large one was at it all the time.
    const { progress, state } = (await time.real(() => jobOf(large))) ?? {};
    expect({ state, total: progress?.total }).toEqual({ state: 'running', total: 1_000_000 });
    expect(progress?.done).toBeGreaterThan(2000);
  });

  it('waits for a turn at most where all workers are taken, whoever else waits for his second', patience, async () => {
    const turn = 300;
    const { time, imported, begun, turnsOf, longestWait } = await aWorld({ workers: 1, slice: turn });
    const large = await time.until(Promise.all([begun(1_000_000), begun(1_000_000)]));
    await time.until(time.sleep(500));
    const seconds = await time.until(imported(500));
    expect(seconds).toBeLessThan(10);
    for (const one of large) expect(turnsOf(one)).toBeGreaterThan(1);
    expect(longestWait(large[0]) / 1000).toBeLessThan(3 * (turn / 1000 + 0.5));
  });

  it('would wait for its end if a worker kept a job as long as it takes', patience, async () => {
    const { time, imported, begun } = await aWorld({ workers: 1, slice: 3_600_000 });
    const alone = await time.until(imported(500));
    await time.until(begun(4000));
    await time.until(time.sleep(100));
    expect(await time.until(imported(500))).toBeGreaterThan(2 * alone);
  });
});
