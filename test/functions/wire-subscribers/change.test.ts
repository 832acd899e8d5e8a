import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personItem } from '#shared/adapters/dynamodb/people.ts';
import { dynamoUserRemovals } from '#shared/adapters/dynamodb/user-removals.ts';
import { dynamoUserStore } from '#shared/adapters/dynamodb/users.ts';
import { partnerAtOrganisation } from '#shared/domain/users/organisation-caller.ts';
import { removeUser } from '#shared/domain/users/remove-user.ts';
import type { WholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';
import { provisioningIdOf, wireId } from '#shared/http/wire/wire-ids.ts';
import { newId } from '#shared/runtime/ids.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { put } from '#test/support/people.ts';
import { itemsIn } from '#test/support/stored.ts';
import { anAddress, subscribersPath, subscriberWorld } from '#test/support/subscriber-world.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

const code = ({ json }: { json?: { errors: { errorCode: number }[] } }) => json?.errors[0]?.errorCode;

describe('other packages for a subscriber', () => {
  it('take and give back seats, numbers and extensions in one go, and ignore calling details that are of no use', async () => {
    const world = await subscriberWorld(table);
    const customer = await world.aCustomer({ packages: ['webex_meetings', 'webex_calling', 'webex_suite', 'attendant_console'] });
    await world.aNumber(customer, '+14085550121');
    await world.aNumber(customer, '+14085550122');
    const { id } = await world.aSubscriber(customer);
    const change = (body: Record<string, unknown>) => world.call('PUT', world.pathOf(id), { body });
    expect(code(await change({ package: 'webex_calling', provisioningParameters: {} }))).toBe(90031);
    expect(code(await change({}))).toBe(90001);
    const number = { primaryPhoneNumber: '+14085550121' };
    const called = await change({ package: 'webex_calling', provisioningParameters: number });
    expect(called).toMatchObject({ status: 200, json: { id, package: 'webex_calling', lastStatusChange: called.json.created } });
    expect([await world.used(customer, 'webex_meetings'), await world.used(customer, 'webex_calling')]).toEqual([0, 1]);
    // Who calls already keeps the number, whatever is sent.
    const suite = await change({
      packages: ['webex_suite', 'attendant_console'],
      provisioningParameters: { primaryPhoneNumber: '+14085550122' },
    });
    expect(suite.json.packages).toEqual(['webex_suite', 'attendant_console']);
    expect((await world.numberNow(customer, '+14085550122')).personId).toBeUndefined();
    expect((await world.stored(id))?.calling?.number).toBe('+14085550121');
    // An older client names the base package only: the add-on stays where it may.
    expect((await change({ package: 'webex_calling', provisioningParameters: {} })).json.packages).toEqual([
      'webex_calling',
      'attendant_console',
    ]);
    const same = (await world.stored(id))?.version;
    expect((await change({ package: 'webex_calling' })).status).toBe(200);
    expect((await world.stored(id))?.version).toBe(same);
    expect((await change({ package: 'webex_meetings' })).json.packages).toEqual(['webex_meetings']);
    expect((await world.numberNow(customer, '+14085550121')).personId).toBeUndefined();
    const used = await Promise.all(customer.packages.map(({ name }) => world.used(customer, name)));
    expect(used).toEqual([1, 0, 0, 0]);
  });

  it('never leave an administrator below the level of the organisation, and a full one never goes down [WS-3]', async () => {
    const world = await subscriberWorld(table);
    const customer = await world.aCustomer({ packages: ['webex_meetings', 'webex_voice', 'webex_calling'] });
    expect(customer.level).toBe('webex_calling');
    await world.aNumber(customer, '+14085550123');
    const number = { primaryPhoneNumber: '+14085550123' };
    const administrator = customer.customerInfo?.primaryEmail ?? '';
    const create = (over: Record<string, unknown>) =>
      world.call('POST', subscribersPath, { body: world.bodyFor(customer, { email: administrator, ...over }) });
    expect(await create({ package: 'webex_meetings' })).toMatchObject({ status: 409, json: { errors: [{ errorCode: 90029 }] } });
    const made = await create({ package: 'webex_calling', provisioningParameters: number });
    expect(made).toMatchObject({ status: 200, json: { personId: wireId('PEOPLE', customer.customerInfo?.administratorId ?? 'usr_') } });
    const down = () => world.call('PUT', world.pathOf(made.json.id), { body: { package: 'webex_meetings' } });
    expect(code(await down())).toBe(90028);
    const personId = customer.customerInfo?.administratorId ?? 'usr_';
    const person = await world.person(customer, personId);
    if (person === undefined) throw new Error('no administrator');
    // With the role of a service administrator the downgrade is not what stands in the way.
    await put(table, personItem({ ...person, role: 'customer_service_administrator', version: person.version + 1 }));
    expect(code(await down())).toBe(90029);
    await put(table, personItem({ ...person, role: 'user', version: person.version + 2 }));
    expect((await down()).status).toBe(200);
  });

  it('may be changed by two at once: what is in use stays right', async () => {
    const world = await subscriberWorld(table);
    const customer = await world.aCustomer({ packages: ['webex_meetings', 'webex_calling'] });
    await world.aNumber(customer, '+14085550124');
    const { id } = await world.aSubscriber(customer);
    const body = { package: 'webex_calling', provisioningParameters: { primaryPhoneNumber: '+14085550124' } };
    const both = [world.call('PUT', world.pathOf(id), { body }), world.call('PUT', world.pathOf(id), { body })];
    const gone = world.call('DELETE', world.pathOf(id));
    const answers = await Promise.all([...both, gone]);
    expect(answers[2]?.status).toBe(204);
    expect(answers.slice(0, 2).every(({ status }) => status === 200 || status === 404)).toBe(true);
    expect([await world.used(customer, 'webex_meetings'), await world.used(customer, 'webex_calling')]).toEqual([0, 0]);
    expect((await world.numberNow(customer, '+14085550124')).personId).toBeUndefined();
  });
});

describe('a precheck', () => {
  const everything = async (customer: WholesaleCustomer) => itemsIn(table, `WHOLESALECUSTOMER#${customer.id}`);

  it('refuses like the real thing and writes nothing, in its three variants [WC-3]', async () => {
    const world = await subscriberWorld(table);
    const customer = await world.aCustomer({ packages: ['webex_meetings', 'webex_calling'], limits: { webex_meetings: 1 } });
    await world.aNumber(customer, '+14085550125');
    const before = await everything(customer);
    const check = async (body: Record<string, unknown>) => {
      const { status, json } = await world.call('POST', `${subscribersPath}/validate`, { body: { email: anAddress(), ...body } });
      return status === 200 ? json : [status, json.errors[0].errorCode];
    };
    const passed = { message: 'success', info: [{ infoCode: 100, description: expect.any(String) }] };
    const at = { customerId: wireId('ENTERPRISE', customer.id) };
    expect(await check({})).toEqual(passed);
    expect(await check(at)).toEqual(passed);
    expect(await check({ ...at, package: 'webex_meetings' })).toEqual(passed);
    expect(await check({ ...at, package: 'webex_calling' })).toEqual(passed);
    const number = { primaryPhoneNumber: '+14085550125' };
    expect(await check({ ...at, package: 'webex_calling', provisioningParameters: number })).toEqual(passed);
    expect(await check({ ...at, package: 'webex_calling', provisioningParameters: { primaryPhoneNumber: '+14085550199' } })).toEqual([
      400, 90035,
    ]);
    expect(await check({ ...at, package: 'webex_calling', provisioningParameters: {} })).toEqual([400, 90031]);
    expect(await check({ ...at, package: 'webex_suite' })).toEqual([409, 90023]);
    expect(await check({ ...at, packages: ['webex_meetings', 'webex_calling'] })).toEqual([400, 90024]);
    expect(await check({ customerId: wireId('ENTERPRISE', newId('wholesaleCustomer')) })).toEqual([404, 90002]);
    expect(
      await check({ provisioningId: world.provisioningId, customerInfo: { primaryEmail: anAddress() }, package: 'webex_calling' }),
    ).toEqual(passed);
    expect(await check({ provisioningId: provisioningIdOf(newId('template')) })).toEqual([400, 90011]);
    const taken = { primaryEmail: customer.customerInfo?.primaryEmail };
    expect(await check({ provisioningId: world.provisioningId, customerInfo: taken })).toEqual([409, 10022]);
    expect(await check({ email: customer.customerInfo?.primaryEmail })).toEqual([409, 10022]);
    expect(await everything(customer)).toEqual(before);
    await world.aSubscriber(customer);
    expect(await check({ ...at, package: 'webex_meetings' })).toEqual([409, 90026]);
  });
});

describe('a subscriber whose person is deleted', () => {
  it('goes with it, by whatever door: seat and number are free in the same transaction', async () => {
    const world = await subscriberWorld(table);
    const customer = await world.aCustomer({ packages: ['webex_calling'] });
    await world.aNumber(customer, '+14085550126');
    const details = { package: 'webex_calling', provisioningParameters: { primaryPhoneNumber: '+14085550126' } };
    const { id, personId = '', email } = await world.aSubscriber(customer, details);
    const deps = {
      users: dynamoUserStore(table, world.hashes),
      removals: dynamoUserRemovals(table, world.hashes),
      newId,
      now: world.now,
    };
    const by = partnerAtOrganisation(world.caller, customer.organisationId);
    const wish = { by, id: world.personIdOf(personId), requestId: 'req', asked: undefined, keep: () => undefined };
    const both = await Promise.all([removeUser(deps)(wish), world.call('DELETE', world.pathOf(id))]);
    expect(both[0]).toMatchObject({ ok: true });
    expect([204, 404]).toContain(both[1].status);
    expect((await world.call('GET', world.pathOf(id))).status).toBe(404);
    expect([await world.used(customer, 'webex_calling'), (await world.numberNow(customer, '+14085550126')).personId]).toEqual([
      0,
      undefined,
    ]);
    expect((await world.aSubscriber(customer, { ...details, email })).id).not.toBe(id);
  });
});
