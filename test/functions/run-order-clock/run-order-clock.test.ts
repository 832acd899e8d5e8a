import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { orderWorld } from '#test/support/order-world.ts';

let table: TestTable;
// A sweep takes up whatever is due in its table, so each test has one of its own.
beforeEach(async () => {
  table = await startTable();
});
afterEach(() => table.stop());
const setup = () => orderWorld(table);

const told = async (world: Awaited<ReturnType<typeof setup>>, id: `ord_${string}`) =>
  (await world.emails(id)).map(({ content, queuedAt, orderLink }) => `${queuedAt.slice(5, 10)} ${content.kind} ${orderLink?.generation}`);

describe('the clock of orders', () => {
  it('writes to the contact on the start date, reminds with the same link, and closes [OR-1] [OR-3]', async () => {
    const world = await setup();
    const { id } = await world.place({ plan: 'flex', startsAt: '2026-03-10' });
    for (let look = 0; look < 4 * 20; look++) {
      world.day(1 / 4);
      await world.sweep();
    }
    expect(await told(world, id)).toEqual(['03-10 order-provisioning-required 1', '03-14 order-reminder 1', '03-16 order-reminder 1']);
    expect(await world.events()).toEqual(['order.placed', 'order.opened', 'order.reminded', 'order.reminded', 'order.closed']);
    expect((await world.stored(id)).state).toBe('closed');
  }, 120_000);

  it('asked twice at once tells nobody twice [OR-3]', async () => {
    const world = await setup();
    const { id } = await world.place();
    world.day(16.5);
    await Promise.all(Array.from({ length: 5 }, () => world.sweep()));
    expect((await told(world, id)).filter((line) => line.includes('reminder'))).toHaveLength(1);
    expect(await world.sweep()).toMatchObject({ recorded: 0, nothingDue: 0 });
  });

  it('leaves a mapped order alone, and one whose reminders were missed gets the last only [OR-3]', async () => {
    const world = await setup();
    const [mapped, waiting] = [await world.place(), await world.place()];
    await world.putOrder({ ...(await world.stored(mapped.id)), state: 'mapped' });
    world.day(29.5);
    expect(await world.sweep()).toMatchObject({ recorded: 1, failed: 0 });
    expect(await told(world, waiting.id)).toHaveLength(2);
    world.day(1000);
    await world.sweep();
    expect((await world.call('GET', mapped.path)).json.state).toBe('mapped');
  });

  it('that is late shows what holds before it has come by, and gives a late order its whole time [OR-3]', async () => {
    const world = await setup();
    const placed = await world.place();
    const scheduled = await world.place({ startsAt: '2026-03-02' });
    world.day(60);
    expect((await world.call('GET', placed.path)).json).toMatchObject({ state: 'closed' });
    expect(await world.events()).toEqual(['order.placed', 'order.placed']);
    await world.sweep();
    const { state, closesAt, openedAt } = await world.stored(scheduled.id);
    expect([state, openedAt]).toEqual(['awaiting_details', world.clock.now.toISOString()]);
    expect(Date.parse(closesAt ?? '') - world.clock.now.getTime()).toBe(30 * 86_400_000);
  });

  it('goes on with the others when one cannot be dealt with, and says which', async () => {
    const world = await setup();
    const [good, bad] = [await world.place(), await world.place()];
    await world.putOrder({ ...(await world.stored(bad.id)), termMonths: 12.5 });
    world.day(31);
    const faults: unknown[] = [];
    expect(await world.sweep((error) => faults.push(error))).toMatchObject({ recorded: 1, failed: 1 });
    expect(faults).toHaveLength(1);
    expect((await world.stored(good.id)).state).toBe('closed');
  });
});
