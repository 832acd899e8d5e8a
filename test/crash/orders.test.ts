import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#shared/runtime/ids.ts';
import { type Crashes, everyDoublePoint, everySinglePoint, type World } from '#test/support/crash-harness.ts';
import { createTable, startTable, type TestTable, throughAnotherClient } from '#test/support/dynoxide.ts';
import { anOrderRequest, type OrderWorld, orderWorld } from '#test/support/order-world.ts';

let server: TestTable;
beforeAll(async () => {
  server = await startTable();
});
afterAll(() => server.stop());

type Step = (world: OrderWorld, path: string) => Promise<{ readonly status: number; readonly location: string }>;

let tables = 0;

/** A world in a table of its own, in which every call that the operations make may be the last of their process. */
async function crashing(crashes: Crashes): Promise<OrderWorld> {
  tables += 1;
  const name = `orders-${tables}`;
  await createTable(server.raw, name);
  const acting = throughAnotherClient({ ...server, name });
  crashes.attach(acting.client);
  return orderWorld(throughAnotherClient({ ...server, name }), '2026-03-01T10:00:00.000Z', acting);
}

/** What came of it, without what differs from run to run. */
async function outcomeOf(world: OrderWorld) {
  const items = await world.items(`PARTNER#${world.caller.partnerId}`);
  const ids = items.flatMap(({ SK }) => (String(SK).startsWith('ORDER#') ? [String(SK).slice(6) as `ord_${string}`] : []));
  const orders = await Promise.all(
    ids.map(async (id) => {
      const { state, version, contact, remindedDaysBefore, closedAt } = await world.stored(id);
      const emails = (await world.emails(id)).map(({ content, to, orderLink }) => [content.kind, to, orderLink?.generation]);
      return { state, version, generation: contact.generation, to: contact.email, remindedDaysBefore, closedAt, emails };
    }),
  );
  return { orders, events: await world.events(), claims: items.filter(({ itemType }) => itemType === 'claim').length };
}

/** Steps that are each done again, as they are, until they were answered. */
function scenario(steps: readonly Step[]) {
  return async (crashes: Crashes): Promise<World> => {
    const world = await crashing(crashes);
    let [done, path] = [0, ''];
    return {
      turn: async () => {
        for (let step = steps[done]; step !== undefined; step = steps[done]) {
          const { status, location } = await step(world, path);
          if (status >= 500) return false;
          if (done === 0) path = location;
          done += 1;
        }
        return true;
      },
      outcome: () => outcomeOf(world),
      violations: () => [],
      end: async () => undefined,
    };
  };
}

function asking(method: string, under: string, body?: unknown): Step {
  const keyOf = new WeakMap<OrderWorld, string>();
  return async (world, path) => {
    const key = keyOf.get(world) ?? newId('event');
    keyOf.set(world, key);
    const answer = await world.call(method, under === '' ? '/v1/commerce/orders' : `${path}${under}`, { body, key });
    return { status: answer.status, location: String(answer.headers['location'] ?? '') };
  };
}

function sweeping(days: number): Step {
  const moved = new WeakSet<OrderWorld>();
  return async (world) => {
    if (!moved.has(world)) world.day(days);
    moved.add(world);
    const { failed } = await world.sweep(() => undefined);
    return { status: failed > 0 ? 500 : 200, location: '' };
  };
}

const body = anOrderRequest({ number: 'SO-1', contactEmail: 'olga@zamowienia.example' });

describe('a process that dies while it works on an order', () => {
  it('at any one or two calls: one order, one e-mail to each contact, and the same answers [OR-1] [OR-4]', async () => {
    const placing = scenario([asking('POST', '', body), asking('PUT', '/contact', { contactEmail: 'inna@zamowienia.example' })]);
    const report = await everyDoublePoint(placing);
    expect(report.failures).toEqual([]);
    expect(report.calls.filter((call) => call.includes('TransactWriteItems'))).toHaveLength(2);
  }, 300_000);

  it('at any call of the clock: opened once, reminded once, closed once [OR-3]', async () => {
    const scheduled = { ...body, startsAt: '2026-03-02', plan: 'flex' };
    const report = await everySinglePoint(scenario([asking('POST', '', scheduled), sweeping(2), sweeping(6.5), sweeping(1)]));
    expect(report.failures).toEqual([]);
    expect(report.calls.filter((call) => call.includes('TransactWriteItems'))).toHaveLength(4);
  }, 300_000);
});
