import { createServer } from 'node:http';
import { expect } from 'vitest';
import { addSubPartner, grantWholesale } from '#infra/cli/wholesale-operations.ts';
import { dynamoWholesaleGrants } from '#shared/adapters/dynamodb/wholesale-grants.ts';
import { partnerId as partner } from '#shared/domain/ids.ts';
import { wireId } from '#shared/http/wire/wire-ids.ts';
import { newId } from '#shared/runtime/ids.ts';
import { another } from './entered-orders.ts';
import { expectStatus } from './entering.ts';
import type { RealCloud } from './real-cloud.ts';

import { aClient, aNumber, day } from './wholesale-client.ts';

/** What a client needs beside: organisations, people, licences, roles, locations and numbers. */
export async function neighbours(world: RealCloud): Promise<void> {
  const { asked, customer } = await aClient(world);
  const { made, wanted, path } = await customer();
  const { orgId } = made;
  await asked(200, 'GET', '/v1/organizations');
  await asked(200, 'GET', `/v1/organizations/${orgId}`);
  const uuid = Buffer.from(orgId, 'base64url').toString().split('/').at(-1);
  await asked(200, 'GET', `/v1/identity/organizations/${uuid}`);

  const { json: licences } = await asked(200, 'GET', `/v1/licenses?orgId=${orgId}`);
  await asked(200, 'GET', `/v1/licenses/${licences.items[0].id}?includeAssignedTo=user`);
  const { json: roles } = await asked(200, 'GET', '/v1/roles');
  await asked(200, 'GET', `/v1/roles/${roles.items[0].id}`);

  const email = `jan.${wanted.externalId}@hurtownia.example`;
  const meetings = licences.items.find(({ name }: { name: string }) => name === 'Webex Meetings');
  const wish = { emails: [email], firstName: 'Jan', lastName: 'Lis', orgId, licenses: [meetings.id] };
  const { json: jan } = await asked(200, 'POST', '/v1/people', wish);
  const person = `/v1/people/${jan.id}`;
  for (const query of [`email=${email}`, `orgId=${orgId}`, `id=${jan.id}`, `orgId=${orgId}&displayName=Jan&callingData=true`])
    await asked(200, 'GET', `/v1/people?${query}`);
  await asked(200, 'GET', '/v1/people/me');
  await asked(200, 'GET', `${person}?callingData=true`);
  for (const operation of ['remove', 'add'])
    await asked(200, 'PATCH', '/v1/licenses/users', { personId: jan.id, orgId, licenses: [{ id: meetings.id, operation }] });
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
  for (const read of [location, `/v1/locations/${place.id}`]) await asked(200, 'GET', read);
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

  await asked(409, 'DELETE', `/v1/organizations/${orgId}`);
  await asked(202, 'DELETE', path);
  await world.cloud.settle();
  await asked(204, 'DELETE', `/v1/organizations/${orgId}`);
  await world.cloud.settle();
  await asked(404, 'GET', `/v1/organizations/${orgId}`);
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
    for (const pause of [6 * day, 0]) {
      await world.aTrial();
      await world.cloud.settle();
      await world.advance(pause);
      await world.cloud.settle();
    }
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
  const { asked, target } = await aClient(world);
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
  const under = await world.addPartner();
  const grants = dynamoWholesaleGrants(target.table);
  const operator = { name: 'test', requestId: `test-${another()}`, newId, now: () => target.now, grants };
  const partnerId = partner.parse(under.id);
  await grantWholesale(operator, { partnerId, number: 'Sub45674567', billingStartDate: today });
  await addSubPartner(operator, partner.parse(world.partner.id), partnerId);
  await asked(200, 'POST', all, {
    billingStartDate: today,
    billingEndDate: today,
    type: 'PARTNER',
    subPartnerOrgId: wireId('ORGANIZATION', partnerId),
  });
  await world.cloud.settle();
}
