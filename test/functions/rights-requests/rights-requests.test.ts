import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '#functions/organisation-rights/contract.ts';
import { pages } from '#functions/organisation-rights/page.ts';
import { endpoints } from '#functions/rights-requests/endpoint.ts';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys, partitions } from '#shared/adapters/dynamodb/keys.ts';
import { dynamoRightsRequests } from '#shared/adapters/dynamodb/rights-requests.ts';
import type { PartnerCaller } from '#shared/domain/actor.ts';
import { addDays } from '#shared/domain/calendar.ts';
import type { CustomerRelation } from '#shared/domain/people.ts';
import type { SetUp } from '#shared/domain/set-up/set-up.ts';
import type { Subscription } from '#shared/domain/subscriptions/subscription.ts';
import { jsonFunction } from '#shared/http/json-function.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { aPartnerCaller } from '#test/support/builders.ts';
import { expectConforms } from '#test/support/conformance.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { httpEvent, lambdaContext } from '#test/support/http-event.ts';
import { anOrganisationSite, begin } from '#test/support/organisation-site.ts';
import { aPartner, aPartnerPerson, put } from '#test/support/people.ts';
import { itemAt, itemsIn } from '#test/support/stored.ts';
import { putUser } from '#test/support/users.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

type Given = {
  readonly rights?: CustomerRelation['rights'];
  readonly setUp?: SetUp['state'];
  readonly services?: Subscription['services'];
};

/** A partner that provisions for an organisation of another, with one subscription there. */
async function provisioning({ rights = 'provisioning_administrator', setUp = 'active', services = { meetings: 5 } }: Given = {}) {
  const site = await anOrganisationSite(table);
  const partner = await aPartner(table, { id: newId('partner'), name: 'Provisioner' });
  const { organisationId } = site.home;
  const at = begin.toISOString();
  const id = newId('subscription');
  const actor = { kind: 'token', id: newId('token') } as const;
  const common = { organisationId, partnerId: partner.id };
  const relation = { ...common, companyName: site.trial.companyName, rights, since: at };
  const subscription = {
    ...common,
    id,
    sellerId: partner.id,
    orderNumber: 'SO-1',
    plan: 'standard',
    services,
    addOns: [],
    termMonths: 12,
    startsAt: at,
    customerSetsUp: false,
    administratorId: site.trial.administrator.personId,
    mappedAt: at,
    mappedBy: actor,
    version: 1,
  };
  const made = {
    ...common,
    id: newId('setUp'),
    source: { kind: 'subscription', id },
    state: setUp,
    later: [],
    draft: {},
    parts: [],
    round: 1,
    createdAt: at,
    version: 1,
  };
  await put(table, itemOf('customer-relation', keys.customer(partner.id, organisationId), relation));
  await put(table, itemOf('subscription', keys.subscription(organisationId, id), subscription));
  await put(table, itemOf('set-up', keys.setUp(organisationId, id), made));
  const handler = jsonFunction(endpoints({ rights: dynamoRightsRequests(table), newId, now: site.now }), {
    now: site.now,
    logger: makeLogger('test'),
  });
  const path = `/v1/customers/${organisationId}/rights-request`;
  async function call(
    method: 'GET' | 'POST',
    caller: PartnerCaller = aPartnerCaller({ partnerId: partner.id }),
    key: string = newId('event'),
  ) {
    const headers: Record<string, string> = method === 'POST' ? { 'Idempotency-Key': key } : {};
    const answer = await handler(httpEvent({ method, path, caller, headers }), lambdaContext);
    expectConforms(method === 'GET' ? 'readRightsRequest' : 'askForRights', answer.statusCode, answer.headers, answer.body);
    return { status: answer.statusCode, body: answer.body, json: JSON.parse(answer.body) };
  }
  const page = (requestId: string) => `/organisation/rights-requests/${requestId}`;
  const rightsNow = async () => (await itemAt(table, keys.customer(partner.id, organisationId)))?.['rights'];
  const emails = async () => (await itemsIn(table, partitions.organisation(organisationId))).filter(({ itemType }) => itemType === 'email');
  return { ...site, partner, organisationId, call, page, rightsNow, emails };
}

describe('asking a customer for full administrator rights', () => {
  it('writes to its full administrators, five at most, and answers a repeat byte for byte [OM-5]', async () => {
    const { call, emails, home, partner } = await provisioning();
    for (let n = 0; n < 6; n++) await putUser(table, home, begin, { role: 'customer_full_administrator', state: 'active' });
    await putUser(table, home, begin, { role: 'customer_service_administrator', state: 'active' });
    await putUser(table, home, begin, { role: 'customer_full_administrator', state: 'inactive', email: 'gone@piekarnia.example' });
    const key = newId('event');
    const caller = aPartnerCaller({ partnerId: partner.id });
    const first = await call('POST', caller, key);
    expect(first).toMatchObject({ status: 201, json: { state: 'requested', lapsesAt: addDays(begin, 30).toISOString() } });
    expect((await call('POST', caller, key)).body).toBe(first.body);
    expect(await itemAt(table, keys.rightsRequest(home.organisationId, partner.id))).toHaveProperty('dueSK');
    const sent = await emails();
    expect(sent).toHaveLength(5);
    for (const email of sent) {
      expect(email['content']).toMatchObject({
        kind: 'full-administrator-request',
        requestId: first.json.id,
        requester: partner.contactEmail,
      });
      expect(email['to']).not.toBe('gone@piekarnia.example');
    }
    expect((await call('POST')).json).toMatchObject({ status: 409, code: 'RIGHTS_REQUEST_OPEN' });
    expect((await call('GET')).json).toEqual(first.json);
  });

  it('names the person of the partner who asks [OM-5]', async () => {
    const { call, emails, partner } = await provisioning();
    const person = await aPartnerPerson(table, partner);
    await call('POST', aPartnerCaller({ partnerId: partner.id, actor: { kind: 'person', id: person.id } }));
    expect((await emails())[0]?.['content']).toMatchObject({ requester: person.email });
  });

  it('comes after set-up, and is for provisioning administrators [OM-5]', async () => {
    for (const setUp of ['draft', 'provisioning', 'failed'] as const) {
      expect((await (await provisioning({ setUp })).call('POST')).json).toMatchObject({ status: 409, code: 'SET_UP_NOT_FINISHED' });
    }
    expect((await (await provisioning({ setUp: 'draft', services: { message: 3 } })).call('POST')).status).toBe(201);
    expect((await (await provisioning({ rights: 'full' })).call('POST')).json).toMatchObject({ code: 'RIGHTS_ALREADY_FULL' });
    expect((await (await provisioning({ rights: 'deleting' })).call('POST')).json).toMatchObject({ status: 403, code: 'NOT_ALLOWED' });
    const { call } = await provisioning();
    const stranger = aPartnerCaller({ partnerId: (await aPartner(table, { id: newId('partner') })).id });
    expect((await call('POST', stranger)).json).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect((await call('GET')).json).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  });

  it('is one request, however many ask at once [OM-5]', async () => {
    const { call, emails } = await provisioning();
    const answers = await Promise.all(Array.from({ length: 10 }, () => call('POST')));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(await emails()).toHaveLength(1);
  });
});

describe('the page on which a full administrator answers', () => {
  it('serves every address that its contract names', () => {
    const served = pages({} as never).flatMap(({ methods, path }) => methods.map((method) => ({ method, path })));
    expect(served).toEqual(contract.trigger.routes);
  });

  it('grants: the partner has full rights at once, and whoever asked is told, once for a double click [OM-5]', async () => {
    const { call, human, page, rightsNow, emails, partner } = await provisioning();
    const { id } = (await call('POST')).json;
    const shown = await human.get(page(id));
    expect(shown.html).toContain('A partner asks for full administrator rights');
    expect(shown.html).toContain(partner.name);
    expect(await rightsNow()).toBe('provisioning_administrator');
    const form = { answer: 'grant', csrf: shown.csrf(page(id)) };
    const [first, second] = [await human.post(page(id), form), await human.post(page(id), form)];
    expect([first.location, second.location]).toEqual([page(id), page(id)]);
    expect(await rightsNow()).toBe('full');
    expect((await human.get(page(id))).html).toContain('Full administrator rights granted');
    const told = (await emails()).filter((email) => email['to'] === partner.contactEmail);
    expect(told.map((email) => email['content'])).toEqual([{ kind: 'full-administrator-answer', granted: true }]);
    expect((await call('GET')).json.state).toBe('granted');
    const types = (await itemsIn(table, partitions.events(partner.id))).map(({ type }) => type);
    expect(types).toEqual(['rights.requested', 'rights.granted']);
  });

  it('declines: nothing changes, and what was answered stays answered [OM-5]', async () => {
    const { call, human, page, rightsNow, colleague } = await provisioning();
    const { id } = (await call('POST')).json;
    const { other } = await colleague('customer_full_administrator');
    const [mine, theirs] = [await human.get(page(id)), await other.get(page(id))];
    await human.post(page(id), { answer: 'decline', csrf: mine.csrf(page(id)) });
    expect((await other.post(page(id), { answer: 'grant', csrf: theirs.csrf(page(id)) })).status).toBe(409);
    expect(await rightsNow()).toBe('provisioning_administrator');
    expect((await call('GET')).json.state).toBe('declined');
    // It may ask once more.
    const again = await call('POST');
    expect(again.status).toBe(201);
    expect((await human.get(page(id))).status).toBe(404);
    expect((await human.get(page(again.json.id))).status).toBe(200);
  });

  it('lapses after 30 days, and then grants nothing [OM-5]', async () => {
    const { call, human, page, rightsNow, pass } = await provisioning();
    const { id } = (await call('POST')).json;
    const shown = await human.get(page(id));
    pass(addDays(begin, 30));
    expect((await call('GET')).json.state).toBe('lapsed');
    const posted = await human.post(page(id), { answer: 'grant', csrf: shown.csrf(page(id)) });
    expect(posted.status).not.toBe(200);
    expect(await rightsNow()).toBe('provisioning_administrator');
    expect((await call('POST')).status).toBe(201);
  });

  it('is for full administrators of that organisation alone [OM-5] [TR-3]', async () => {
    const { call, page, colleague, rightsNow } = await provisioning();
    const { id } = (await call('POST')).json;
    for (const role of ['customer_service_administrator', 'user'] as const) {
      const { other } = await colleague(role);
      expect((await other.get(page(id))).status).toBe(403);
      expect((await other.post(page(id), { answer: 'grant' })).status).toBe(403);
    }
    const elsewhere = await anOrganisationSite(table);
    expect((await elsewhere.human.get(page(id))).status).toBe(404);
    expect(await rightsNow()).toBe('provisioning_administrator');
  });
});
