import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { newLinkToken } from '#shared/domain/links.ts';
import { newId } from '#shared/runtime/ids.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { orderWorld } from '#test/support/order-world.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());
const setup = () => orderWorld(table);

describe('the link of an order', () => {
  it('opens as often as wanted, and is noted as opened once [OR-1] [OM-8]', async () => {
    const world = await setup();
    const { id } = await world.place();
    const token = await world.linkOf(id);
    expect(await world.open(token, false)).toMatchObject({ kind: 'open', order: { id }, seller: { kind: 'seller' }, generation: 1 });
    expect((await world.emails(id))[0]).not.toHaveProperty('openedAt');
    for (let n = 0; n < 3; n++) {
      expect((await world.open(token)).kind).toBe('open');
      world.day(1);
    }
    expect((await world.emails(id))[0]?.openedAt).toBe('2026-03-01T10:00:00.000Z');
  });

  it('opens one order, and leads to no other: not of the same contact, not of the same seller', async () => {
    const world = await setup();
    const contactEmail = 'wspolna@zamowienia.example';
    const [one, other] = [await world.place({ contactEmail }), await world.place({ contactEmail })];
    const [first, second] = [await world.linkOf(one.id), await world.linkOf(other.id)];
    expect(await world.open(first)).toMatchObject({ order: { id: one.id } });
    expect(await world.open(second)).toMatchObject({ order: { id: other.id } });
  });

  it('tells nothing of a token that was never ours', async () => {
    const world = await setup();
    for (const token of [newLinkToken(), 'kurz', '']) expect(await world.open(token)).toEqual({ kind: 'dead', because: 'unknown' });
  });

  it('names the sales contact once the order has closed, and opens again with it only by a new link [OR-3] [OR-4]', async () => {
    const world = await setup();
    const { id, path, request } = await world.place();
    const token = await world.linkOf(id);
    world.day(30);
    expect(await world.open(token)).toMatchObject({
      because: 'closed',
      order: { number: request.number, salesContact: request.salesContactEmail },
    });
    await world.call('POST', `${path}/email`);
    expect(await world.open(token)).toMatchObject({ because: 'replaced' });
    expect((await world.open(await world.linkOf(id))).kind).toBe('open');
  });

  it('of a mapped order opens until 30 days after its set-up was finished [OM-8] [MT-5]', async () => {
    const world = await setup();
    const { id } = await world.place();
    const token = await world.linkOf(id);
    const [organisationId, subscriptionId] = [newId('organisation'), newId('subscription')];
    const at = world.clock.now.toISOString();
    const mapped = { at, by: world.caller.actor, partnerId: newId('partner'), organisationId, subscriptionId };
    await world.putOrder({ ...(await world.stored(id)), state: 'mapped', mapped });
    const setUp = async (state: string) =>
      table.client.send(
        new PutCommand({
          TableName: table.name,
          Item: { ...itemOf('set-up', keys.setUp(organisationId, subscriptionId), { state, completedAt: at }) },
        }),
      );
    expect(await world.open(token)).toMatchObject({ kind: 'open', order: { state: 'mapped' } });
    for (const state of ['draft', 'provisioning', 'failed']) {
      await setUp(state);
      expect((await world.open(token)).kind).toBe('open');
    }
    await setUp('active');
    expect((await world.open(token)).kind).toBe('open');
    world.clock.now = new Date(world.clock.now.getTime() + 30 * 86_400_000 - 1);
    expect((await world.open(token)).kind).toBe('open');
    world.clock.now = new Date(world.clock.now.getTime() + 1);
    expect(await world.open(token)).toMatchObject({ kind: 'dead', because: 'finished' });
  });
});
