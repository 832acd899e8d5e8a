import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpoints } from '#functions/map-orders/endpoint.ts';
import { endpoints as subscriptionEndpoints } from '#functions/subscriptions/endpoint.ts';
import { endpoints as userEndpoints } from '#functions/users/endpoint.ts';
import { dynamoOrderReader } from '#shared/adapters/dynamodb/order-reader.ts';
import { dynamoSubscriptionReader } from '#shared/adapters/dynamodb/subscription-reader.ts';
import { dynamoUserStore } from '#shared/adapters/dynamodb/users.ts';
import type { PartnerCaller } from '#shared/domain/actor.ts';
import { writeChoice } from '#shared/domain/matching/choice.ts';
import type { Partner } from '#shared/domain/people.ts';
import { jsonFunction } from '#shared/http/json-function.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { aPartnerCaller } from '#test/support/builders.ts';
import { expectConforms, operationIdOf } from '#test/support/conformance.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { httpEvent, lambdaContext } from '#test/support/http-event.ts';
import { type MappingWorld, mappingWorld } from '#test/support/mapping-world.ts';
import { aPartnerPerson } from '#test/support/people.ts';

let table: TestTable;
let world: MappingWorld;
beforeAll(async () => {
  table = await startTable();
  world = await mappingWorld(table);
});
afterAll(() => table.stop());

function handlerOf() {
  const { deps, now, hashes } = world;
  return jsonFunction(
    [
      ...endpoints({ ...deps, reader: dynamoOrderReader(table, hashes) }),
      ...subscriptionEndpoints({ reader: dynamoSubscriptionReader(table), sign: deps.sign }),
      ...userEndpoints({ users: dynamoUserStore(table, hashes), newId, now }),
    ],
    { now, logger: makeLogger('test') },
  );
}

type Call = { readonly caller: PartnerCaller; readonly body?: unknown; readonly key?: string; readonly query?: Record<string, string> };

async function call(method: string, path: string, { caller, body, key = newId('event'), query }: Call) {
  const event = httpEvent({
    method,
    path,
    caller,
    headers: method === 'POST' ? { 'Idempotency-Key': key } : {},
    ...(body === undefined ? {} : { body }),
    ...(query === undefined ? {} : { query }),
  });
  const answer = await handlerOf()(event, lambdaContext);
  expectConforms(operationIdOf(method, path), answer.statusCode, answer.headers, answer.body);
  return { status: answer.statusCode, headers: answer.headers ?? {}, body: answer.body, json: JSON.parse(answer.body) };
}

let counter = 0;
const mapping = (over: object = {}) => {
  counter += 1;
  return {
    customer: { companyName: `Piekarnia ${counter}`, vertical: 'retail', country: 'PL' },
    administratorEmail: `anna${counter}@piekarnia.example`,
    countryOfOperation: 'PL',
    ...over,
  };
};

/** An order that waits for one of a partner's people. */
async function waitingOrder(partner?: Partner) {
  const of = partner ?? (await world.partner());
  const person = await aPartnerPerson(table, of);
  const order = await world.order({ contactEmail: person.email });
  return { partner: of, person, order, caller: aPartnerCaller({ partnerId: of.id }), path: `/v1/orders/${order.id}/mapping` };
}

describe('mapping an order through the API', () => {
  it('maps it to a new customer of the caller, and answers a repeat byte for byte [OM-6] [OM-12]', async () => {
    const { caller, partner, path, order } = await waitingOrder();
    const body = mapping();
    const key = newId('event');
    const preview = await call('POST', `${path}-prechecks`, { caller, body });
    expect(preview.json).toEqual({
      partner: { name: partner.name, isNew: false },
      customer: { companyName: body.customer.companyName, isNew: true },
      rights: 'full',
      administrator: { email: body.administratorEmail, isNew: true, role: 'customer_full_administrator' },
    });
    expect((await world.stored(order)).state).toBe('awaiting_details');
    const first = await call('POST', path, { caller, body, key });
    expect(first.status).toBe(201);
    expect(first.json).toMatchObject({
      ...preview.json,
      partnerId: partner.id,
      subscription: { orderId: order.id, orderNumber: order.number },
    });
    expect(first.headers['location']).toBe(`/v1/subscriptions/${first.json.subscription.id}`);
    const repeat = await call('POST', path, { caller, body, key });
    expect({ ...repeat, headers: repeat.headers['location'] }).toEqual({ ...first, headers: first.headers['location'] });
    expect((await call('POST', path, { caller, body })).json).toMatchObject({ code: 'ORDER_STATE' });
    expect((await call('POST', path, { caller, body: mapping(), key })).json).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    expect((await world.stored(order)).choice).toMatchObject({ partner: { kind: 'existing', name: partner.name } });
  });

  it('takes an organisation only as it was offered for this order and round [OM-11]', async () => {
    const [one, other] = [await waitingOrder(), await waitingOrder()];
    const made = await call('POST', other.path, { caller: other.caller, body: mapping() });
    const { organisationId, administrator } = made.json;
    const sign = await world.deps.sign;
    const offered = (order: typeof one.order, round: 'customer' | 'partner') => writeChoice(sign, order.id, round, organisationId);
    const to = (choice: string) => mapping({ customer: { choice }, administratorEmail: administrator.email });
    for (const forged of [organisationId, `${organisationId}.`, offered(other.order, 'customer'), offered(one.order, 'partner')]) {
      const refused = await call('POST', one.path, { caller: one.caller, body: to(forged) });
      expect(refused.json).toMatchObject({ status: 400, code: 'CHOICE_NOT_OFFERED', errors: [{ field: '/customer/choice' }] });
    }
    const mapped = await call('POST', one.path, { caller: one.caller, body: to(offered(one.order, 'customer')) });
    expect(mapped.json).toMatchObject({ organisationId, rights: 'provisioning_administrator', administrator: { isNew: false } });
  });

  it('is for the order’s contact alone: the same 404 for another’s order and for none, and no for who sold it [OR-4] [OM-6]', async () => {
    const { path, order } = await waitingOrder();
    const stranger = aPartnerCaller({ partnerId: (await world.partner()).id });
    const body = mapping();
    const answers = await Promise.all([
      call('POST', path, { caller: stranger, body }),
      call('POST', `/v1/orders/${newId('order')}/mapping`, { caller: stranger, body }),
      call('POST', `${path}-prechecks`, { caller: stranger, body }),
    ]);
    expect(answers.map(({ json }) => [json.status, json.code])).toEqual(Array.from({ length: 3 }, () => [404, 'NOT_FOUND']));
    const selling = await world.partner();
    const sales = await aPartnerPerson(table, selling);
    const sold = await world.order({ salesContactEmail: sales.email });
    const refused = await call('POST', `/v1/orders/${sold.id}/mapping`, { caller: aPartnerCaller({ partnerId: selling.id }), body });
    expect(refused.json).toMatchObject({ status: 403, code: 'NOT_ALLOWED' });
    expect((await world.stored(order)).state).toBe('awaiting_details');
  });

  it('lets a provisioning administrator look at users, and change none [OM-5]', async () => {
    const [one, other] = [await waitingOrder(), await waitingOrder()];
    const made = await call('POST', other.path, { caller: other.caller, body: mapping() });
    const choice = writeChoice(await world.deps.sign, one.order.id, 'customer', made.json.organisationId);
    await call('POST', one.path, {
      caller: one.caller,
      body: mapping({ customer: { choice }, administratorEmail: made.json.administrator.email }),
    });
    const users = `/v1/organisations/${made.json.organisationId}/users`;
    const body = { users: [{ email: 'nowy@piekarnia.example' }] };
    expect((await call('POST', users, { caller: one.caller, body })).json).toMatchObject({ status: 403, code: 'NOT_ALLOWED' });
    expect((await call('POST', users, { caller: other.caller, body })).json.records).toMatchObject([{ result: 'created' }]);
  });
});

describe('an order that a partner enters for its own customer', () => {
  const entered = (over: object = {}) => {
    counter += 1;
    return {
      number: `PO-${counter}`,
      plan: 'standard',
      services: { 'contact-center-standard': 5 },
      termMonths: 12,
      countryOfOperation: 'PL',
      ...over,
    };
  };

  async function aCustomer() {
    const waiting = await waitingOrder();
    const made = await call('POST', waiting.path, { caller: waiting.caller, body: mapping() });
    const { organisationId, administrator } = made.json;
    return {
      caller: waiting.caller,
      path: `/v1/customers/${organisationId}/orders`,
      administratorEmail: administrator.email,
      organisationId,
    };
  }

  it('is mapped at once and becomes a subscription beside the others [OR-5]', async () => {
    const { caller, path, administratorEmail, organisationId } = await aCustomer();
    const body = entered({ administratorEmail, customerSetsUp: true });
    const key = newId('event');
    const first = await call('POST', path, { caller, body, key });
    expect(first.json).toMatchObject({ organisationId, rights: 'full', subscription: { orderNumber: body.number, customerSetsUp: true } });
    expect(first.json.subscription.orderId).toBeUndefined();
    expect((await call('POST', path, { caller, body, key })).body).toBe(first.body);
    const read = await call('GET', `/v1/subscriptions/${first.json.subscription.id}`, { caller });
    expect(read.json).toMatchObject({ organisation: { country: 'PL' }, rights: 'full' });
    expect(read.json.emails.map((email: { kind: string }) => email.kind).sort()).toEqual(['continue-setup', 'order-welcome']);
    expect(read.json.entitlements).toContainEqual({ service: 'contact-center-standard', licences: 5, assigned: 0, free: 5 });
  });

  it('is refused with a number that is in use, elsewhere than in a country that is offered, and for another’s customer [OR-5] [OM-10]', async () => {
    const { caller, path, administratorEmail } = await aCustomer();
    const body = entered({ administratorEmail });
    const first = await call('POST', path, { caller, body });
    const twice = await call('POST', path, { caller, body: { ...body, number: body.number.toLowerCase() } });
    expect(twice.json).toMatchObject({ code: 'ORDER_NUMBER_TAKEN' });
    expect(twice.headers['location']).toBe(`/v1/subscriptions/${first.json.subscription.id}`);
    const excluded = entered({ administratorEmail, countryOfOperation: 'CU' });
    expect((await call('POST', path, { caller, body: excluded })).json).toMatchObject({ code: 'COUNTRY_NOT_OFFERED' });
    const stranger = aPartnerCaller({ partnerId: (await world.partner()).id });
    expect((await call('POST', path, { caller: stranger, body: entered({ administratorEmail }) })).json).toMatchObject({
      status: 404,
      code: 'NOT_FOUND',
    });
    const noCenter = entered({ administratorEmail, services: { meetings: 5 } });
    expect((await call('POST', path, { caller, body: noCenter })).json).toMatchObject({ code: 'INVALID_REQUEST' });
  });
});

describe('the subscriptions of a partner', () => {
  it('are listed newest first, page by page, and nobody else’s [OM-8]', async () => {
    const partner = await world.partner();
    const made: string[] = [];
    for (let n = 0; n < 3; n++) {
      const { order, path, caller } = await waitingOrder(partner);
      const { json } = await call('POST', path, { caller, body: mapping() });
      expect(json.subscription.orderId).toBe(order.id);
      made.unshift(json.subscription.id);
    }
    const caller = aPartnerCaller({ partnerId: partner.id });
    const first = await call('GET', '/v1/subscriptions', { caller, query: { limit: '2' } });
    const second = await call('GET', '/v1/subscriptions', { caller, query: { limit: '2', cursor: first.json.next } });
    const ids = [...first.json.subscriptions, ...second.json.subscriptions].map(({ id }: { id: string }) => id);
    expect(ids.toSorted()).toEqual(made.toSorted());
    expect(second.json.next).toBeUndefined();
    const stranger = aPartnerCaller({ partnerId: (await world.partner()).id });
    expect((await call('GET', `/v1/subscriptions/${made[0]}`, { caller: stranger })).status).toBe(404);
    expect((await call('GET', '/v1/subscriptions', { caller: stranger, query: { cursor: first.json.next } })).json).toMatchObject({
      code: 'INVALID_CURSOR',
    });
    expect((await call('GET', '/v1/subscriptions', { caller: stranger })).json.subscriptions).toEqual([]);
  });
});
