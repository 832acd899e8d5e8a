import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import type { OrderId, PartnerId, SubscriptionId } from '#shared/domain/ids.ts';
import { finishSetUp } from '#shared/domain/set-up/finish-set-up.ts';
import { saveStep } from '#shared/domain/set-up/save-step.ts';
import type { SetUpCaller } from '#shared/domain/set-up/set-up-caller.ts';
import { newId } from '#shared/runtime/ids.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { answers, setUpWorld } from '#test/support/set-up-world.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

/** A mapped order as far as a set-up looks at it, and its contact with a link of the first generation. */
async function mapped() {
  const world = await setUpWorld(table, { services: { message: 5 } });
  const [sellerId, id, subscriptionId]: [PartnerId, OrderId, SubscriptionId] = [
    newId('partner'),
    newId('order'),
    await world.subscribe({ services: { 'contact-center-standard': 5 } }),
  ];
  const { organisationId, caller } = world;
  const order = { state: 'mapped', contact: { generation: 1 }, mapped: { organisationId, subscriptionId } };
  await world.put(itemOf('order', keys.order(sellerId, id), order));
  const by: SetUpCaller = {
    kind: 'order-contact',
    organisationId,
    partnerId: caller.partnerId,
    actor: { kind: 'order-contact', id },
    order: { sellerId, id, generation: 1 },
  };
  const deps = { setUps: world.setUps, newId, now: () => new Date() };
  const source = { kind: 'subscription', id: subscriptionId } as const;
  const request = { by, source, requestId: 'req', ifMatch: undefined, asked: undefined, keep: () => undefined };
  const passOn = () =>
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.order(sellerId, id),
        UpdateExpression: 'SET contact.generation = :two',
        ExpressionAttributeValues: { ':two': 2 },
      }),
    );
  return { ...world, by, source, request, passOn, save: saveStep(deps), finish: finishSetUp(deps) };
}

describe('the contact of an order', () => {
  it('sets up the subscription of that order [SS-1] [OM-8]', async () => {
    const { save, finish, request, tenant } = await mapped();
    expect((await save(request, { contactCenter: answers.contactCenter() })).ok).toBe(true);
    expect((await finish(request)).ok).toBe(true);
    expect(await tenant()).toMatchObject({ progress: { state: 'pending' } });
  });

  it('reaches neither another subscription of the organisation nor its trial', async () => {
    const { setUps, by, subscribe, trial } = await mapped();
    const other = await setUps.read(by, { kind: 'subscription', id: await subscribe() });
    const ofTrial = await setUps.read(by, { kind: 'trial', id: trial.id });
    for (const read of [other, ofTrial]) expect(read.ok ? undefined : read.error.code).toBe('NOT_FOUND');
    const settings = await setUps.readTenant(by);
    expect(settings.ok ? undefined : settings.error.code).toBe('NOT_FOUND');
  });

  it('reaches nothing once replaced, also when that happens between reading and writing [OR-2]', async () => {
    const { save, finish, request, passOn, setUps, by, source, tenant } = await mapped();
    await save(request, { contactCenter: answers.contactCenter() });
    const late = finishSetUp({
      setUps: {
        ...setUps,
        change: async (...change) => {
          await passOn();
          return setUps.change(...change);
        },
      },
      newId,
      now: () => new Date(),
    });
    const lost = await late(request);
    expect(lost.ok ? undefined : lost.error.code).toBe('NOT_FOUND');
    const after = [await finish(request), await setUps.read(by, source)];
    for (const read of after) expect(read.ok ? undefined : read.error.code).toBe('NOT_FOUND');
    expect(await tenant()).toBeUndefined();
  });
});

describe('a partner', () => {
  it('sets up as provisioning administrator, and not in an organisation on its way out [OM-5]', async () => {
    const { setUpOf, subscribe, caller, organisationId } = await setUpWorld(table);
    const one = setUpOf(await subscribe({ services: { 'contact-center-standard': 5 } }));
    const rights = (value: string) =>
      table.client.send(
        new UpdateCommand({
          TableName: table.name,
          Key: keys.customer(caller.partnerId, organisationId),
          UpdateExpression: 'SET rights = :rights',
          ExpressionAttributeValues: { ':rights': value },
        }),
      );
    await rights('provisioning_administrator');
    expect((await one.save({ contactCenter: answers.contactCenter() })).status).toBe(200);
    await rights('deleting');
    expect((await one.finish()).json.code).toBe('NOT_ALLOWED');
    await rights('provisioning_administrator');
    expect((await one.finish()).status).toBe(202);
  });
});
