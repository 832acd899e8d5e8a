import { createServer } from 'node:http';
import { expect } from 'vitest';
import { localTarget } from '#infra/cli/target.ts';
import { seedWholesale } from '#infra/local/seed-wholesale.ts';
import { dynamoFreeAccounts } from '#shared/adapters/dynamodb/free-accounts.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { organisationId, partnerId as partner } from '#shared/domain/ids.ts';
import { templateOf, wireId } from '#shared/http/wire/wire-ids.ts';
import { expectWire } from '#test/wire/conformance.ts';
import { another } from './entered-orders.ts';
import { enter, expectStatus } from './entering.ts';
import { endpointsOf, minutes, type Parsed, type RealCloud } from './real-cloud.ts';
import { WebBrowser } from './web-browser.ts';

type Reply = { readonly status: number; readonly json: Parsed; readonly headers: Headers };

const postal = { addressLine1: '1 Main St', city: 'Milpitas', stateOrProvince: 'CA', zipOrPostalCode: '95035', country: 'US' };
const at = { name: 'Head Office', address: postal, timezone: 'America/Los_Angeles', language: 'en_us' };
const day = 86_400_000;

/** A client of the wire-compatible host, for a partner that may provision. */
async function aClient(world: RealCloud) {
  const target = await localTarget(endpointsOf(world.cloud));
  const { contactEmail, token } = world.partner;
  const partnerId = partner.parse(world.partner.id);
  const provisioningId = await seedWholesale(target, 'test', { partnerId, contactEmail });
  const origin = world.cloud.apis['webex'] ?? '';

  async function call(method: string, address: string, body?: unknown): Promise<Reply> {
    const url = new URL(address, origin);
    const answer = await fetch(url, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    expectWire(method, url.pathname, { status: answer.status, headers: Object.fromEntries(answer.headers), text });
    return { status: answer.status, json: text === '' ? undefined : JSON.parse(text), headers: answer.headers };
  }
  async function asked(status: number, method: string, address: string, body?: unknown): Promise<Reply> {
    const reply = await call(method, address, body);
    expect(reply.status, `${method} ${address} ${JSON.stringify(reply.json)}`).toBe(status);
    return reply;
  }

  const request = (over: object = {}) => {
    const number = another();
    return {
      provisioningId,
      packages: ['webex_calling', 'webex_meetings'],
      externalId: `hurt-${number}`,
      address: postal,
      customerInfo: { name: `Hurtownia n${number}`, primaryEmail: `szef${number}@hurtownia.example`, language: 'pl' },
      provisioningParameters: { calling: { location: at } },
      ...over,
    };
  };
  /** A customer brought to its end. */
  async function customer(over: object = {}) {
    const wanted = request(over);
    const { json } = await asked(202, 'POST', '/v1/wholesale/customers', wanted);
    await world.cloud.settle();
    const path = new URL(json.url).pathname;
    const { json: made } = await asked(200, 'GET', path);
    return { wanted, path, made };
  }
  return { target, provisioningId, call, asked, request, customer };
}

/** A number that nobody else of the scenarios has. */
let numbers = 4000;
const aNumber = () => `+1408526${numbers++}`;

const linkTo = (world: RealCloud, address: string, part: string) =>
  world
    .mailTo(address)
    .flatMap(({ links }) => links.filter((one) => one.includes(part)))
    .at(-1) ?? '';

/** A template from its draft to its end, on our own host. */
export async function templates(world: RealCloud): Promise<void> {
  const { provisioningId } = await aClient(world);
  const all = '/v1/onboarding-templates';
  const { json: seeded } = await world.call('GET', `${all}/${templateOf(provisioningId)}`);
  const { json, headers } = await world.call('POST', all, { body: { ...seeded.settings, name: `Szablon ${another()}` } });
  const one = `${all}/${json.id}`;
  await expectStatus(world.call('GET', `${one}/review`), 200);
  await expectStatus(world.call('POST', `${one}/submission`), 200);
  await expectStatus(world.call('POST', `${one}/change-previews`, { body: { language: 'sv' } }), 200);
  expect(headers['etag']).toBeTruthy();
  const { headers: now } = await world.call('GET', one);
  await expectStatus(world.call('PATCH', one, { body: { language: 'sv' }, headers: { 'if-match': now['etag'] ?? '' } }), 200);
  await expectStatus(world.call('GET', `${all}?limit=10`), 200);
  await expectStatus(world.call('DELETE', one), 204);
}

/** Customers over the wire: checked, made, listed, changed, removed; on our own host: shown, made, looked at, switched, helped. */
export async function customers(world: RealCloud): Promise<void> {
  const { asked, request, customer, call, provisioningId } = await aClient(world);
  const all = '/v1/wholesale/customers';
  await asked(200, 'POST', `${all}/validate`, request());
  const { path, made, wanted } = await customer();
  expect(made).toMatchObject({ status: 'provisioned', externalId: wanted.externalId });
  for (const query of ['', '?max=1&offset=1', '?status=provisioned,error', `?externalId=${wanted.externalId}`, `?orgId=${made.orgId}`])
    await asked(200, 'GET', `${all}${query}`);
  await asked(200, 'GET', `${path}?includePackageLicenseInfo=true`);
  await asked(202, 'PUT', path, { packages: ['webex_calling', 'attendant_console'], externalId: `${wanted.externalId}-b` });
  await world.cloud.settle();
  expect((await asked(200, 'GET', path)).json).toMatchObject({ status: 'provisioned', packages: ['webex_calling', 'attendant_console'] });
  await asked(200, 'GET', '/v1/wholesale/subPartners');
  expect((await call('GET', `${all}/nothing`)).status).toBe(404);

  const { provisioningId: _, ...rest } = request();
  const own = { ...rest, templateId: templateOf(provisioningId), inSupportedLocation: true };
  expect((await world.call('POST', '/v1/wholesale-customer-reviews', { body: own })).json).toMatchObject({ problems: [] });
  const created = await world.call('POST', '/v1/wholesale-customers', { body: own });
  expect(created.status, created.text).toBe(202);
  await world.cloud.settle();
  const mine = created.headers['location'] ?? '';
  await expectStatus(world.call('GET', mine), 200);
  for (const administrationAccess of [false, true]) {
    const { headers } = await world.call('GET', mine);
    const change = { body: { administrationAccess }, headers: { 'if-match': headers['etag'] ?? '' } };
    await expectStatus(world.call('PATCH', `${mine}/settings`, change), 200);
  }
  const help = `${mine}/assistance-requests`;
  const help1 = await world.call('POST', help, { body: { message: 'Jak przenieść numery?' } });
  expect(help1.status, help1.text).toBe(201);
  await world.cloud.settle();
  await expectStatus(world.call('GET', help), 200);
  const one = `${help}/${help1.json.id}`;
  await expectStatus(world.call('GET', one), 200);
  await expectStatus(world.call('PATCH', one, { body: { state: 'closed' } }), 200);

  await asked(202, 'DELETE', path);
  await world.cloud.settle();
  await asked(404, 'GET', path);
}

/** Subscribers: checked, made, moved to other packages, removed; and one whose free account has to move first. */
export async function subscribers(world: RealCloud): Promise<void> {
  const { asked, customer, target } = await aClient(world);
  const { made, wanted } = await customer({ packages: ['webex_calling', 'webex_meetings', 'attendant_console'] });
  const all = '/v1/wholesale/subscribers';
  const { json: places } = await asked(200, 'GET', `/v1/locations?orgId=${made.orgId}`);
  const locationId = places.items[0].id;
  const number = aNumber();
  await asked(201, 'POST', `/v1/telephony/config/locations/${locationId}/numbers?orgId=${made.orgId}`, {
    phoneNumbers: [number],
    state: 'ACTIVE',
  });
  const email = (name: string) => `${name}.${wanted.externalId}@hurtownia.example`;
  const details = { firstName: 'Ola', lastName: 'Lis', primaryPhoneNumber: number, extension: '2001', locationId };
  await asked(200, 'POST', `${all}/validate`, { email: email('ola'), customerId: made.id });
  const { json: ola } = await asked(200, 'POST', all, {
    customerId: made.id,
    email: email('ola'),
    package: 'webex_calling',
    provisioningParameters: details,
  });
  const path = `${all}/${ola.id}`;
  const filters = [`customerId=${made.id}`, `personId=${ola.personId}`, `email=${email('ola')}`, 'status=provisioned', 'max=1&offset=0'];
  for (const query of ['', ...filters, `externalCustomerId=${wanted.externalId}`, 'sortBy=lastStatusChange&sortOrder=ASC'])
    await asked(200, 'GET', `${all}?${query}`);
  await asked(200, 'PUT', path, { packages: ['webex_calling', 'attendant_console'] });
  await asked(200, 'GET', path);
  await asked(204, 'DELETE', path);

  const free = email('wolna');
  const accounts = dynamoFreeAccounts(target.table, loadSystemKeys(target.table));
  await accounts.add(free, target.now.toISOString());
  const moving = {
    customerId: made.id,
    email: free,
    package: 'webex_meetings',
    provisioningParameters: { firstName: 'Ewa', lastName: 'Lis' },
  };
  const { json: pending } = await asked(202, 'POST', all, moving);
  await world.cloud.settle();
  await world.advance(minutes(6));
  await asked(204, 'POST', `${all}/${pending.id}/emails/consentMove`);
  await world.cloud.settle();
  const human = new WebBrowser(world.api);
  const link = linkTo(world, free, '/consents/');
  await expectStatus(human.get(link), 200);
  await expectStatus(human.post(link, { answer: 'agree' }), 303);
  expect((await asked(200, 'GET', `${all}/${pending.id}`)).json).toMatchObject({ status: 'provisioned' });
  await world.cloud.settle();

  const never = email('nigdy');
  await accounts.add(never, target.now.toISOString());
  const { json: late } = await asked(202, 'POST', all, { ...moving, email: never });
  await world.cloud.settle();
  await world.advance(31 * day);
  await world.cloud.settle();
  expect((await asked(200, 'GET', `${all}/${late.id}`)).json.errors).toHaveLength(1);
  await asked(204, 'DELETE', `${all}/${late.id}`);
}

/** What a client needs beside: organisations, people, licences, roles, locations and numbers. */
export async function neighbours(world: RealCloud): Promise<void> {
  const { asked, customer } = await aClient(world);
  const { made, wanted } = await customer();
  const { orgId } = made;
  await asked(200, 'GET', '/v1/organizations');
  await asked(200, 'GET', `/v1/organizations/${orgId}`);
  const uuid = Buffer.from(orgId, 'base64url').toString().split('/').at(-1);
  await asked(200, 'GET', `/v1/identity/organizations/${uuid}`);

  const { json: licences } = await asked(200, 'GET', `/v1/licenses?orgId=${orgId}`);
  await asked(200, 'GET', `/v1/licenses/${licences.items[0].id}`);
  const { json: roles } = await asked(200, 'GET', '/v1/roles');
  await asked(200, 'GET', `/v1/roles/${roles.items[0].id}`);

  const email = `jan.${wanted.externalId}@hurtownia.example`;
  const { json: jan } = await asked(200, 'POST', '/v1/people', { emails: [email], firstName: 'Jan', lastName: 'Lis', orgId });
  const person = `/v1/people/${jan.id}`;
  for (const query of [`email=${email}`, `orgId=${orgId}`, `id=${jan.id}`, `orgId=${orgId}&displayName=Jan&callingData=true`])
    await asked(200, 'GET', `/v1/people?${query}`);
  await asked(200, 'GET', '/v1/people/me');
  await asked(200, 'GET', `${person}?callingData=true`);
  const meetings = licences.items.find(({ name }: { name: string }) => name === 'Webex Meetings');
  await asked(200, 'PATCH', '/v1/licenses/users', { personId: jan.id, orgId, licenses: [{ id: meetings.id, operation: 'add' }] });
  await asked(200, 'PATCH', '/v1/licenses/users', { personId: jan.id, orgId, licenses: [{ id: meetings.id, operation: 'remove' }] });
  await asked(200, 'PUT', person, { orgId, emails: [email], displayName: 'Jan Lis', firstName: 'Janek', lastName: 'Lis', roles: [] });
  await asked(204, 'DELETE', person);

  const { json: place } = await asked(201, 'POST', `/v1/locations?orgId=${orgId}`, {
    name: 'Oddział',
    timeZone: 'America/New_York',
    preferredLanguage: 'en_us',
    announcementLanguage: 'en_us',
    address: { address1: '1 Main St', city: 'Milpitas', state: 'CA', postalCode: '95035', country: 'US' },
  });
  const location = `/v1/locations/${place.id}?orgId=${orgId}`;
  await world.cloud.settle();
  await asked(200, 'GET', location);
  await asked(204, 'PUT', location, { name: 'Oddział Zachód' });
  const numbers = `/v1/telephony/config/locations/${place.id}/numbers?orgId=${orgId}`;
  const phoneNumbers = [aNumber()];
  await asked(201, 'POST', numbers, { phoneNumbers, state: 'ACTIVE' });
  await asked(200, 'GET', `/v1/telephony/config/numbers?orgId=${orgId}`);
  await asked(200, 'POST', `/v1/telephony/config/locations/${place.id}/actions/validateExtensions/invoke?orgId=${orgId}`, {
    extensions: ['3001'],
  });
  await asked(204, 'DELETE', numbers, { phoneNumbers });
  await asked(204, 'DELETE', location);
  await world.cloud.settle();
}

/** An organisation that is there: its administrator is asked, agrees for one partner, and lets another's wish lapse. */
export async function attached(world: RealCloud): Promise<void> {
  const { asked, request } = await aClient(world);
  const answers = ['agree', undefined];
  for (const answer of answers) {
    const trial = await world.aTrial();
    await enter(world, trial.email);
    const { headers } = await world.call('GET', `/v1/organisations/${trial.organisationId}/settings`);
    const quiet = { body: { automaticInvitations: false }, headers: { 'if-match': headers['etag'] ?? '' } };
    await expectStatus(world.call('PATCH', `/v1/organisations/${trial.organisationId}/settings`, quiet), 200);
    const path = `/v1/organisations/${trial.organisationId}/users`;
    for (let block = 0; block < 4; block++) {
      const users = Array.from({ length: 25 }, (_, index) => ({
        email: `p${block}x${index}.${trial.id.slice(-8).toLowerCase()}@ludzie.example`,
      }));
      await expectStatus(world.call('POST', path, { body: { users } }), 200);
    }
    const orgId = wireId('ORGANIZATION', organisationId.parse(trial.organisationId));
    const { customerInfo: _, ...rest } = request({ packages: ['webex_meetings'], provisioningParameters: {} });
    const { json } = await asked(202, 'POST', '/v1/wholesale/customers', { ...rest, orgId });
    await world.cloud.settle();
    const at = new URL(json.url).pathname;
    expect((await asked(200, 'GET', at)).json.status).toBe('pending_rpl_review');
    if (answer === undefined) await world.advance(15 * day);
    else {
      const visitor = new WebBrowser(world.api);
      const link = linkTo(world, trial.email, '/approvals/');
      await expectStatus(visitor.get(link), 200);
      await expectStatus(visitor.post(link, { answer }), 303);
    }
    await world.cloud.settle();
    expect((await asked(200, 'GET', at)).json.status).toBe(answer === undefined ? 'error' : 'provisioned');
  }
}

/** Webhooks of both hosts, to a receiver on this machine; one that fails until it is disabled. */
export async function webhooks(world: RealCloud): Promise<void> {
  const { asked, customer } = await aClient(world);
  const got: string[] = [];
  let status = 204;
  const server = createServer((request, response) => {
    got.push(String(request.headers['webhook-id']));
    request.resume();
    response.writeHead(status).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const targetUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/hook`;
  try {
    const { json: own } = await world.call('POST', '/v1/webhooks', { body: { name: `Hak ${another()}`, targetUrl, events: ['*'] } });
    const one = `/v1/webhooks/${own.id}`;
    const wire = { name: 'Wire', targetUrl, resource: 'wholesaleCustomers', event: 'all', secret: 'tajne' };
    const { json: theirs } = await asked(200, 'POST', '/v1/webhooks', wire);
    for (const read of ['/v1/webhooks', `/v1/webhooks/${theirs.id}`]) await asked(200, 'GET', read);
    await asked(200, 'PUT', `/v1/webhooks/${theirs.id}`, { name: 'Wire 2', targetUrl });
    await customer({ packages: ['webex_meetings'], provisioningParameters: {} });
    await world.cloud.settle();
    expect(got.length).toBeGreaterThan(2);
    for (const read of ['/v1/webhooks', one, `${one}/deliveries`]) await expectStatus(world.call('GET', read), 200);
    await expectStatus(world.call('POST', `${one}/secret`), 200);
    await expectStatus(world.call('POST', `${one}/test`), 202);
    await world.cloud.settle();
    const from = new Date(world.cloud.clock.now().getTime() - 2000).toISOString();
    await expectStatus(world.call('POST', `${one}/replays`, { body: { from } }), 202);
    await world.cloud.settle();
    status = 500;
    // Disabled is what has failed for days, and fails once more.
    for (let days = 0; days < 7; days++) {
      const { status: asked } = await world.call('POST', `${one}/test`);
      expect([202, 409]).toContain(asked);
      await world.cloud.settle();
      await world.advance(day);
    }
    await world.cloud.settle();
    const { json: after, headers } = await world.call('GET', one);
    expect(after.status).toBe('inactive');
    await expectStatus(world.call('PATCH', one, { body: { status: 'active' }, headers: { 'if-match': headers['etag'] ?? '' } }), 200);
    await asked(204, 'DELETE', `/v1/webhooks/${theirs.id}`);
    await expectStatus(world.call('DELETE', one), 204);
  } finally {
    await new Promise((closed) => server.close(closed));
  }
}

/** Billing reports of every type, fetched and deleted. */
export async function billing(world: RealCloud): Promise<void> {
  const { asked } = await aClient(world);
  const all = '/v1/wholesale/billing/reports';
  const today = world.cloud.clock.now().toISOString().slice(0, 10);
  for (const type of ['PARTNER', 'CUSTOMER', 'USER']) {
    const { json } = await asked(200, 'POST', all, { billingStartDate: today, billingEndDate: today, type });
    await world.cloud.settle();
    const { json: done } = await asked(200, 'GET', `${all}/${json.id}`);
    expect(done.status).toBe('COMPLETED');
    expect((await fetch(done.tempDownloadURL)).status).toBe(200);
    await asked(200, 'GET', `${all}?type=${type}`);
    await asked(204, 'DELETE', `${all}/${json.id}`);
  }
}
