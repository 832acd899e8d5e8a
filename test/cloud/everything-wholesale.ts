import { expect } from 'vitest';
import { dynamoFreeAccounts } from '#shared/adapters/dynamodb/free-accounts.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { organisationId } from '#shared/domain/ids.ts';
import { templateOf, wireId } from '#shared/http/wire/wire-ids.ts';
import { another } from './entered-orders.ts';
import { enter, expectStatus } from './entering.ts';
import { minutes, type RealCloud } from './real-cloud.ts';
import { WebBrowser } from './web-browser.ts';
import { aClient, aNumber, day, linkTo } from './wholesale-client.ts';

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

  /** Held for somebody who is still to agree: a seat, a number and an extension. */
  async function held(name: string, extension: string) {
    await accounts.add(email(name), target.now.toISOString());
    const calling = { firstName: 'Ewa', lastName: 'Lis', primaryPhoneNumber: number, extension, locationId };
    const { json } = await asked(202, 'POST', all, {
      customerId: made.id,
      email: email(name),
      package: 'webex_calling',
      provisioningParameters: calling,
    });
    await world.cloud.settle();
    return `${all}/${json.id}`;
  }
  const against = await held('przeciw', '2002');
  await expectStatus(human.post(linkTo(world, email('przeciw'), '/consents/'), { answer: 'decline' }), 303);
  expect((await asked(200, 'GET', against)).json.errors).toHaveLength(1);
  // What was held for one is there for the next.
  const late = await held('nigdy', '2002');
  await world.advance(31 * day);
  await world.cloud.settle();
  expect((await asked(200, 'GET', late)).json.errors).toHaveLength(1);
  for (const one of [against, late]) await asked(204, 'DELETE', one);
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
