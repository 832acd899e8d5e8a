import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { wholesaleKeys, wholesalePartitions } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import { wireId } from '#shared/http/wire/wire-ids.ts';
import { newId } from '#shared/runtime/ids.ts';
import { aCustomerBody, customersSite, idInUrl, customersPath as path } from '#test/support/customers-site.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { put } from '#test/support/people.ts';
import { roundTrips } from '#test/support/round-trips.ts';
import { itemAt, itemsIn } from '#test/support/stored.ts';
import { wireOrigin } from '#test/support/wire-client.ts';

type Reply = { readonly json: { readonly errors: { readonly errorCode?: number; readonly description: string }[] } };
const codes = ({ json }: Reply) => json.errors.map(({ errorCode }) => errorCode);
const fields = ({ json }: Reply) => json.errors.map(({ description }) => description.split(':')[0]);

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

describe('provisioning a customer', () => {
  it('accepts it at once, in one round trip, with the address where its status is read [WC-1] [WC-4]', async () => {
    const { call, provisioningId, customerOf, partner, template, hashes } = await customersSite(table);
    await hashes;
    const body = aCustomerBody(provisioningId, ['webex_calling', 'attendant_console']);
    const sent: Awaited<ReturnType<typeof call>>[] = [];
    expect(await roundTrips(table).of(async () => sent.push(await call('POST', path, { body })))).toBe(1);
    const [accepted] = sent;
    expect(accepted).toMatchObject({ status: 202, json: { url: accepted?.headers['location'] } });
    const url: string = accepted?.json.url;
    expect(url.startsWith(`${wireOrigin}${path}/`)).toBe(true);
    const read = await call('GET', url.slice(wireOrigin.length));
    expect(read.json).toEqual({
      id: url.slice(url.lastIndexOf('/') + 1),
      externalId: body.externalId,
      address: body.address,
      status: 'provisioning',
      packages: ['webex_calling', 'attendant_console'],
      resourceDetails: {
        packages: [
          { name: 'webex_calling', status: 'provisioning' },
          { name: 'attendant_console', status: 'provisioning' },
        ],
      },
    });
    const customer = await customerOf(idInUrl(url));
    const location = { name: 'Main', timezone: 'America/Los_Angeles' };
    expect(customer).toMatchObject({ attached: false, dataCentre: 'US1', level: 'webex_calling', round: 1, location });
    expect(await itemAt(table, wholesaleKeys.templateCustomer(template.id, customer.id))).toMatchObject({ customerId: customer.id });
    const claim = await itemAt(table, keys.addressClaim((await hashes).addressHash(body.customerInfo.primaryEmail)));
    expect(claim?.['person']).toMatchObject({
      organisationId: customer.organisationId,
      personId: customer.customerInfo?.administratorId,
    });
    const events = await itemsIn(table, `PARTNER#${partner.id}#EVENTS`);
    expect(events).toMatchObject([{ type: 'wholesale_customer.created', subject: { wholesaleCustomerId: customer.id } }]);
  });

  it('keeps the data of customers where their country says, and nothing where nothing is offered [WC-5] [WC-7]', async () => {
    const { call, provisioningId, customerOf, partner } = await customersSite(table);
    const address = { addressLine1: 'ul. Długa 1', city: 'Gdańsk', zipOrPostalCode: '80-001', country: 'pl' };
    const { json } = await call('POST', path, { body: aCustomerBody(provisioningId, ['webex_meetings'], { address }) });
    expect(await customerOf(idInUrl(json.url))).toMatchObject({ dataCentre: 'EU1', address: { country: 'PL' } });
    const nowhere = aCustomerBody(provisioningId, ['webex_meetings'], { address: { ...address, country: 'KP' } });
    expect(codes(await call('POST', path, { body: nowhere }))).toEqual([90016]);
    expect(await itemAt(table, wholesaleKeys.externalId(partner.id, nowhere.externalId))).toBeUndefined();
  });

  it('takes what real clients send: blank fields, unknown ones, states with their country', async () => {
    const { call, provisioningId, customerOf } = await customersSite(table);
    const body = aCustomerBody(provisioningId, ['webex_calling']);
    const location = body.provisioningParameters?.calling.location;
    const accepted = await call('POST', path, {
      body: {
        ...body,
        address: { ...body.address, addressLine2: '', stateOrProvince: 'US-CA' },
        subPartnerAdminEmail: null,
        orgId: '',
        unheardOf: { deep: [1] },
        provisioningParameters: {
          calling: { location: { ...location, numbers: ['+14085550100'], mainNumber: '+14085550100', emergencyLocationIdentifier: '' } },
          packages: { limits: { webex_calling: 10 } },
        },
      },
      headers: { 'content-type': 'application/json;charset=utf-8', trackingid: 'SIMPLE_42' },
    });
    expect(accepted).toMatchObject({ status: 202, headers: { trackingid: 'SIMPLE_42' } });
    const customer = await customerOf(idInUrl(accepted.json.url));
    expect(customer).toMatchObject({ limits: { webex_calling: 10 }, address: { stateOrProvince: 'CA' } });
    expect(customer.address).not.toHaveProperty('addressLine2');
    const bare = aCustomerBody(provisioningId, ['webex_meetings'], { provisioningParameters: {} });
    expect((await call('POST', path, { body: bare })).status).toBe(202);
  });

  it('names every faulty field, each with its code [WC-1]', async () => {
    const { call, provisioningId } = await customersSite(table);
    const good = aCustomerBody(provisioningId);
    const faulty = async (over: object) => {
      const reply = await call('POST', path, { body: { ...good, ...over } });
      expect(reply.status).toBe(400);
      return reply;
    };
    const packages = ['attendant_console', 'cx_premium_agent', 'webex_meetings', 'webex_meetings'];
    expect(codes(await faulty({ packages }))).toEqual([90021, 90020, 90001, 90030]);
    expect(codes(await faulty({ packages: ['webex_nonsense'] }))).toEqual([90001]);
    expect(codes(await faulty({ packages: [] }))).toEqual([90001]);
    for (const externalId of [' ', 'x'.repeat(201)]) expect(fields(await faulty({ externalId }))).toEqual(['/externalId']);
    expect(codes(await faulty({ packages: ['webex_suite'] }))).toEqual([90030]);
    const { stateOrProvince: _, zipOrPostalCode: __, ...short } = good.address;
    expect(fields(await faulty({ address: short }))).toEqual(['/address/stateOrProvince', '/address/zipOrPostalCode']);
    expect(fields(await faulty({ address: { ...good.address, addressLine1: 'x'.repeat(51) } }))).toEqual(['/address/addressLine1']);
    const info = good.customerInfo;
    expect(fields(await faulty({ customerInfo: { ...info, name: '100% Acme' } }))).toEqual(['/customerInfo/name']);
    const calling = aCustomerBody(provisioningId, ['webex_calling']).provisioningParameters;
    const named = (name: string) => ({ calling: { location: { ...calling?.calling?.location, name } } });
    for (const name of ['50% off', 'x'.repeat(81)])
      expect(fields(await faulty({ packages: ['webex_calling'], provisioningParameters: named(name) }))).toEqual([
        '/provisioningParameters/calling/location/name',
      ]);
    expect(fields(await faulty({ customerInfo: { ...info, language: 'english' } }))).toEqual(['/customerInfo/language']);
    expect(fields(await faulty({ customerInfo: null }))).toEqual(['/customerInfo']);
    const others = { packages: { limits: { webex_suite: 3, cisco_calling_plan: 1, nothing: 2 } }, meetings: { timezone: 'Mars/Base' } };
    expect((await faulty({ provisioningParameters: others })).json.errors).toHaveLength(4);
    expect(fields(await faulty({ provisioningParameters: { packages: { limits: { webex_meetings: -1 } } } }))).toEqual([
      '/provisioningParameters/packages/limits/webex_meetings',
    ]);
    for (const missing of ['provisioningId', 'packages', 'externalId', 'address'])
      expect(fields(await faulty({ [missing]: null }))).toEqual([`/${missing}`]);
    expect((await call('POST', path, { body: '{"packages":' })).status).toBe(400);
    expect((await call('POST', path, { body: 'a=b', headers: { 'content-type': 'text/plain' } })).status).toBe(415);
  });

  it('refuses a template that is not there, being deleted, or another partner’s, and takes nothing by that', async () => {
    const { call, partner, template, provisioningId } = await customersSite(table);
    const other = await customersSite(table);
    const body = aCustomerBody(other.provisioningId);
    for (const id of [other.provisioningId, 'bm90LWFuLWlk', 'x'])
      expect(codes(await call('POST', path, { body: { ...body, provisioningId: id } }))).toEqual([90011]);
    await put(table, itemOf('template', wholesaleKeys.template(partner.id, template.id), { ...template, state: 'closing' }));
    expect((await call('POST', path, { body: { ...body, provisioningId } })).status).toBe(400);
    expect(await itemsIn(table, wholesalePartitions.customers(partner.id))).toEqual([]);
    expect(await itemAt(table, wholesaleKeys.externalId(partner.id, body.externalId))).toBeUndefined();
  });

  it('says of an external id that is taken where its customer is; two partners do not meet [WC-2]', async () => {
    const { call, provisioningId } = await customersSite(table);
    const body = aCustomerBody(provisioningId);
    const first = await call('POST', path, { body });
    const second = await call('POST', path, { body });
    expect(second).toMatchObject({ status: 409, headers: { location: first.json.url }, json: { errors: [{ errorCode: 90012 }] } });
    const other = await customersSite(table);
    const theirs = aCustomerBody(other.provisioningId, ['webex_meetings'], { externalId: body.externalId });
    expect((await other.call('POST', path, { body: theirs })).status).toBe(202);
    expect((await other.call('GET', first.json.url.slice(wireOrigin.length))).status).toBe(404);
  });

  it('refuses an address that belongs to a user, and takes no external id by that', async () => {
    const { call, provisioningId, partner } = await customersSite(table);
    const body = aCustomerBody(provisioningId);
    await call('POST', path, { body });
    const customerInfo = { ...body.customerInfo, primaryEmail: body.customerInfo.primaryEmail.toUpperCase() };
    const again = aCustomerBody(provisioningId, ['webex_meetings'], { customerInfo });
    const refused = await call('POST', path, { body: again });
    expect([refused.status, codes(refused)]).toEqual([409, [10022]]);
    expect(await itemAt(table, wholesaleKeys.externalId(partner.id, again.externalId))).toBeUndefined();
  });

  it('makes one customer of fifty requests at once, and tells the others which [WC-2]', async () => {
    const { call, provisioningId, partner } = await customersSite(table);
    const body = aCustomerBody(provisioningId);
    const replies = await Promise.all(Array.from({ length: 50 }, () => call('POST', path, { body })));
    const won = replies.filter(({ status }) => status === 202);
    expect(won).toHaveLength(1);
    const lost = replies.filter(({ status }) => status !== 202);
    expect(new Set(lost.map(({ status, headers }) => `${status} ${headers['location']}`))).toEqual(new Set([`409 ${won[0]?.json.url}`]));
    expect(await itemsIn(table, wholesalePartitions.customers(partner.id))).toHaveLength(1);
  });

  it('answers a repeat with the same idempotency key as before, at once and later, and refuses the key for anything else', async () => {
    const { call, provisioningId, partner } = await customersSite(table);
    const [body, headers] = [aCustomerBody(provisioningId), { 'idempotency-key': 'one-and-the-same-key' }];
    const replies = await Promise.all(Array.from({ length: 8 }, () => call('POST', path, { body, headers })));
    expect(new Set(replies.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(replies[0]?.status).toBe(202);
    expect(await itemsIn(table, wholesalePartitions.customers(partner.id))).toHaveLength(1);
    const other = await call('POST', path, { body: { ...body, externalId: 'another' }, headers });
    expect(codes(other)).toEqual([90006]);
    const acting = `${path}?onBehalfOfSubPartnerOrgId=${wireId('ORGANIZATION', newId('partner'))}`;
    expect(codes(await call('POST', acting, { body, headers }))).toEqual([90006]);
  });
});

describe('attaching an organisation', () => {
  async function organisation() {
    const id = newId('organisation');
    await put(table, itemOf('organisation', keys.organisation(id), { id, companyName: 'There already' }));
    return { id, orgId: wireId('ORGANIZATION', id) };
  }
  const attach = (provisioningId: string, orgId: string) =>
    aCustomerBody(provisioningId, ['webex_meetings'], { orgId, customerInfo: undefined });

  it('maps it once, whoever asks second', async () => {
    const site = await customersSite(table);
    const there = await organisation();
    const { json } = await site.call('POST', path, { body: attach(site.provisioningId, there.orgId) });
    expect(await site.customerOf(idInUrl(json.url))).toMatchObject({ attached: true, organisationId: there.id });
    const other = await customersSite(table);
    for (const { call, provisioningId } of [site, other])
      expect(codes(await call('POST', path, { body: attach(provisioningId, there.orgId) }))).toEqual([90013]);
  });

  it('refuses one that is not there, the partner’s own, and any where the template writes to no administrators', async () => {
    const site = await customersSite(table);
    for (const orgId of [wireId('ORGANIZATION', newId('organisation')), wireId('ORGANIZATION', site.partner.id)]) {
      const refused = await site.call('POST', path, { body: attach(site.provisioningId, orgId) });
      expect([refused.status, codes(refused)]).toEqual([400, [90014]]);
    }
    const email = { administratorInvitations: true, invitationsOnAttaching: false, userWelcome: true };
    const silent = await customersSite(table, { email });
    const there = await organisation();
    expect(codes(await silent.call('POST', path, { body: attach(silent.provisioningId, there.orgId) }))).toEqual([90014]);
    expect(await itemAt(table, wholesaleKeys.mappedOrganisation(there.id))).toBeUndefined();
  });
});
