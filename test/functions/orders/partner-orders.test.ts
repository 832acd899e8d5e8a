import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PartnerCaller } from '#shared/domain/actor.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { composeOrderChange } from '#shared/domain/orders/order-change.ts';
import { newId } from '#shared/runtime/ids.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { aPartnersCaller, type OrderWorld, orderWorld } from '#test/support/order-world.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

let counter = 0;

/** A partner with one person, beside a seller. */
async function setup() {
  const world = await orderWorld(table);
  const caller = aPartnersCaller();
  const address = `anna${++counter}@sieci.example`;
  await world.addPartner(caller.partnerId, 'partner');
  await world.addPerson(caller.partnerId, address);
  const call = (method: string, path: string, given: Parameters<OrderWorld['call']>[2] = {}) =>
    world.call(method, path, { caller, ...given });
  const listed = async (query: Record<string, string> = {}) => (await call('GET', '/v1/orders', { query })).json.orders;
  return { world, caller, address, call, listed };
}

/** The order is mapped to a partner, as far as the order is concerned. */
async function map(world: OrderWorld, id: Order['id'], to: PartnerCaller) {
  const before = await world.stored(id);
  const at = world.clock.now.toISOString();
  const mapped = {
    at,
    by: to.actor,
    partnerId: to.partnerId,
    organisationId: newId('organisation'),
    subscriptionId: newId('subscription'),
  };
  const change = composeOrderChange(before, [{ order: { ...before, state: 'mapped', mapped }, event: 'order.mapped' }], {
    actor: to.actor,
    requestId: 'req',
    now: world.clock.now,
    newId,
  });
  expect(await world.orders.change(change, undefined)).toMatchObject({ ok: true });
}

describe('the orders that a partner reaches', () => {
  it('are those mapped to it, and those of which one of its people is the contact or sold it [OR-4]', async () => {
    const { world, caller, address, call, listed } = await setup();
    const waiting = await world.place({ contactEmail: address });
    const sold = await world.place({ salesContactEmail: address });
    const mapped = await world.place();
    await world.place();
    await map(world, mapped.id, caller);
    expect((await listed()).map(({ id, because }: { id: string; because: string[] }) => [id, because])).toEqual([
      [mapped.id, ['mapped']],
      [sold.id, ['sales_contact']],
      [waiting.id, ['contact']],
    ]);
    expect((await call('GET', `/v1/orders/${waiting.id}`)).json).toMatchObject({
      because: ['contact'],
      salesContactEmail: waiting.request.salesContactEmail,
      emails: [{ kind: 'order-provisioning-required', state: 'queued' }],
    });
    expect((await call('GET', `/v1/orders/${mapped.id}`)).json).toMatchObject({ state: 'mapped', mapped: { partnerId: caller.partnerId } });
  });

  it('come page by page, each once, and by state', async () => {
    const { world, address, call, listed } = await setup();
    const made = [];
    for (let n = 0; n < 5; n++)
      made.push((await world.place({ contactEmail: address, salesContactEmail: n % 2 ? address : 'x@y.example' })).id);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await call('GET', '/v1/orders', { query: { limit: '2', ...(cursor === undefined ? {} : { cursor }) } });
      seen.push(...page.json.orders.map(({ id }: { id: string }) => id));
      cursor = page.json.next;
    } while (cursor !== undefined);
    expect(seen).toEqual(made.toReversed());
    expect(await listed({ state: 'closed' })).toEqual([]);
    world.day(31);
    expect(await listed({ state: 'closed' })).toHaveLength(5);
  });

  it('do not include that of somebody who is not there any more, of a contact who was replaced, or of another partner', async () => {
    const { world, caller, address, call, listed } = await setup();
    const { id, path } = await world.place({ contactEmail: address });
    await world.call('PUT', `${path}/contact`, { body: { contactEmail: 'inna@zamowienia.example' } });
    expect(await listed()).toEqual([]);
    const gone = `odeszla${counter}@sieci.example`;
    await world.addPerson(caller.partnerId, gone, 'inactive');
    const left = await world.place({ contactEmail: gone });
    const [others, none] = await Promise.all([call('GET', `/v1/orders/${left.id}`), call('GET', `/v1/orders/${newId('order')}`)]);
    expect([others.status, { ...others.json, instance: '' }]).toEqual([404, { ...none.json, instance: '' }]);
    const other = aPartnersCaller();
    await world.addPartner(other.partnerId, 'partner');
    await map(world, id, other);
    expect((await call('GET', `/v1/orders/${id}`)).status).toBe(404);
  });

  it('come with the contact and go with it: the pointers move in the same transaction [OR-2] [OR-4]', async () => {
    const { world, address, listed } = await setup();
    const { id, path, request } = await world.place();
    const pointersAt = async (email: string) => {
      const { addressHash } = await world.hashes;
      return (await world.items(`ADDRESS#${addressHash(email)}`)).map(({ SK }) => SK);
    };
    expect(await listed()).toEqual([]);
    await world.call('PUT', `${path}/contact`, { body: { contactEmail: address } });
    expect((await listed()).map((one: { id: string }) => one.id)).toEqual([id]);
    expect(await pointersAt(request.contactEmail)).toEqual([]);
    expect(await pointersAt(address)).toEqual([`ORDER#contact#${id}`]);
    expect(await pointersAt(request.salesContactEmail)).toEqual([`ORDER#sales#${id}`]);
    await world.call('PUT', `${path}/contact`, { body: { contactEmail: request.contactEmail } });
    expect(await listed()).toEqual([]);
    expect(await pointersAt(address)).toEqual([]);
  });

  it('of one of its people are those alone, where they are asked for', async () => {
    const { world, caller, address } = await setup();
    const colleague = `ola${counter}@sieci.example`;
    await world.addPerson(caller.partnerId, colleague);
    const [mine, hers] = [await world.place({ contactEmail: address }), await world.place({ contactEmail: colleague })];
    const of = { partnerId: caller.partnerId, personEmail: address };
    expect((await world.reader.ordersForPartner(of, 10, undefined)).found.map(({ order }) => order.id)).toEqual([mine.id]);
    expect(await world.reader.forPartner(of, hers.id)).toBeUndefined();
  });
});

describe('the sales contact', () => {
  it('sends the e-mail again, or to another contact, until the order is mapped [OR-4]', async () => {
    const { world, caller, address, call } = await setup();
    const { id } = await world.place({ salesContactEmail: address });
    world.day(1);
    const sent = await call('POST', `/v1/orders/${id}/email`);
    expect([sent.status, sent.headers['location'], sent.json.because]).toEqual([202, `/v1/orders/${id}`, ['sales_contact']]);
    const changed = await call('PUT', `/v1/orders/${id}/contact`, { body: { contactEmail: 'inna@zamowienia.example' } });
    expect(changed.json).toMatchObject({ contact: { email: 'inna@zamowienia.example' }, version: 3 });
    expect(await world.events()).toEqual(['order.placed', 'order.resent', 'order.contact_changed']);
    await map(world, id, caller);
    expect((await call('POST', `/v1/orders/${id}/email`)).json.code).toBe('ORDER_STATE');
  });

  it('is who may, not whoever else sees the order [OR-4]', async () => {
    const { world, address, call } = await setup();
    const { id } = await world.place({ contactEmail: address });
    world.day(1);
    expect((await call('POST', `/v1/orders/${id}/email`)).json).toMatchObject({ status: 403, code: 'NOT_ALLOWED' });
    expect((await call('PUT', `/v1/orders/${id}/contact`, { body: { contactEmail: 'a@b.example' } })).json.code).toBe('NOT_ALLOWED');
    expect((await world.stored(id)).version).toBe(1);
  });
});

describe('the scopes of a seller and of a partner', () => {
  it('open each its own operations and nothing of the other’s [OR-1]', async () => {
    const { world, call, address } = await setup();
    const { id, path } = await world.place({ contactEmail: address });
    const bySeller = [
      await world.call('GET', '/v1/orders'),
      await world.call('GET', `/v1/orders/${id}`),
      await world.call('POST', `/v1/orders/${id}/email`),
      await world.call('PUT', `/v1/orders/${id}/contact`, { body: { contactEmail: 'a@b.example' } }),
    ];
    const byPartner = [
      await call('GET', '/v1/commerce/orders'),
      await call('POST', '/v1/commerce/orders', { body: {} }),
      await call('POST', '/v1/commerce/order-prechecks', { body: {} }),
      await call('GET', path),
      await call('POST', `${path}/email`),
      await call('PUT', `${path}/contact`, { body: { contactEmail: 'a@b.example' } }),
    ];
    expect([...bySeller, ...byPartner].map(({ status }) => status)).toEqual(Array(10).fill(403));
  });
});
