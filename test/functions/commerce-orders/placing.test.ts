import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#shared/runtime/ids.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { anOrderRequest, aSellerCaller, orderWorld } from '#test/support/order-world.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());
const setup = () => orderWorld(table);

describe('placing an order', () => {
  it('writes to its contact at once, with a link to the order, and shows what holds [OR-1]', async () => {
    const world = await setup();
    const { id, view, request } = await world.place({ addOns: ['contact-center-pstn'] });
    expect(view).toMatchObject({
      number: request.number,
      state: 'awaiting_details',
      services: [
        { service: 'meetings', licences: 10 },
        { service: 'contact-center-standard', licences: 5 },
      ],
      addOns: ['contact-center-pstn'],
      contact: { email: request.contactEmail },
      salesContactEmail: request.salesContactEmail,
      openedAt: '2026-03-01T10:00:00.000Z',
      closesAt: '2026-03-31T10:00:00.000Z',
    });
    expect(await world.emails(id)).toMatchObject([
      {
        to: request.contactEmail,
        language: 'pl',
        content: { kind: 'order-provisioning-required' },
        owner: { kind: 'order', partnerId: world.caller.partnerId, orderId: id },
        orderLink: { sellerId: world.caller.partnerId, orderId: id, generation: 1 },
      },
    ]);
    expect(await world.events()).toEqual(['order.placed']);
    const read = await world.call('GET', `/v1/commerce/orders/${id}`);
    expect(read.json).toMatchObject({
      id,
      emails: [{ kind: 'order-provisioning-required', state: 'queued' }],
      contactAddressSuppressed: false,
    });
  });

  it('with a start date ahead writes to nobody, and says so [OR-1]', async () => {
    const world = await setup();
    const { id, view } = await world.place({ startsAt: '2026-04-01' });
    expect(view).toMatchObject({ state: 'scheduled', startsAt: '2026-04-01T00:00:00.000Z' });
    expect(view).not.toHaveProperty('closesAt');
    expect(await world.emails(id)).toEqual([]);
    const past = await world.place({ startsAt: '2026-02-01' });
    expect(past.view).toMatchObject({ state: 'awaiting_details', openedAt: '2026-03-01T10:00:00.000Z' });
  });

  it('refuses a number that is in use, in any spelling, and names the order that has it [OR-1]', async () => {
    const world = await setup();
    const { path } = await world.place({ number: 'Zamówienie 7' });
    const taken = await world.call('POST', '/v1/commerce/orders', { body: anOrderRequest({ number: ' ZAMÓWIENIE 7 ' }) });
    expect(taken).toMatchObject({ status: 409, json: { code: 'ORDER_NUMBER_TAKEN', errors: [{ field: '/number' }] } });
    expect(taken.headers['location']).toBe(path);
    const other = aSellerCaller();
    await world.addPartner(other.partnerId, 'seller');
    const elsewhere = await world.call('POST', '/v1/commerce/orders', { body: anOrderRequest({ number: 'Zamówienie 7' }), caller: other });
    expect(elsewhere.status).toBe(201);
  });

  it('refuses Contact Center PSTN without Contact Center licences [OR-1]', async () => {
    const world = await setup();
    const body = anOrderRequest({ services: { meetings: 3 }, addOns: ['contact-center-pstn'] });
    expect((await world.call('POST', '/v1/commerce/orders', { body })).json).toMatchObject({
      status: 400,
      code: 'ADD_ON_NEEDS_SERVICE',
      errors: [{ field: '/addOns' }],
    });
  });

  it.each([
    ['number', ''],
    ['number', 'a\u0000b'],
    ['number', 'x'.repeat(51)],
    ['services', {}],
    ['services', { meetings: 0 }],
    ['services', { fax: 1 }],
    ['termMonths', 0],
    ['termMonths', 121],
    ['startsAt', '2026-02-30'],
    ['contactEmail', 'olga@'],
    ['language', 'xx'],
    ['plan', 'gratis'],
    ['addOns', ['contact-center-pstn', 'contact-center-pstn']],
    ['surprise', true],
  ])('refuses %s %j, naming the field', async (field, value) => {
    const world = await setup();
    const refused = await world.call('POST', '/v1/commerce/orders', { body: { ...anOrderRequest(), [field]: value } });
    expect(refused.json).toMatchObject({ status: 400, code: 'INVALID_REQUEST' });
    expect(JSON.stringify(refused.json.errors)).toContain(field);
    expect(await world.events()).toEqual([]);
  });

  it('answers a repeat byte for byte, and writes once; the key with another body is refused', async () => {
    const world = await setup();
    const [key, body] = [newId('event'), anOrderRequest()];
    const [first, again] = [
      await world.call('POST', '/v1/commerce/orders', { body, key }),
      await world.call('POST', '/v1/commerce/orders', { body, key }),
    ];
    expect([first.status, again.body, again.headers['location']]).toEqual([201, first.body, first.headers['location']]);
    expect((await world.call('POST', '/v1/commerce/orders', { body: anOrderRequest(), key })).json.code).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(await world.events()).toEqual(['order.placed']);
  });

  it('by fifty at once with one number makes one order [OR-1]', async () => {
    const world = await setup();
    const body = anOrderRequest();
    const answers = await Promise.all(Array.from({ length: 50 }, () => world.call('POST', '/v1/commerce/orders', { body })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(new Set(answers.filter(({ status }) => status !== 201).map(({ json }) => json.code))).toEqual(new Set(['ORDER_NUMBER_TAKEN']));
    expect((await world.call('GET', '/v1/commerce/orders')).json.orders).toHaveLength(1);
    expect(await world.events()).toEqual(['order.placed']);
  });

  it('told beforehand: the same codes, and nothing is written [OR-1]', async () => {
    const world = await setup();
    const ask = (over: Parameters<typeof anOrderRequest>[0]) =>
      world.call('POST', '/v1/commerce/order-prechecks', { body: anOrderRequest(over) });
    expect((await ask({ number: 'frei' })).json).toEqual({ accepted: true });
    const { path } = await world.place({ number: 'frei' });
    const taken = await ask({ number: 'FREI' });
    expect([taken.json.code, taken.headers['location']]).toEqual(['ORDER_NUMBER_TAKEN', path]);
    expect((await ask({ services: { message: 1 }, addOns: ['contact-center-pstn'] })).json.code).toBe('ADD_ON_NEEDS_SERVICE');
    expect((await ask({ termMonths: 0 })).json.code).toBe('INVALID_REQUEST');
    expect(await world.events()).toEqual(['order.placed']);
  });
});

describe('a seller’s orders', () => {
  it('are listed newest first, page by page, in the state that holds [OR-3]', async () => {
    const world = await setup();
    const made = [await world.place({ plan: 'flex' }), await world.place(), await world.place({ startsAt: '2026-05-01' })];
    const first = await world.call('GET', '/v1/commerce/orders', { query: { limit: '2' } });
    const second = await world.call('GET', '/v1/commerce/orders', { query: { limit: '2', cursor: first.json.next } });
    expect([...first.json.orders, ...second.json.orders].map(({ id }) => id)).toEqual(made.map(({ id }) => id).toReversed());
    expect(second.json.next).toBeUndefined();
    world.day(8);
    const closed = await world.call('GET', '/v1/commerce/orders', { query: { state: 'closed,mapped' } });
    expect(closed.json.orders.map(({ id }: { id: string }) => id)).toEqual([made[0]?.id]);
    expect((await world.call('GET', '/v1/commerce/orders', { query: { cursor: 'x.y' } })).json.code).toBe('INVALID_CURSOR');
  });

  it('of another seller are not there, whatever is tried [OR-4]', async () => {
    const world = await setup();
    const { id, path } = await world.place();
    const other = aSellerCaller();
    await world.addPartner(other.partnerId, 'seller');
    const nothing = `/v1/commerce/orders/${newId('order')}`;
    for (const [method, under, body] of [
      ['GET', '', undefined],
      ['PUT', '/contact', { contactEmail: 'zly@example.org' }],
      ['POST', '/email', undefined],
    ] as const) {
      const [theirs, none] = await Promise.all([
        world.call(method, `${path}${under}`, { body, caller: other }),
        world.call(method, `${nothing}${under}`, { body, caller: other }),
      ]);
      expect([theirs.status, theirs.json.code]).toEqual([404, 'NOT_FOUND']);
      expect({ ...theirs.json, instance: '' }).toEqual({ ...none.json, instance: '' });
    }
    expect((await world.call('GET', '/v1/commerce/orders', { caller: other })).json.orders).toEqual([]);
    expect((await world.stored(id)).version).toBe(1);
  });
});
