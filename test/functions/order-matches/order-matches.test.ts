import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpoints } from '#functions/order-matches/endpoint.ts';
import { placeWrites } from '#shared/adapters/dynamodb/order-writes.ts';
import { transact } from '#shared/adapters/dynamodb/transact.ts';
import { readChoice } from '#shared/domain/matching/choice.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { jsonFunction } from '#shared/http/json-function.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { aPartnerCaller } from '#test/support/builders.ts';
import { aDomain, directoryWorld } from '#test/support/directory-world.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { anEvent } from '#test/support/events.ts';
import { httpEvent, lambdaContext } from '#test/support/http-event.ts';
import { orderWorld } from '#test/support/order-world.ts';
import { anOrder } from '#test/support/orders.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

/** A partner with one of whose people an order waits, and the organisations of one domain. */
async function setup(over: Partial<Order> = {}) {
  const orders = await orderWorld(table);
  const world = directoryWorld(table);
  const caller = aPartnerCaller();
  const domain = aDomain();
  const [contact, sales] = [`olga@${aDomain()}`, `sven@${aDomain()}`];
  await orders.addPartner(caller.partnerId, 'partner');
  const order = anOrder({
    sellerId: orders.caller.partnerId,
    contact: { email: contact, since: '2026-03-01T10:00:00.000Z', generation: 1 },
    salesContact: sales,
    ...over,
  });
  const event = { ...anEvent(order.sellerId), type: 'order.placed' } as const;
  await transact(table, placeWrites(table, await orders.hashes, { order, email: undefined, event }));
  await orders.addPerson(caller.partnerId, contact);
  await world.holds(caller.partnerId, contact);
  const customer = await world.organisation({ name: 'Piekarnia', listings: [{ domain, users: 4 }] });
  const sign = orders.hashes.then((known) => known.sign);
  const now = () => world.clock.now;
  const handler = jsonFunction(endpoints({ matcher: world.matcher, reader: orders.reader, sign, now }), {
    now,
    logger: makeLogger('test'),
  });
  async function find(query: Record<string, string>, { as = caller, id = order.id } = {}) {
    const event = httpEvent({ method: 'GET', path: `/v1/orders/${id}/matches`, caller: as, query });
    const { statusCode: status, body } = await handler(event, lambdaContext);
    return { status, json: JSON.parse(body) };
  }
  return { world, order, domain, customer, caller, find, sign: await sign };
}

describe('the organisations that an order may be for', () => {
  it('are found by the administrator’s address, or by a domain, each with a choice of this order and round [OM-2] [OM-11]', async () => {
    const { find, customer, domain, order, sign } = await setup();
    const { status, json } = await find({ administratorEmail: `Szef@${domain}` });
    expect(status).toBe(200);
    expect(json).toMatchObject({ result: 'candidates', candidates: [{ id: customer, name: 'Piekarnia', score: 100, unlikely: true }] });
    const [{ choice }] = json.candidates;
    expect(readChoice(sign, order.id, 'customer', choice)).toBe(customer);
    expect(readChoice(sign, order.id, 'partner', choice)).toBeUndefined();
    expect(readChoice(sign, newId('order'), 'customer', choice)).toBeUndefined();
    expect((await find({ domain })).json).toMatchObject({ result: 'candidates', candidates: [{ id: customer }] });
    expect((await find({ domain: aDomain() })).json).toEqual({ result: 'none', candidates: [] });
  });

  it('are of one kind: the administrator’s address counts for nothing in the partners’ round [OM-11]', async () => {
    const { find, caller, domain } = await setup();
    expect((await find({ round: 'partner', administratorEmail: `szef@${domain}` })).json).toMatchObject({
      result: 'matched',
      candidates: [{ id: caller.partnerId }],
    });
  });

  it('are shown for an order that waits for one of the partner’s people, and for no other', async () => {
    const { find, domain } = await setup();
    expect(await find({ domain }, { as: aPartnerCaller() })).toMatchObject({ status: 404 });
    expect(await find({ domain }, { id: newId('order') })).toMatchObject({ status: 404 });
    const closed = await setup({ state: 'closed', closedAt: '2026-03-01T10:00:00.000Z' });
    expect(await closed.find({ domain })).toMatchObject({ status: 409, json: { code: 'ORDER_STATE' } });
  });

  it('are not searched by what is no domain of an organisation', async () => {
    const { find } = await setup();
    expect(await find({ domain: 'gmail.com' })).toMatchObject({ status: 400, json: { code: 'PUBLIC_DOMAIN' } });
    expect(await find({ domain: 'nonsense' })).toMatchObject({ status: 400, json: { code: 'DOMAIN_INVALID' } });
    expect(await find({ round: 'both' })).toMatchObject({ status: 400 });
  });
});
