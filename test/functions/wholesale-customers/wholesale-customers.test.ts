import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpoints as invitationEndpoints } from '#functions/invitations/endpoint.ts';
import { endpoints as userEndpoints } from '#functions/users/endpoint.ts';
import { endpoints } from '#functions/wholesale-customers/endpoint.ts';
import { dynamoDossiers } from '#shared/adapters/dynamodb/dossiers.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { dynamoOwnCustomers } from '#shared/adapters/dynamodb/own-customers.ts';
import { dynamoResendJobs, dynamoResendRun } from '#shared/adapters/dynamodb/resend-jobs.ts';
import { dynamoSettingsStore } from '#shared/adapters/dynamodb/settings.ts';
import { dynamoUserStore } from '#shared/adapters/dynamodb/users.ts';
import { wholesaleCustomerItem } from '#shared/adapters/dynamodb/wholesale-items.ts';
import { jobId } from '#shared/domain/ids.ts';
import { runResend } from '#shared/domain/jobs/run-resend.ts';
import { tokenHash } from '#shared/domain/links.ts';
import { contactCenter } from '#shared/domain/users/licences.ts';
import type { OwnCustomerStore } from '#shared/domain/wholesale/own-customer-store.ts';
import type { WholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';
import { jsonFunction } from '#shared/http/json-function.ts';
import { wireId } from '#shared/http/wire/wire-ids.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { aPartnerCaller } from '#test/support/builders.ts';
import { expectConforms, operationIdOf } from '#test/support/conformance.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { httpEvent, lambdaContext } from '#test/support/http-event.ts';
import { aSite } from '#test/support/page-site.ts';
import { aGoodPassword, giveLink, put } from '#test/support/people.ts';
import { eventTypesOf, itemAt } from '#test/support/stored.ts';
import { putUser, userNow } from '#test/support/users.ts';
import { wholesaleWorld } from '#test/support/wholesale-world.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

type Call = { readonly body?: unknown; readonly ifMatch?: number; readonly key?: string };

async function setup(options: Parameters<typeof wholesaleWorld>[1] = {}) {
  const world = await wholesaleWorld(table, options);
  const { now, hashes } = world;
  const store = dynamoOwnCustomers(table);
  const users = dynamoUserStore(table, hashes);
  const invitations = {
    users,
    jobs: dynamoResendJobs(table, now),
    settings: dynamoSettingsStore(table),
    dossiers: dynamoDossiers(table, hashes),
    wake: async () => undefined,
    newId,
    now,
  };
  function calling(customers: OwnCustomerStore = store) {
    const all = [...endpoints({ customers, newId, now }), ...userEndpoints({ users, newId, now }), ...invitationEndpoints(invitations)];
    const handler = jsonFunction(all, { now, logger: makeLogger('test') });
    return async (method: string, path: string, { body, ifMatch, key }: Call = {}, caller = world.caller) => {
      const headers = {
        ...(method === 'POST' || key !== undefined ? { 'Idempotency-Key': key ?? newId('event') } : {}),
        ...(ifMatch === undefined ? {} : { 'If-Match': `"${ifMatch}"` }),
      };
      const answer = await handler(httpEvent({ method, path, caller, headers, ...(body === undefined ? {} : { body }) }), lambdaContext);
      expectConforms(operationIdOf(method, path), answer.statusCode, answer.headers, answer.body);
      return { status: answer.statusCode, body: answer.body, json: answer.body === '' ? undefined : JSON.parse(answer.body) };
    };
  }
  const call = calling();
  const pathOf = ({ id }: Pick<WholesaleCustomer, 'id'>) => `/v1/wholesale-customers/${id}`;
  const access = (customer: WholesaleCustomer, administrationAccess: boolean, more: Call = {}) =>
    call('PATCH', `${pathOf(customer)}/settings`, { body: { administrationAccess }, ...more });
  const administratorOf = ({ organisationId, customerInfo }: WholesaleCustomer) =>
    userNow(table, organisationId, customerInfo?.administratorId ?? newId('person'));
  return { ...world, store, call, calling, pathOf, access, administratorOf };
}

describe('a wholesale customer in our own words', () => {
  it('names our ids and the wire’s, the template’s version, settings, level, limits and use, and who acts next [WS-2]', async () => {
    const { aCustomer, ask, call, pathOf, template } = await setup();
    const customer = await aCustomer({ packages: ['webex_suite', 'webex_meetings'], limits: { webex_suite: 10 } });
    const seen = await call('GET', pathOf(customer));
    expect(seen).toMatchObject({
      status: 200,
      json: {
        id: customer.id,
        organisationId: customer.organisationId,
        wire: { customerId: wireId('ENTERPRISE', customer.id), orgId: wireId('ORGANIZATION', customer.organisationId) },
        template: { id: template.id, version: 1 },
        level: 'webex_suite',
        status: 'provisioned',
        settings: { administrationAccess: true, language: 'en_US' },
        packages: [
          { name: 'webex_suite', label: 'Webex Suite', limit: 10, used: 0 },
          { name: 'webex_meetings', used: 0 },
        ],
        next: { who: 'nobody' },
      },
    });
    const young = await call('GET', pathOf(await ask()));
    expect(young.json).toMatchObject({ status: 'provisioning', next: { who: 'platform' } });
    expect(young.json).not.toHaveProperty('settings');
    expect((await call('GET', pathOf(customer), {}, aPartnerCaller())).status).toBe(404);
    expect((await call('PATCH', `${pathOf(customer)}/settings`, { body: { administrationAccess: false } }, aPartnerCaller())).status).toBe(
      404,
    );
  });
});

describe('access to one’s own administration', () => {
  it('that is taken ends the administrators’ sessions, links and sign-in, and leaves everybody else alone [WS-2]', async () => {
    const { aCustomer, access, administratorOf, clock, now, call, pathOf, partner } = await setup();
    const customer = await aCustomer();
    const site = aSite(table, { begin: now() });
    const administrator = await administratorOf(customer);
    const human = await site.letIn(await giveLink(table, administrator, { at: now() }));
    const token = human.cookies.get('__Host-session') ?? '';
    expect(await site.sessions.visitor(tokenHash(token), now())).toMatchObject({ kind: 'administrator' });
    const ordinary = await putUser(table, { partnerId: partner.id, organisationId: customer.organisationId }, now());
    const other = await site.letIn(await giveLink(table, ordinary, { at: now() }));

    clock.now = new Date(now().getTime() + 60_000);
    site.pass(now());
    expect(await access(customer, false)).toMatchObject({ status: 200, json: { settings: { administrationAccess: false } } });
    const visitor = (browser: typeof human) => site.sessions.visitor(tokenHash(browser.cookies.get('__Host-session') ?? ''), now());
    expect(await visitor(human)).toBeUndefined();
    expect(await visitor(other)).toMatchObject({ kind: 'user' });

    const returning = site.browser();
    await returning.get('/sign-in');
    const refusal = await returning.post('/sign-in', { email: administrator.email, password: aGoodPassword });
    expect(refusal.status).toBe(422);
    expect(refusal.html).toContain('Your provider looks after your organisation');
    const present = await administratorOf(customer);
    const link = await giveLink(table, present, { generation: present.linkGeneration, at: now() });
    expect((await site.browser().get(`/get-started/${link}`)).status).toBe(410);

    clock.now = new Date(now().getTime() + 60_000);
    site.pass(now());
    expect((await access(customer, true)).json.settings.administrationAccess).toBe(true);
    // What had ended stays ended.
    expect(await visitor(human)).toBeUndefined();
    await returning.get('/sign-in');
    expect((await returning.post('/sign-in', { email: administrator.email, password: aGoodPassword })).status).toBe(303);
    expect(await visitor(returning)).toMatchObject({ kind: 'administrator' });
    expect((await call('GET', pathOf(customer))).json.settings.administrationAccess).toBe(true);
  });

  it('without it gives nobody a role or an invitation as administrator [WS-2]', async () => {
    const { aCustomer, access, administratorOf, call, hashes, now, partner } = await setup({ settings: { administrationAccess: false } });
    const customer = await aCustomer();
    const administrator = await administratorOf(customer);
    expect(administrator.invitation?.state).toBe('suppressed');
    const home = { partnerId: partner.id, organisationId: customer.organisationId };
    const user = await putUser(table, home, new Date(now().getTime() - 86_400_000), { state: 'active', licences: [contactCenter.premium] });
    const users = `/v1/organisations/${customer.organisationId}/users`;
    const role = (of: string) => call('PUT', `${users}/${user.id}/administrator-role`, { body: { role: of } });
    const invite = () => call('POST', `${users}/${administrator.id}/invitation`);
    expect((await role('service')).json).toMatchObject({ status: 403, code: 'NO_ADMINISTRATION_ACCESS' });
    expect((await invite()).json).toMatchObject({ status: 403, code: 'NO_ADMINISTRATION_ACCESS' });

    const waiting = await putUser(table, home, new Date(now().getTime() - 86_400_000));
    const started = await call('POST', `/v1/organisations/${customer.organisationId}/invitations`, { body: {} });
    expect(started.status).toBe(202);
    const work = runResend({ run: dynamoResendRun(table, hashes, now), newId, now, shards: 8 });
    await work(customer.organisationId, jobId.parse(started.json.id), 'hand', () => true);
    expect((await userNow(table, customer.organisationId, waiting.id)).linkGeneration).toBe(2);
    expect((await administratorOf(customer)).invitation?.state).toBe('suppressed');

    await access(customer, true);
    expect((await role('service')).status).toBe(200);
    expect((await invite()).status).toBe(202);
  });

  it('is changed once, for the version that was read, and told; a worker in between does not stop it', async () => {
    const { aCustomer, access, call, calling, pathOf, store, change, partner } = await setup();
    const customer = await aCustomer();
    const { version } = (await call('GET', pathOf(customer))).json;
    expect((await access(customer, false, { ifMatch: version - 1 })).status).toBe(412);
    const key = newId('event');
    const done = await access(customer, false, { ifMatch: version, key });
    expect((await access(customer, false, { ifMatch: version, key })).body).toBe(done.body);
    expect((await access(customer, false)).json.version).toBe(version + 1);
    let raced = false;
    const racing = calling({
      ...store,
      async read(...args) {
        const read = await store.read(...args);
        if (!raced) await change(customer.id, () => ({ status: 'updating' }));
        raced = true;
        return read;
      },
    });
    const answer = await racing('PATCH', `${pathOf(customer)}/settings`, { body: { administrationAccess: true } });
    expect(answer).toMatchObject({ status: 200, json: { settings: { administrationAccess: true } } });
    const types = await eventTypesOf(table, partner.id);
    expect(types.filter((type) => type === 'wholesale_customer.settings_changed')).toHaveLength(2);
  });

  it('of an organisation that was there before is not the partner’s to take [WS-2]', async () => {
    const first = await setup();
    const customer = await first.aCustomer();
    const attached = { ...customer, attached: true };
    await put(table, wholesaleCustomerItem(attached));
    expect((await first.access(customer, false)).json).toMatchObject({ status: 403, code: 'NOT_ALLOWED' });
    const organisation = await itemAt(table, keys.organisation(customer.organisationId));
    expect(organisation).not.toHaveProperty('administrationAccess');
    const { ask, access } = await setup();
    expect((await access(await ask(), false)).json).toMatchObject({ status: 409, code: 'CUSTOMER_STATE' });
  });
});
