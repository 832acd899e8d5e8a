import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scheduled } from '#functions/run-wholesale-clock/schedule.ts';
import { dynamoApprovals } from '#shared/adapters/dynamodb/approvals.ts';
import { dynamoCustomerCalendar } from '#shared/adapters/dynamodb/customer-calendar.ts';
import type { WholesaleMessage } from '#shared/queue/wholesale-messages.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { ampleTime } from '#test/support/sqs-event.ts';
import { wholesaleWorld } from '#test/support/wholesale-world.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

async function setup(send?: (message: WholesaleMessage) => Promise<void>) {
  const world = await wholesaleWorld(table);
  const sent: WholesaleMessage[] = [];
  const sweep = scheduled(
    {
      calendar: dynamoCustomerCalendar(table),
      approvals: dynamoApprovals(table),
      queue: { send: (_, message) => (send ?? (async (one) => void sent.push(one)))(message) },
      newId,
      now: world.now,
    },
    { ...makeLogger('test'), info: () => undefined, fault: () => undefined },
  );
  const pass = (minutes: number) => {
    world.clock.now = new Date(world.clock.now.getTime() + minutes * 60_000);
  };
  return { ...world, sent, pass, sweep: () => sweep(ampleTime) };
}

describe('the clock of wholesale customers', () => {
  it('wakes the worker of a customer of which nothing was heard for 20 minutes, and no other [WC-4]', async () => {
    const { ask, aCustomer, messageFor, run, customerNow, sent, pass, sweep } = await setup();
    const [{ id }, done] = [await ask(), await aCustomer()];
    pass(19);
    expect(await sweep()).toMatchObject({ woken: 0 });
    pass(1);
    expect(await sweep()).toEqual({ woken: 1, lapsed: 0, failed: 0, more: false });
    expect(sent).toEqual([messageFor(id)]);
    // It was told: for the next 20 minutes it is waited for.
    expect(await sweep()).toMatchObject({ woken: 0 });
    await run(sent);
    expect(await customerNow(id)).toMatchObject({ status: 'provisioned' });
    pass(600);
    expect(await sweep()).toMatchObject({ woken: 0 });
    expect(await customerNow(done.id)).toEqual(done);
  });

  it('goes on with the others where one cannot be told, and fails then, so that it is seen', async () => {
    const told: string[] = [];
    const world = await setup(async ({ customerId }) => {
      if (customerId === broken) throw new Error('The queue is away.');
      told.push(customerId);
    });
    const [first, second] = [await world.ask(), await world.ask()];
    const broken = first.id;
    world.pass(21);
    await expect(world.sweep()).rejects.toThrow('1 wholesale customers');
    expect(told).toContain(second.id);
  });
});
