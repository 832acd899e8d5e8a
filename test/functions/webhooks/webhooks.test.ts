import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '#functions/webhooks/contract.ts';
import { contract as wireContract } from '#functions/wire-webhooks/contract.ts';
import { dynamoWebhookStore } from '#shared/adapters/dynamodb/webhooks.ts';
import { changeWebhooks } from '#shared/domain/webhooks/change-webhooks.ts';
import { mostWebhooks } from '#shared/domain/webhooks/webhook.ts';
import { newWebhookSecret } from '#shared/domain/webhooks/webhook-secret.ts';
import { newId } from '#shared/runtime/ids.ts';
import { aPartnerCaller } from '#test/support/builders.ts';
import { startTable, type TestTable, throughAnotherClient } from '#test/support/dynoxide.ts';
import { withoutCondition } from '#test/support/planted-faults.ts';
import { eventTypesOf } from '#test/support/stored.ts';
import { webhookWorld } from '#test/support/webhook-world.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

const target = 'https://receiver.example/hook';
const answersOf = (routes: readonly { operationId: string; answers: Readonly<Record<number, unknown>> }[], id: string) =>
  routes.find(({ operationId }) => operationId === id)?.answers;

describe('webhooks of our own host', () => {
  it('are made, read, changed, listed and deleted; the secret is shown once, and again to a repeat of the request', async () => {
    const world = await webhookWorld(table);
    const key = newId('event');
    const body = { name: ' Billing ', targetUrl: target, events: ['subscriber.*', 'wholesale_customer.status_changed'] };
    const made = await world.call('POST', '/v1/webhooks', { body, key });
    const { id, secret, ...rest } = made.json;
    expect(made).toMatchObject({ status: 201, headers: { location: `/v1/webhooks/${id}`, etag: '"1"' } });
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(rest).toMatchObject({ name: 'Billing', status: 'active', version: 1 });
    expect((await world.call('POST', '/v1/webhooks', { body, key })).json).toEqual(made.json);
    const path = `/v1/webhooks/${id}`;
    expect((await world.call('GET', path)).json).toEqual({ id, ...rest });
    expect((await world.call('GET', '/v1/webhooks')).json).toEqual({ webhooks: [{ id, ...rest }] });
    const changed = await world.call('PATCH', path, { body: { status: 'inactive' }, headers: { 'If-Match': '"1"' } });
    expect(changed).toMatchObject({ status: 200, json: { status: 'inactive', version: 2 } });
    expect(await world.call('PATCH', path, { body: { name: 'Other' }, headers: { 'If-Match': '"1"' } })).toMatchObject({
      status: 412,
      json: { code: 'CHANGED_SINCE_READ' },
    });
    expect((await world.call('PATCH', path, { body: { status: 'inactive' } })).json.version).toBe(2);
    expect(await world.call('DELETE', path)).toMatchObject({ status: 204 });
    expect(await world.call('GET', path)).toMatchObject({ status: 404 });
    expect(await eventTypesOf(table, world.partnerId)).toEqual(['webhook.created', 'webhook.changed', 'webhook.deleted']);
    expect(Object.keys(answersOf(contract.trigger.routes, 'createWebhook') ?? {})).toEqual(['201']);
  });

  it('of another partner are not there, whatever is asked of them', async () => {
    const [world, stranger] = [await webhookWorld(table), aPartnerCaller()];
    const { id } = await world.made(target);
    const path = `/v1/webhooks/${id}`;
    for (const [method, at, body] of [
      ['GET', path, undefined],
      ['PATCH', path, { name: 'x' }],
      ['DELETE', path, undefined],
      ['POST', `${path}/secret`, undefined],
      ['POST', `${path}/test`, undefined],
      ['POST', `${path}/replays`, { from: '2026-03-01T00:00:00.000Z' }],
      ['GET', `${path}/deliveries`, undefined],
    ] as const)
      expect(await world.call(method, at, { as: stranger, ...(body === undefined ? {} : { body }) }), at).toMatchObject({ status: 404 });
    expect((await world.call('GET', '/v1/webhooks', { as: stranger })).json).toEqual({ webhooks: [] });
  });

  it('are not sent to addresses that are not public, and ask for events that there are', async () => {
    const world = await webhookWorld(table);
    const bad = [
      'http://receiver.example/',
      'https://127.0.0.1/',
      'https://2130706433/',
      'https://[::1]/',
      'https://[::ffff:10.0.0.1]/',
      'https://10.0.0.8/',
      'https://169.254.169.254/latest',
      'https://localhost/',
      'https://db.internal/',
      'https://intranet/',
      'https://me:pw@receiver.example/',
      'ftp://receiver.example/',
      'receiver',
    ];
    for (const targetUrl of bad)
      expect(await world.call('POST', '/v1/webhooks', { body: { name: 'x', targetUrl }, on: 'strict' }), targetUrl).toMatchObject({
        status: 400,
        json: { code: 'WEBHOOK_ADDRESS_REFUSED' },
      });
    const { id } = await world.made(target);
    expect(await world.call('PATCH', `/v1/webhooks/${id}`, { body: { targetUrl: 'https://10.0.0.8/' } })).toMatchObject({ status: 400 });
    for (const [field, value] of [
      ['name', 'a\u0000b'],
      ['targetUrl', 'https://receiver.example/a\nb'],
    ] as const) {
      const refusal = {
        status: 400,
        json: { code: 'INVALID_REQUEST', errors: [{ field: `/${field}`, message: 'No control characters.' }] },
      };
      const body = { name: 'x', targetUrl: target, [field]: value };
      expect(await world.call('POST', '/v1/webhooks', { body })).toMatchObject(refusal);
      expect(await world.call('PATCH', `/v1/webhooks/${id}`, { body: { [field]: value } })).toMatchObject(refusal);
    }
    for (const events of [['nothing.happened'], [], ['subscriber.'], ['*.created']])
      expect(await world.call('POST', '/v1/webhooks', { body: { name: 'x', targetUrl: target, events } })).toMatchObject({
        status: 400,
        json: { code: 'INVALID_REQUEST' },
      });
  });

  it('are so many at most, also when two are made at once; without the condition there would be one too many', async () => {
    const world = await webhookWorld(table);
    for (let count = 1; count < mostWebhooks; count++) await world.made(target);
    const racing = await Promise.all([1, 2].map(() => world.call('POST', '/v1/webhooks', { body: { name: 'x', targetUrl: target } })));
    expect(racing.map(({ status }) => status).sort()).toEqual([201, 409]);
    const { webhooks } = (await world.call('GET', '/v1/webhooks')).json;
    expect(webhooks).toHaveLength(mostWebhooks);
    const planted = { count: 0 };
    const faulty = withoutCondition(throughAnotherClient(table), /#count < :most/, planted);
    const deps = { webhooks: dynamoWebhookStore(faulty), newSecret: newWebhookSecret, newId, now: () => world.clock.now, local: true };
    const request = { caller: world.caller, requestId: 'r', keep: () => undefined };
    const one = { name: 'x', targetUrl: target, selection: { by: 'type' as const, patterns: ['*'] } };
    expect(await changeWebhooks(deps).create(request, one)).toMatchObject({ ok: true });
    expect(planted.count).toBe(1);
    const last = webhooks[0].id;
    await world.call('DELETE', `/v1/webhooks/${last}`);
    await world.call('DELETE', `/v1/webhooks/${webhooks[1].id}`);
    expect(await world.call('POST', '/v1/webhooks', { body: { name: 'x', targetUrl: target } })).toMatchObject({ status: 201 });
  });
});

describe('webhooks of the wire format', () => {
  it('have exactly its keys, and are kept beside our own', async () => {
    const world = await webhookWorld(table);
    const wire = { on: 'wire' } as const;
    const body = {
      name: 'Poller',
      targetUrl: target,
      resource: 'wholesaleCustomers',
      event: 'statusChanged',
      secret: 'chosen',
      ownedBy: 'org',
      filter: '',
      unknown: 1,
    };
    const made = await world.call('POST', '/v1/webhooks', { ...wire, body });
    expect(made.status).toBe(200);
    expect(Object.keys(made.json).sort()).toEqual([
      'created',
      'createdBy',
      'event',
      'id',
      'name',
      'orgId',
      'ownedBy',
      'resource',
      'secret',
      'status',
      'targetUrl',
    ]);
    const path = `/v1/webhooks/${made.json.id}`;
    expect((await world.call('GET', path, wire)).json).toEqual(made.json);
    for (const method of ['POST', 'PUT'] as const) {
      const at = method === 'POST' ? '/v1/webhooks' : path;
      expect(await world.call(method, at, { ...wire, body: { name: 'x' } })).toMatchObject({
        status: 400,
        json: { message: expect.any(String), trackingId: expect.any(String) },
      });
    }
    const put = await world.call('PUT', path, {
      ...wire,
      body: { name: 'Renamed', targetUrl: target, status: 'inactive', resource: 'people' },
    });
    expect(put).toMatchObject({
      status: 200,
      json: { name: 'Renamed', status: 'active', resource: 'wholesaleCustomers', secret: 'chosen' },
    });
    const own = await world.made(target);
    const { items } = (await world.call('GET', '/v1/webhooks', wire)).json;
    expect(items).toMatchObject([{ resource: 'all', event: 'all' }, { name: 'Renamed' }]);
    expect(JSON.stringify(items)).not.toContain(own.secret);
    const first = await world.call('GET', '/v1/webhooks', { ...wire, query: { max: '1' } });
    expect(first.headers['link']).toBe('<https://webex.handover.example/v1/webhooks?offset=1&max=1>; rel="next"');
    expect((await world.call('GET', '/v1/webhooks', { ...wire, query: { ownedBy: 'org' } })).json.items).toHaveLength(1);
    expect(await world.call('GET', path, { ...wire, as: aPartnerCaller() })).toMatchObject({ status: 404 });
    expect(await world.call('DELETE', path, wire)).toMatchObject({ status: 204 });
    expect(await world.call('GET', '/v1/webhooks/nothing', wire)).toMatchObject({ status: 404 });
    expect(wireContract.trigger.routes.map(({ method }) => method)).toEqual(['GET', 'POST', 'GET', 'PUT', 'DELETE']);
  });
});
