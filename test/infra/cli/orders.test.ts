import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '#infra/cli/program.ts';
import { partitions } from '#shared/adapters/dynamodb/keys.ts';
import { startGate, type TestGate } from '#test/support/gate.ts';
import { aNewOrganisation, type MappingWorld, mappingWorld } from '#test/support/mapping-world.ts';

let gate: TestGate;
let world: MappingWorld;
beforeAll(async () => {
  gate = await startGate();
  world = await mappingWorld(gate.table);
});
afterAll(() => gate.stop());

async function handover(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const streams = { out: (text: string) => out.push(text), err: (text: string) => err.push(text) };
  const code = await run([...args, '--local', '--state', gate.folder, '--operator', 'olga'], streams);
  return { code, said: [...out, ...err].join('\n') };
}

async function remap(seller: string, order: string) {
  const { code, said } = await handover('orders', 'remap', seller, order, '--json');
  return { code, ...JSON.parse(said) };
}

let counter = 0;
async function mapped() {
  counter += 1;
  const order = await world.order();
  const outcome = await world.map(order, {
    for: 'customer',
    partner: aNewOrganisation(`Partner ${counter}`),
    customer: aNewOrganisation(`Klient ${counter}`),
    administratorEmail: `admin@klient${counter}.example`,
    countryOfOperation: 'PL',
  });
  if (!outcome.ok) throw new Error(outcome.error.code);
  return { order, subscription: outcome.value.mapping.subscription };
}

describe('orders remap', () => {
  it('takes the mapping back in the name of the operator, and says until when the order waits again [OM-6]', async () => {
    const { order, subscription } = await mapped();
    const { code, order: said } = await remap(order.sellerId, order.id);
    const { state, closesAt } = await world.stored(order);
    expect([code, state]).toEqual([0, 'awaiting_details']);
    expect(said).toEqual({ id: order.id, number: order.number, state, closesAt });
    const events = await world.items(partitions.events(subscription.partnerId));
    expect(events.at(-1)).toMatchObject({ type: 'order.unmapped', actor: { kind: 'operator', name: 'olga' } });
  });

  it('says in words who is written to', async () => {
    const { order } = await mapped();
    const { said } = await handover('orders', 'remap', order.sellerId, order.id);
    for (const part of [order.number, order.contact.email, 'can be mapped again']) expect(said).toContain(part);
  });

  it('refuses an order that is not mapped, one that is not there, and what is no id [OM-6]', async () => {
    const waiting = await world.order();
    const code = async (seller: string, order: string) => {
      const answered = await remap(seller, order);
      return [answered.code, answered.error.code, answered.error.message];
    };
    expect(await code(waiting.sellerId, waiting.id)).toEqual([1, 'ORDER_STATE', expect.any(String)]);
    const [stranger, nothing] = [world.deps.newId('partner'), world.deps.newId('order')];
    for (const [seller, order] of [
      [stranger, waiting.id],
      [waiting.sellerId, nothing],
    ] as const) {
      expect(await code(seller, order)).toEqual([1, 'NOT_FOUND', 'This seller has no such order.']);
    }
    expect(await code('handel', waiting.id)).toEqual([1, 'INVALID_VALUE', expect.stringMatching(/^SELLER/)]);
    expect(await code(waiting.sellerId, 'SO-1')).toEqual([1, 'INVALID_VALUE', expect.stringMatching(/^ORDER/)]);
    expect(await world.stored(waiting)).toEqual(waiting);
  });
});
