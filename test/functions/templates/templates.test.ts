import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpoints } from '#functions/templates/endpoint.ts';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys, partitions } from '#shared/adapters/dynamodb/keys.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { dynamoTemplateReleases } from '#shared/adapters/dynamodb/template-releases.ts';
import { dynamoTemplateStore } from '#shared/adapters/dynamodb/templates.ts';
import { wholesaleKeys, wholesalePartitions } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import { templateId } from '#shared/domain/ids.ts';
import type { TemplateStore } from '#shared/domain/wholesale/template-store.ts';
import { jsonFunction } from '#shared/http/json-function.ts';
import { provisioningIdOf, templateOf } from '#shared/http/wire/wire-ids.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { expectConforms, operationIdOf } from '#test/support/conformance.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { httpEvent, lambdaContext } from '#test/support/http-event.ts';
import { aPartnerPerson, put } from '#test/support/people.ts';
import { eventTypesOf, itemAt, itemsIn } from '#test/support/stored.ts';
import { aWholesalePartner, aWholesaleSubscription } from '#test/support/wholesale-partner.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

const all = '/v1/onboarding-templates';

type Call = { body?: unknown; ifMatch?: number; key?: string; query?: Record<string, string> };

async function setup() {
  const world = await aWholesalePartner(table);
  const clock = { now: new Date('2026-03-01T10:00:00.000Z') };
  const now = () => new Date(clock.now);
  const hashes = loadSystemKeys(table);
  const sign = hashes.then((found) => found.sign);
  const store = dynamoTemplateStore(table, hashes);
  /** The operations over a store that a test changes in a place. */
  function calling(templates: TemplateStore = store) {
    const handler = jsonFunction(endpoints({ templates, provisioningIdOf, newId, now, sign }), { now, logger: makeLogger('test') });
    return async (method: string, path: string, { body, ifMatch, key, query }: Call = {}, caller = world.caller) => {
      const headers = {
        ...(method === 'POST' || key !== undefined ? { 'Idempotency-Key': key ?? newId('event') } : {}),
        ...(ifMatch === undefined ? {} : { 'If-Match': `"${ifMatch}"` }),
      };
      const sent = { method, path, caller, headers, ...(body === undefined ? {} : { body }), ...(query === undefined ? {} : { query }) };
      const answer = await handler(httpEvent(sent), lambdaContext);
      expectConforms(operationIdOf(method, path), answer.statusCode, answer.headers, answer.body);
      const json = answer.body === '' ? undefined : JSON.parse(answer.body);
      return { status: answer.statusCode, body: answer.body, headers: answer.headers ?? {}, json };
    };
  }
  const call = calling();
  const { name: _name, ...rest } = world.settings;
  let counter = 0;
  const whole = () => ({ ...rest, name: `Template ${++counter}` });
  const draft = async (body: object = whole()) => (await call('POST', all, { body })).json;
  async function submitted() {
    const { id } = await draft();
    return (await call('POST', `${all}/${id}/submission`)).json;
  }
  const customer = (of: { id: string }) => {
    const key = wholesaleKeys.templateCustomer(templateId.parse(of.id), newId('wholesaleCustomer'));
    return put(table, itemOf('template-customer', key, {})).then(() => key);
  };
  const releases = (of: { id: string }) => itemsIn(table, wholesalePartitions.template(templateId.parse(of.id)));
  return { ...world, clock, store, calling, call, whole, draft, submitted, customer, releases };
}

describe('an onboarding template', () => {
  it('is drafted with a name alone, reviewed in words, completed, and submitted with a provisioning id that stays [OT-1] [OT-2] [OT-3] [OT-5]', async () => {
    const { call, whole, caller, subscription, administrator, releases } = await setup();
    const made = await call('POST', all, { body: { name: '  Small offices ', cloudConnectedPstnProvider: 'Acme Voice' } });
    expect(made).toMatchObject({ status: 201, json: { state: 'draft', kind: 'wholesale', templateVersion: 0, version: 1 } });
    expect(made.json.settings).toEqual({ name: 'Small offices', cloudConnectedPstnProvider: 'Acme Voice', administrationAccess: false });
    expect(made.json).not.toHaveProperty('partnerId');
    const at = String(made.headers['location']);
    expect(at).toBe(`${all}/${made.json.id}`);

    const early = await call('GET', `${at}/review`);
    const lacking = ['serviceProviderAdministrator', 'country', 'language', 'wholesaleSubscription', 'authentication', 'email', 'calling'];
    expect(early.json).toMatchObject({ ready: false, missing: lacking.map((name) => ({ field: `/${name}` })) });
    expect(early.json.warnings.map(({ code }: { code: string }) => code)).toEqual([
      'pstn_provider_discouraged',
      'no_administration_access',
    ]);
    const refusal = await call('POST', `${at}/submission`);
    expect(refusal).toMatchObject({ status: 409, json: { code: 'TEMPLATE_INCOMPLETE' } });
    expect(refusal.json.errors.map(({ field }: { field: string }) => field)).toEqual(lacking.map((name) => `/${name}`));

    const { name: _name, ...rest } = whole();
    const filled = await call('PATCH', at, { body: { ...rest, cloudConnectedPstnProvider: null }, ifMatch: 1 });
    expect(filled).toMatchObject({ status: 200, json: { state: 'draft', version: 2 } });
    expect(filled.json.settings).not.toHaveProperty('cloudConnectedPstnProvider');
    const review = (await call('GET', `${at}/review`)).json;
    expect(review).toMatchObject({ ready: true, missing: [], problems: [], warnings: [] });
    const inWords = Object.fromEntries(review.settings.map((one: { field: string; value: string }) => [one.field, one.value]));
    expect(inWords).toMatchObject({
      '/country': 'United States',
      '/language': 'American English',
      '/wholesaleSubscription': subscription.number,
      '/serviceProviderAdministrator': administrator.email,
      '/authentication': 'Accounts of this platform',
    });

    const key = newId('event');
    const done = await call('POST', `${at}/submission`, { key });
    expect(done).toMatchObject({ status: 200, json: { state: 'submitted', templateVersion: 1, version: 3 } });
    expect(templateOf(done.json.provisioningId)).toBe(made.json.id);
    expect((await call('POST', `${at}/submission`, { key })).body).toBe(done.body);
    expect((await call('POST', `${at}/submission`)).json.code).toBe('TEMPLATE_STATE');
    expect((await call('GET', at)).json).toEqual(done.json);
    expect(await releases(made.json)).toMatchObject([
      { templateVersion: 1, settings: done.json.settings, from: '2026-03-01T10:00:00.000Z' },
    ]);
    expect(await eventTypesOf(table, caller.partnerId)).toEqual(['template.created', 'template.changed', 'template.submitted']);
  });

  it('names only what is the partner’s own, when it is written as when it is submitted [OT-5]', async () => {
    const { call, partner, draft, whole, administrator } = await setup();
    const other = await aWholesalePartner(table);
    const reader = await aPartnerPerson(table, partner, 'other');
    const suspended = await aWholesaleSubscription(table, partner.id, { state: 'suspended', number: 'Sub77' });
    const refusals = [
      [{ serviceProviderAdministrator: other.administrator.id }, 400, 'NOT_YOUR_OWN', '/serviceProviderAdministrator'],
      [{ serviceProviderAdministrator: reader.id }, 400, 'NOT_YOUR_OWN', '/serviceProviderAdministrator'],
      [{ wholesaleSubscription: other.subscription.id }, 400, 'NOT_YOUR_OWN', '/wholesaleSubscription'],
      [{ wholesaleSubscription: suspended.id }, 403, 'WHOLESALE_NOT_GRANTED', '/wholesaleSubscription'],
      [{ country: 'KP' }, undefined, 'COUNTRY_NOT_OFFERED', '/country'],
      [{ language: 'de' }, 400, 'INVALID_REQUEST', '/language'],
      [
        { authentication: { method: 'partner_openid_connect', issuer: 'http://plain.example', clientId: 'a' } },
        400,
        'INVALID_REQUEST',
        '/authentication/issuer',
      ],
      [{ colour: 'blue' }, 400, 'INVALID_REQUEST', '/colour'],
      [{ name: '100% shops' }, 400, 'INVALID_REQUEST', '/name'],
    ] as const;
    const made = await draft();
    for (const [wrong, status, code, field] of refusals) {
      for (const answer of [
        await call('POST', all, { body: { ...whole(), ...wrong } }),
        await call('PATCH', `${all}/${made.id}`, { body: wrong, ifMatch: 1 }),
      ]) {
        expect(answer.json, JSON.stringify(wrong)).toMatchObject({ code, errors: [{ field }] });
        if (status !== undefined) expect(answer.status).toBe(status);
      }
    }
    // Whoever was named has left since.
    await put(table, itemOf('person', keys.person(administrator.ref), { ...administrator, state: 'inactive' }));
    expect((await call('GET', `${all}/${made.id}/review`)).json).toMatchObject({ ready: false, problems: [{ code: 'NOT_YOUR_OWN' }] });
    expect((await call('POST', `${all}/${made.id}/submission`)).json.code).toBe('NOT_YOUR_OWN');
  });

  it('has a name of its own within the partner, which is free again once it has another or is gone [OT-4]', async () => {
    const { call, draft } = await setup();
    const { id } = await draft({ name: 'Shops' });
    const again = () => call('POST', all, { body: { name: 'SHOPS' } });
    expect((await again()).json).toMatchObject({ code: 'TEMPLATE_NAME_TAKEN', errors: [{ field: '/name' }] });
    expect((await (await setup()).call('POST', all, { body: { name: 'Shops' } })).status).toBe(201);
    expect((await call('PATCH', `${all}/${id}`, { body: { name: 'shops' }, ifMatch: 1 })).status).toBe(200);
    expect((await call('PATCH', `${all}/${id}`, { body: { name: 'Hotels' }, ifMatch: 2 })).status).toBe(200);
    const second = await again();
    expect(second.status).toBe(201);
    expect((await call('PATCH', `${all}/${id}`, { body: { name: 'Shops' }, ifMatch: 3 })).json.code).toBe('TEMPLATE_NAME_TAKEN');
    expect((await call('DELETE', `${all}/${second.json.id}`)).status).toBe(204);
    expect((await call('PATCH', `${all}/${id}`, { body: { name: 'Shops' }, ifMatch: 3 })).status).toBe(200);
    const both = await Promise.all(['Bars', 'bars'].map((name) => call('POST', all, { body: { name } })));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('is listed newest first, and never shown to another partner [OT-4]', async () => {
    const { call, draft, template } = await setup();
    const ids = [(await draft()).id, (await draft()).id].reverse();
    const first = await call('GET', all, { query: { limit: '2' } });
    expect(first.json.templates.map(({ id }: { id: string }) => id)).toEqual(ids);
    const second = await call('GET', all, { query: { limit: '2', cursor: first.json.next } });
    expect(second.json).toMatchObject({ templates: [{ id: template.id }] });
    expect(second.json.next).toBeUndefined();
    const { call: others } = await setup();
    expect((await others('GET', all, { query: { cursor: first.json.next } })).json.code).toBe('INVALID_CURSOR');
    for (const [method, end, sent] of [
      ['GET', '', {}],
      ['PATCH', '', { body: { name: 'mine' }, ifMatch: 1 }],
      ['DELETE', '', {}],
      ['GET', '/review', {}],
      ['POST', '/submission', {}],
      ['POST', '/change-previews', { body: {} }],
    ] as const) {
      expect((await others(method, `${all}/${ids[0]}${end}`, sent)).status, `${method} ${end}`).toBe(404);
    }
  });
});

describe('changing a submitted template', () => {
  it('is for future customers only, version by version; a preview says what it would mean [OT-4]', async () => {
    const { call, clock, submitted, customer } = await setup();
    const made = await submitted();
    const id = templateId.parse(made.id);
    await customer(made);
    const body = { language: 'pl', country: 'DE' };
    const preview = await call('POST', `${all}/${id}/change-previews`, { body });
    expect(preview.json).toEqual({
      templateVersion: 2,
      changes: [
        { field: '/country', before: 'United States', after: 'Germany' },
        { field: '/language', before: 'American English', after: 'Polish' },
      ],
      refused: [{ field: '/country', code: 'TEMPLATE_FIXED_ONCE_USED', message: expect.any(String) }],
      unchangedCustomers: { count: 1, atLeast: false },
    });
    clock.now = new Date('2026-03-05T10:00:00.000Z');
    const changed = await call('PATCH', `${all}/${id}`, { body: { language: 'pl' }, ifMatch: made.version });
    expect(changed.json).toMatchObject({ templateVersion: 2, provisioningId: made.provisioningId, version: made.version + 1 });
    const kept = dynamoTemplateReleases(table);
    expect((await kept.inForceAt(id, '2026-03-05T09:59:59.999Z'))?.settings.language).toBe('en_US');
    expect((await kept.inForceAt(id, '2026-03-05T10:00:00.000Z'))?.settings.language).toBe('pl');
    expect((await call('PATCH', `${all}/${id}`, { body: { language: 'sv' }, ifMatch: made.version })).status).toBe(412);
    expect((await call('PATCH', `${all}/${id}`, { body: { language: 'pl' }, ifMatch: made.version + 1 })).json).toEqual(changed.json);
    const both = await Promise.all(
      ['sv', 'he'].map((language) => call('PATCH', `${all}/${id}`, { body: { language }, ifMatch: made.version + 1 })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('leaves country, subscription and authentication as they are once it was used, though its customers are gone [OT-4]', async () => {
    const { call, submitted, caller } = await setup();
    const made = await submitted();
    const id = templateId.parse(made.id);
    const authentication = { method: 'partner_saml', entityId: 'https://idp.example' };
    const fresh = await call('PATCH', `${all}/${id}`, { body: { authentication }, ifMatch: made.version });
    expect(fresh).toMatchObject({ status: 200, json: { state: 'submitted', templateVersion: 2 } });
    await dynamoTemplateReleases(table).markUsed(caller.partnerId, id, '2026-03-01T11:00:00.000Z');
    const { version } = (await call('GET', `${all}/${id}`)).json;
    const body = { authentication: { method: 'own' }, country: 'PL', name: 'Another' };
    const refusal = await call('PATCH', `${all}/${id}`, { body, ifMatch: version });
    expect(refusal).toMatchObject({ status: 409, json: { code: 'TEMPLATE_FIXED_ONCE_USED' } });
    expect(refusal.json.errors.map(({ field }: { field: string }) => field)).toEqual(['/country', '/authentication']);
    expect((await call('PATCH', `${all}/${id}`, { body: { name: 'Another' }, ifMatch: version })).status).toBe(200);
  });

  it('keeps new customers off while it looks for some, and puts back what it cannot change [OT-4]', async () => {
    const { call, calling, submitted, customer, store } = await setup();
    const made = await submitted();
    const at = `${all}/${made.id}`;
    let looks = 0;
    /** A customer that is made between the first look and the hold. */
    const racing = calling({
      ...store,
      async countCustomers(id, most) {
        const counted = await store.countCustomers(id, most);
        if (++looks === 1) await customer(made);
        return counted;
      },
    });
    const body = { country: 'PL' };
    expect((await racing('PATCH', at, { body, ifMatch: made.version })).json.code).toBe('TEMPLATE_FIXED_ONCE_USED');
    expect((await call('GET', at)).json).toMatchObject({ state: 'submitted', settings: { country: 'US' }, templateVersion: 1 });
  });
});

describe('deleting a template', () => {
  it('is refused while customers depend on it, and leaves nothing behind [OT-4]', async () => {
    const { call, submitted, customer, releases, caller } = await setup();
    const made = await submitted();
    const at = `${all}/${made.id}`;
    const key = await customer(made);
    expect((await call('DELETE', at)).json.code).toBe('TEMPLATE_IN_USE');
    expect((await call('GET', at)).json).toEqual(made);
    await table.client.send(new DeleteCommand({ TableName: table.name, Key: key }));
    expect((await call('DELETE', at, { ifMatch: 1 })).status).toBe(412);
    const repeat = newId('event');
    expect((await call('DELETE', at, { key: repeat })).status).toBe(204);
    expect((await call('DELETE', at, { key: repeat })).status).toBe(204);
    expect((await call('DELETE', at)).status).toBe(404);
    expect(await releases(made)).toEqual([]);
    const left = await itemsIn(table, partitions.partner(caller.partnerId));
    expect(left.filter(({ templateId: of, id }) => of === made.id || id === made.id)).toEqual([]);
    expect((await eventTypesOf(table, caller.partnerId)).at(-1)).toBe('template.deleted');
  });

  it('that meets a customer being made puts the template back; one that died is gone on with [OT-4]', async () => {
    const { call, calling, submitted, customer, store, caller } = await setup();
    const made = await submitted();
    const at = `${all}/${made.id}`;
    let looks = 0;
    const racing = calling({
      ...store,
      async countCustomers(id, most) {
        const counted = await store.countCustomers(id, most);
        if (++looks === 1) await customer(made);
        return counted;
      },
    });
    expect((await racing('DELETE', at)).json.code).toBe('TEMPLATE_IN_USE');
    expect((await call('GET', at)).json.state).toBe('submitted');

    const second = await submitted();
    const dying = calling({ ...store, remove: () => Promise.reject(new Error('killed')) });
    expect((await dying('DELETE', `${all}/${second.id}`)).status).toBe(500);
    const key = wholesaleKeys.template(caller.partnerId, templateId.parse(second.id));
    expect((await itemAt(table, key))?.['state']).toBe('closing');
    const { version } = (await call('GET', `${all}/${second.id}`)).json;
    expect((await call('PATCH', `${all}/${second.id}`, { body: {}, ifMatch: version })).json.state).toBe('submitted');
    expect((await dying('DELETE', `${all}/${second.id}`)).status).toBe(500);
    expect((await call('DELETE', `${all}/${second.id}`)).status).toBe(204);
  });
});
