import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keys, partitions } from '#shared/adapters/dynamodb/keys.ts';
import { dynamoUnmapping } from '#shared/adapters/dynamodb/unmapping.ts';
import type { MappingChoice } from '#shared/domain/mapping/mapping-choice.ts';
import { unmapOrder } from '#shared/domain/mapping/unmap-order.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { aNewOrganisation, type MappingWorld, mappingWorld } from '#test/support/mapping-world.ts';

let table: TestTable;
let world: MappingWorld;
beforeAll(async () => {
  table = await startTable();
  world = await mappingWorld(table);
});
afterAll(() => table.stop());

let counter = 0;
function forNew(): MappingChoice {
  counter += 1;
  return {
    for: 'customer',
    partner: aNewOrganisation(`Partner ${counter}`),
    customer: aNewOrganisation(`Klient ${counter}`),
    administratorEmail: `admin@klient${counter}.example`,
    countryOfOperation: 'PL',
  };
}

async function mapped() {
  const order = await world.order();
  const outcome = await world.map(order, forNew());
  if (!outcome.ok) throw new Error(outcome.error.code);
  return { order, subscription: outcome.value.mapping.subscription };
}

const unmap = ({ sellerId, id }: Order) =>
  unmapOrder({ mappings: dynamoUnmapping(table, world.hashes), newId: world.deps.newId, now: world.now })(
    { actor: { kind: 'operator', name: 'olga' }, requestId: 'req-unmap' },
    sellerId,
    id,
  );

describe('an operator who takes a mapping back', () => {
  it('opens the order for its contact anew, by a new link, and takes subscription and licences away [OM-6]', async () => {
    const { order, subscription } = await mapped();
    const outcome = await unmap(order);
    expect(outcome).toMatchObject({ ok: true, value: { state: 'awaiting_details', choice: {}, contact: { generation: 2 } } });
    const items = await world.organisation(subscription.organisationId);
    expect(items.filter(({ itemType }) => itemType === 'subscription' || itemType === 'entitlement')).toEqual([]);
    expect((await world.items(partitions.partner(subscription.partnerId))).map(({ itemType }) => itemType)).not.toContain(
      'partner-subscription',
    );
    expect((await world.events(subscription.partnerId)).at(-1)).toBe('order.unmapped');
    const emails = await world.items(partitions.orderItems(order.sellerId, order.id));
    expect(emails.map(({ orderLink }) => orderLink)).toMatchObject([{ generation: 1 }, { generation: 2 }]);
    const again = await world.map(await world.stored(order), {
      ...forNew(),
      partner: { kind: 'existing', partnerId: subscription.partnerId, name: 'x' },
    });
    expect(again.ok).toBe(true);
  });

  it('is refused where licences are in use, where something was provisioned, and where nothing is mapped [OM-6]', async () => {
    const used = await mapped();
    const Key = keys.entitlement(used.subscription.organisationId, 'meetings');
    const taken = {
      UpdateExpression: 'SET #free = #free - :one',
      ExpressionAttributeNames: { '#free': 'free' },
      ExpressionAttributeValues: { ':one': 1 },
    };
    await table.client.send(new UpdateCommand({ TableName: table.name, Key, ...taken }));
    expect(await unmap(used.order)).toMatchObject({ ok: false, error: { code: 'LICENCES_BELOW_ASSIGNED' } });
    const { order, subscription } = await mapped();
    const { organisationId, partnerId, id } = subscription;
    const setUp = {
      id: world.deps.newId('setUp'),
      organisationId,
      partnerId,
      source: { kind: 'subscription', id },
      state: 'provisioning',
      later: [],
      draft: {},
      parts: [],
      round: 1,
      createdAt: subscription.mappedAt,
      version: 2,
    };
    await world.put({ ...keys.setUp(organisationId, id), itemType: 'set-up', ...setUp });
    expect(await unmap(order)).toMatchObject({ ok: false, error: { code: 'SET_UP_STATE' } });
    expect(await unmap(await world.order())).toMatchObject({ ok: false, error: { code: 'ORDER_STATE' } });
    expect(await unmap({ ...order, sellerId: world.deps.newId('partner') })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    expect((await world.stored(used.order)).state).toBe('mapped');
  });
});
