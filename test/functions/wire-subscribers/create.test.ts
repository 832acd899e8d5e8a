import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wireId } from '#shared/http/wire/wire-ids.ts';
import { newId } from '#shared/runtime/ids.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { eventTypesOf } from '#test/support/stored.ts';
import { anAddress, subscribersPath, subscriberWorld, wireOrigin } from '#test/support/subscriber-world.ts';
import { aWholesalePartner, makeSubPartner } from '#test/support/wholesale-partner.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

const codes = (json: { errors: { errorCode: number }[] }) => json.errors.map(({ errorCode }) => errorCode);

describe('a new subscriber', () => {
  it('is a user of the organisation with a seat, answered whole and read again the same [WS-1]', async () => {
    const world = await subscriberWorld(table);
    const customer = await world.aCustomer({ packages: ['webex_meetings'] });
    const email = anAddress();
    const made = await world.call('POST', subscribersPath, { body: world.bodyFor(customer, { email: email.toUpperCase() }) });
    expect(made).toMatchObject({ status: 200, headers: { trackingid: 'SIMPLE_1' } });
    const { id, personId } = made.json;
    expect(made.json).toEqual({
      id: expect.any(String),
      personId: expect.any(String),
      email,
      customerId: wireId('ENTERPRISE', customer.id),
      externalCustomerId: customer.externalId,
      package: 'webex_meetings',
      packages: ['webex_meetings'],
      status: 'provisioned',
      created: world.now().toISOString(),
      lastStatusChange: world.now().toISOString(),
    });
    expect(made.headers['location']).toBe(`${wireOrigin}${subscribersPath}/${id}`);
    expect((await world.call('GET', world.pathOf(id))).json).toEqual(made.json);
    expect(await world.used(customer, 'webex_meetings')).toBe(1);
    const person = await world.person(customer, world.personIdOf(personId));
    expect(person).toMatchObject({ email, firstName: 'Olga', lastName: 'Zielińska', role: 'user', invitation: { state: 'queued' } });
    expect(await eventTypesOf(table, world.partner.id)).toContain('subscriber.created');
  });

  it('is written to only if the customer’s copied settings say so [OT-5]', async () => {
    const world = await subscriberWorld(table, {
      settings: { email: { administratorInvitations: true, invitationsOnAttaching: true, userWelcome: false } },
    });
    const customer = await world.aCustomer();
    const { personId = '' } = await world.aSubscriber(customer);
    expect(await world.person(customer, world.personIdOf(personId))).toMatchObject({
      invitation: { state: 'suppressed', by: 'organisation' },
    });
  });

  it('has exactly one base package, which the customer has, with add-ons that fit', async () => {
    const world = await subscriberWorld(table);
    const customer = await world.aCustomer({ packages: ['webex_meetings', 'webex_calling', 'attendant_console'] });
    await world.aNumber(customer, '+14085550100');
    const refused = async (over: Record<string, unknown>) => {
      const { status, json } = await world.call('POST', subscribersPath, { body: world.bodyFor(customer, over) });
      return [status, ...codes(json)];
    };
    const calling = { primaryPhoneNumber: '+14085550100' };
    expect(await refused({ package: 'webex_meetings', packages: ['webex_meetings'] })).toEqual([400, 90001]);
    expect(await refused({ packages: undefined })).toEqual([400, 90001]);
    expect(await refused({ packages: ['webex_meetings', 'webex_calling'] })).toEqual([400, 90024]);
    expect(await refused({ packages: ['attendant_console'] })).toEqual([400, 90024]);
    expect(await refused({ packages: ['webex_meetings', 'attendant_console'] })).toEqual([400, 90021]);
    expect(await refused({ packages: ['common_area_calling'] })).toEqual([400, 90022]);
    expect(await refused({ packages: ['cx_premium_agent'] })).toEqual([400, 90020]);
    expect(await refused({ package: 'webex_suite', provisioningParameters: calling })).toEqual([409, 90023]);
    expect(await refused({ package: 'nonsense' })).toEqual([400, 90001]);
    expect(await refused({ email: 'no address' })).toEqual([400, 90001]);
    expect(await refused({ provisioningParameters: undefined })).toEqual([400, 90001]);
    const both = await world.aSubscriber(customer, { packages: ['attendant_console', 'webex_calling'], provisioningParameters: calling });
    expect(both).toMatchObject({ package: 'webex_calling', packages: ['webex_calling', 'attendant_console'] });
    expect([await world.used(customer, 'webex_calling'), await world.used(customer, 'attendant_console')]).toEqual([1, 1]);
  });

  it('with a calling package has a number or an extension of a location [WS-1] [WS-4]', async () => {
    const world = await subscriberWorld(table);
    const customer = await world.aCustomer({ packages: ['webex_calling'] });
    const [other, stranger] = [await world.aCustomer({ packages: ['webex_calling'] }), newId('location')];
    if (customer.location === undefined || other.location === undefined) throw new Error('no location');
    await world.aNumber(customer, '+14085550101');
    await world.aNumber(other, '+14085550102');
    const locationId = wireId('LOCATION', customer.location.id);
    const refused = async (provisioningParameters: Record<string, unknown>) => {
      const body = world.bodyFor(customer, { package: 'webex_calling', provisioningParameters });
      const { status, json } = await world.call('POST', subscribersPath, { body });
      return [status, ...codes(json)];
    };
    expect(await refused({ primaryPhoneNumber: '', extension: null })).toEqual([400, 90031]);
    expect(await refused({ extension: '1001' })).toEqual([400, 90031]);
    expect(await refused({ extension: '1001', locationId: wireId('LOCATION', stranger) })).toEqual([400, 90032]);
    expect(await refused({ primaryPhoneNumber: '+14085550102' })).toEqual([400, 90035]);
    expect(await refused({ primaryPhoneNumber: '+14085550101', locationId: wireId('LOCATION', other.location.id) })).toEqual([400, 90032]);
    expect(await refused({ primaryPhoneNumber: '4085550101' })).toEqual([400, 90001]);
    expect(await refused({ extension: '1' })).toEqual([400, 90001]);
    expect(await refused({ firstName: '100%', extension: '1001', locationId })).toEqual([400, 90001]);
    expect(await world.used(customer, 'webex_calling')).toBe(0);
    const details = { primaryPhoneNumber: '+14085550101', extension: '1001', locationId };
    const { personId = '', id } = await world.aSubscriber(customer, { package: 'webex_calling', provisioningParameters: details });
    expect((await world.numberNow(customer, '+14085550101')).personId).toBe(world.personIdOf(personId));
    expect(await world.extensionNow(customer, '1001')).toMatchObject({ personId: world.personIdOf(personId) });
    expect(await world.peopleAt(customer, customer.location.id)).toBe(1);
    expect(await refused({ primaryPhoneNumber: '+14085550101' })).toEqual([409, 90036]);
    expect(await refused({ extension: '1001', locationId })).toEqual([409, 90038]);
    expect((await world.call('DELETE', world.pathOf(id))).status).toBe(204);
    expect((await world.numberNow(customer, '+14085550101')).personId).toBeUndefined();
    expect(await world.extensionNow(customer, '1001')).toBeUndefined();
    expect(await world.peopleAt(customer, customer.location.id)).toBe(0);
  });

  it('is nobody who is a user elsewhere, or a subscriber; somebody of the same organisation becomes it', async () => {
    const world = await subscriberWorld(table);
    const [customer, other] = [await world.aCustomer(), await world.aCustomer()];
    const { email, id, personId } = await world.aSubscriber(customer);
    const again = await world.call('POST', subscribersPath, { body: world.bodyFor(customer, { email }) });
    expect([again.status, ...codes(again.json), again.headers['location']]).toEqual([409, 10022, `${wireOrigin}${subscribersPath}/${id}`]);
    const elsewhere = await world.call('POST', subscribersPath, { body: world.bodyFor(other, { email }) });
    expect([elsewhere.status, ...codes(elsewhere.json)]).toEqual([409, 10022]);
    expect((await world.call('DELETE', world.pathOf(id))).status).toBe(204);
    expect(await world.person(customer, world.personIdOf(personId ?? ''))).not.toHaveProperty('subscriber');
    const back = await world.aSubscriber(customer, { email });
    expect([back.personId, back.id === id]).toEqual([personId, false]);
    expect(await world.used(customer, 'webex_meetings')).toBe(1);
    // Its organisation is another's, so that its users are elsewhere for this customer.
    expect((await world.call('POST', subscribersPath, { body: world.bodyFor(other, { email }) })).status).toBe(409);
  });

  it('waits until the customer is there, and is none of a customer that is another partner’s or nobody’s', async () => {
    const world = await subscriberWorld(table);
    const asked = await world.ask();
    const early = await world.call('POST', subscribersPath, { body: world.bodyFor(asked) });
    expect([early.status, ...codes(early.json)]).toEqual([409, 90015]);
    const customer = await world.aCustomer();
    const stranger = (await aWholesalePartner(table)).caller;
    const [theirs, nobodys] = [
      await world.call('POST', subscribersPath, { body: world.bodyFor(customer), as: stranger }),
      await world.call('POST', subscribersPath, {
        body: { ...world.bodyFor(customer), customerId: wireId('ENTERPRISE', newId('wholesaleCustomer')) },
      }),
    ];
    expect([theirs.status, theirs.json]).toEqual([404, nobodys.json]);
    const { id } = await world.aSubscriber(customer);
    for (const method of ['GET', 'PUT', 'DELETE'] as const) {
      const body = method === 'PUT' ? { body: { package: 'webex_meetings' } } : {};
      expect((await world.call(method, world.pathOf(id), { ...body, as: stranger })).json).toEqual(theirs.json);
    }
    expect((await world.call('GET', subscribersPath, { as: stranger })).json).toEqual({ items: [] });
  });

  it('is the sub-partner’s that is named, unless it is suspended', async () => {
    const world = await subscriberWorld(table);
    const customer = await world.aCustomer();
    const { caller } = await aWholesalePartner(table);
    const query = { onBehalfOfSubPartnerOrgId: wireId('ORGANIZATION', world.partner.id) };
    const create = () => world.call('POST', subscribersPath, { body: world.bodyFor(customer), as: caller, query });
    expect(codes((await create()).json)).toEqual([90003]);
    await makeSubPartner(table, caller.partnerId, world.partner.id);
    const made = await create();
    expect(made.status).toBe(200);
    await makeSubPartner(table, caller.partnerId, world.partner.id, { state: 'suspended' });
    const blocked = await create();
    expect([blocked.status, ...codes(blocked.json)]).toEqual([403, 90041]);
    // What cannot be done is not said to be possible.
    const checked = await world.call('POST', `${subscribersPath}/validate`, { body: world.bodyFor(customer), as: caller, query });
    expect([checked.status, ...codes(checked.json)]).toEqual([403, 90041]);
    // Nor by its own token: it works under another.
    for (const [method, path, body] of [
      ['POST', subscribersPath, world.bodyFor(customer)],
      ['POST', `${subscribersPath}/validate`, world.bodyFor(customer)],
      ['PUT', world.pathOf(made.json.id), { package: 'webex_meetings' }],
    ] as const)
      expect([path, codes((await world.call(method, path, { body })).json)]).toEqual([path, [90041]]);
    expect((await world.call('GET', world.pathOf(made.json.id))).status).toBe(200);
    const one = world.pathOf(made.json.id);
    expect((await world.call('GET', one, { as: caller, query })).status).toBe(200);
    expect((await world.call('PUT', one, { as: caller, query, body: { package: 'webex_meetings' } })).status).toBe(403);
    expect((await world.call('DELETE', one, { as: caller, query })).status).toBe(204);
  });
});

describe('several at once', () => {
  it('get ten of ten seats, and never an eleventh', async () => {
    const world = await subscriberWorld(table);
    const customer = await world.aCustomer({ limits: { webex_meetings: 10 } });
    const asked = Array.from({ length: 50 }, () => world.call('POST', subscribersPath, { body: world.bodyFor(customer) }));
    const answers = await Promise.all(asked);
    const count = (status: number) => answers.filter((one) => one.status === status).length;
    expect([count(200), count(409) + count(503)]).toEqual([10, 40]);
    expect(answers.filter(({ status }) => status === 409).flatMap(({ json }) => codes(json))).toContain(90026);
    expect(await world.used(customer, 'webex_meetings')).toBe(10);
    expect((await world.call('GET', subscribersPath)).json.items).toHaveLength(10);
  });

  it('get a number once, an address once, and are deleted once', async () => {
    const world = await subscriberWorld(table);
    const customer = await world.aCustomer({ packages: ['webex_calling', 'webex_meetings'] });
    await world.aNumber(customer, '+14085550103');
    const details = { package: 'webex_calling', provisioningParameters: { primaryPhoneNumber: '+14085550103' } };
    const numbers = await Promise.all([1, 2, 3].map(() => world.call('POST', subscribersPath, { body: world.bodyFor(customer, details) })));
    expect(numbers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await world.used(customer, 'webex_calling')).toBe(1);
    const email = anAddress();
    const addresses = await Promise.all(
      [1, 2, 3].map(() => world.call('POST', subscribersPath, { body: world.bodyFor(customer, { email }) })),
    );
    expect(addresses.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const { id } = addresses.find(({ status }) => status === 200)?.json ?? {};
    const gone = await Promise.all([1, 2, 3].map(() => world.call('DELETE', world.pathOf(id))));
    expect(gone.map(({ status }) => status).sort()).toEqual([204, 404, 404]);
    expect(await world.used(customer, 'webex_meetings')).toBe(0);
  });

  it('with one idempotency key are one, and its repeat gets its answer', async () => {
    const world = await subscriberWorld(table);
    const customer = await world.aCustomer();
    const body = world.bodyFor(customer);
    const key = 'create-olga-0000001';
    const answers = await Promise.all([1, 2, 3, 4].map(() => world.call('POST', subscribersPath, { body, key })));
    const [first] = answers;
    for (const one of answers)
      expect([one.status, one.json, one.headers['location']]).toEqual([200, first?.json, first?.headers['location']]);
    expect(await world.used(customer, 'webex_meetings')).toBe(1);
    const gone = [await world.call('DELETE', world.pathOf(first?.json.id), { key: 'delete-olga-0000001' })];
    gone.push(await world.call('DELETE', world.pathOf(first?.json.id), { key: 'delete-olga-0000001' }));
    expect(gone.map(({ status }) => status)).toEqual([204, 204]);
    expect((await world.call('POST', subscribersPath, { body: { ...body, email: anAddress() }, key })).json.errors[0].errorCode).toBe(
      90006,
    );
  });
});
