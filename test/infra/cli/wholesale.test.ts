import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '#infra/cli/program.ts';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import type { Event } from '#shared/domain/event.ts';
import type { PartnerId, WholesaleCustomerId } from '#shared/domain/ids.ts';
import { newId } from '#shared/runtime/ids.ts';
import { startGate, type TestGate } from '#test/support/gate.ts';
import { aPartner, put } from '#test/support/people.ts';
import { eventTypesOf, itemAt } from '#test/support/stored.ts';
import { wholesaleWorld } from '#test/support/wholesale-world.ts';

let gate: TestGate;
beforeAll(async () => {
  gate = await startGate();
});
afterAll(() => gate.stop());

async function wholesale(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const streams = { out: (text: string) => out.push(text), err: (text: string) => err.push(text) };
  const options = ['--local', '--state', gate.folder, '--json', '--operator', 'olga'];
  const code = await run(['wholesale', ...args, ...options], streams);
  return { code, ...JSON.parse((code === 0 ? out : err).join('\n')) };
}

const granted = async (id: PartnerId, number = 'Sub23452345') =>
  (await wholesale('grant', id, '--number', number, '--billing-start', '2026-03-01')).subscription;

describe('a wholesale subscription', () => {
  it('is granted, listed, suspended and resumed, each once and told to the partner [OT-5]', async () => {
    const { id } = await aPartner(gate.table);
    const subscription = await granted(id);
    expect(subscription).toMatchObject({ partnerId: id, number: 'Sub23452345', state: 'active', billingStartDate: '2026-03-01' });
    expect(await wholesale('suspend', id, subscription.id)).toMatchObject({ code: 0, changed: true });
    expect(await wholesale('suspend', id, subscription.id)).toMatchObject({ code: 0, changed: false });
    expect((await wholesale('list', id)).subscriptions).toMatchObject([{ id: subscription.id, state: 'suspended', version: 2 }]);
    expect(await wholesale('resume', id, subscription.id)).toMatchObject({ subscription: { state: 'active' } });
    const changes = ['wholesale.subscription_changed', 'wholesale.subscription_changed'];
    expect(await eventTypesOf(gate.table, id)).toEqual(['wholesale.granted', ...changes]);
  });

  it('that is suspended lets no customer be made with the templates that name it, until it goes on; run again, it completes what was left', async () => {
    const { partner, subscription, template, ask, customers, anAskedCustomer, acting } = await wholesaleWorld(gate.table);
    const event = (id: WholesaleCustomerId) =>
      ({
        id: newId('event'),
        type: 'wholesale_customer.created',
        at: '2026-03-01T10:00:00.000Z',
        partnerId: partner.id,
        actor: acting.actor,
        requestId: 'req',
        subject: { wholesaleCustomerId: id },
        changed: [],
      }) satisfies Event;
    const refusal = async () => {
      const customer = anAskedCustomer();
      const made = await customers.create({ acting, customer, event: event(customer.id) }, undefined);
      return made.ok ? undefined : made.error.code;
    };
    await wholesale('suspend', partner.id, subscription.id);
    expect(await refusal()).toBe('WHOLESALE_NOT_GRANTED');
    const key = wholesaleKeys.template(partner.id, template.id);
    // A run that came no further than the subscription.
    await put(gate.table, itemOf('template', key, template));
    expect(await refusal()).toBeUndefined();
    expect(await wholesale('suspend', partner.id, subscription.id)).toMatchObject({ changed: false });
    expect(await refusal()).toBe('WHOLESALE_NOT_GRANTED');
    await wholesale('resume', partner.id, subscription.id);
    await ask();
    // While a template is held, nobody is made with it either.
    await put(gate.table, itemOf('template', key, { ...template, state: 'closing' }));
    expect(await refusal()).toBe('PROVISIONING_ID_UNKNOWN');
    await put(gate.table, itemOf('template', key, template));
    expect(await itemAt(gate.table, key)).not.toHaveProperty('subscriptionSuspended');
  });

  it('is for partners only, with a number as clients know it', async () => {
    const seller = await aPartner(gate.table, { kind: 'seller' });
    for (const id of [seller.id, newId('partner')])
      expect((await wholesale('grant', id, '--number', 'Sub1234')).error.code).toBe('NO_SUCH_PARTNER');
    const { id } = await aPartner(gate.table);
    expect((await wholesale('grant', id, '--number', '1234')).error.code).toBe('INVALID_VALUE');
    expect((await wholesale('suspend', id, newId('wholesaleSubscription'))).error.code).toBe('NOT_FOUND');
    const { id: other } = await aPartner(gate.table);
    expect((await wholesale('suspend', other, (await granted(id)).id)).error.code).toBe('NOT_FOUND');
  });
});

describe('a sub-partner', () => {
  it('has a subscription of its own, which is suspended and resumed with it', async () => {
    const [parent, sub] = [await aPartner(gate.table), await aPartner(gate.table)];
    const add = () => wholesale('sub-partner', 'add', parent.id, sub.id);
    expect((await add()).error.code).toBe('WHOLESALE_NOT_GRANTED');
    const { id } = await granted(sub.id, 'Sub9999');
    expect((await add()).subPartner).toMatchObject({
      parentId: parent.id,
      partnerId: sub.id,
      subscriptionNumber: 'Sub9999',
      state: 'active',
    });
    expect((await add()).error.code).toBe('ALREADY_SUB_PARTNER');
    expect((await wholesale('sub-partner', 'add', sub.id, sub.id)).error.code).toBe('UNDER_ITSELF');
    const other = await aPartner(gate.table);
    expect((await wholesale('sub-partner', 'add', other.id, sub.id)).error).toMatchObject({
      code: 'UNDER_ANOTHER',
      message: expect.stringContaining('one parent at most'),
    });
    expect((await wholesale('sub-partner', 'add', newId('partner'), sub.id)).error.code).toBe('NO_SUCH_PARTNER');
    expect((await wholesale('sub-partner', 'suspend', sub.id, parent.id)).error.code).toBe('NOT_FOUND');

    expect(await wholesale('sub-partner', 'suspend', parent.id, sub.id)).toMatchObject({
      changed: true,
      subPartner: { state: 'suspended' },
    });
    expect(await wholesale('sub-partner', 'suspend', parent.id, sub.id)).toMatchObject({ changed: false });
    const own = () => itemAt(gate.table, wholesaleKeys.subscription(sub.id, id));
    // What it finds about itself: by it, its own token is refused as well.
    const found = () => itemAt(gate.table, wholesaleKeys.worksUnder(sub.id));
    await gate.table.client.send(new DeleteCommand({ TableName: gate.table.name, Key: wholesaleKeys.worksUnder(sub.id) }));
    expect(await wholesale('sub-partner', 'suspend', parent.id, sub.id)).toMatchObject({ changed: false });
    expect([(await own())?.['state'], (await found())?.['state']]).toEqual(['suspended', 'suspended']);
    await wholesale('sub-partner', 'resume', parent.id, sub.id);
    expect([(await own())?.['state'], (await found())?.['state']]).toEqual(['active', 'active']);
    expect(await eventTypesOf(gate.table, parent.id)).toEqual(Array.from({ length: 3 }, () => 'wholesale.sub_partner_changed'));
  });
});

describe('a free account', () => {
  it('is known by its address in any spelling, and nothing of the address is kept', async () => {
    const { addressHash } = await loadSystemKeys(gate.table);
    const kept = () => itemAt(gate.table, wholesaleKeys.freeAccount(addressHash('ola@free.example')));
    expect(await wholesale('free-account', 'add', 'Ola@Free.example')).toMatchObject({ code: 0, freeAccount: true });
    expect(await wholesale('free-account', 'add', 'ola@free.example')).toMatchObject({ code: 0 });
    expect(JSON.stringify(await kept())).not.toContain('@');
    expect(await wholesale('free-account', 'remove', 'ola@free.example')).toMatchObject({ code: 0, freeAccount: false });
    expect(await kept()).toBeUndefined();
    expect((await wholesale('free-account', 'remove', 'ola@free.example')).error.code).toBe('NOT_FOUND');
  });
});
