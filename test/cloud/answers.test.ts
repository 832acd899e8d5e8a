import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localTarget } from '#infra/cli/target.ts';
import { createToken, revokeToken } from '#infra/cli/token-operations.ts';
import { functionContracts } from '#infra/functions.ts';
import { type PartnerId, partnerId } from '#shared/domain/ids.ts';
import { partnerScopes } from '#shared/domain/scopes.ts';
import { operationIdOf } from '#test/support/conformance.ts';
import { anOperator } from '#test/support/operator.ts';
import { aSeller, placed } from './entered-orders.ts';
import { aboutOrders, type ForeignRequest } from './others-orders.ts';
import { aboutWholesale } from './others-wholesale.ts';
import { onPlanted, partnerThrottle } from './planted-assembly.ts';
import { type Answer, endpointsOf, type PartnerInCloud, type RealCloud, realCloud } from './real-cloud.ts';

let world: RealCloud;
let other: PartnerInCloud;
beforeAll(async () => {
  world = await realCloud();
  other = await world.addPartner();
}, 180_000);
afterAll(() => world?.cloud.stop());

/** A problem is complete: its type, its own request id, and a page about its code. */
async function expectProblem({ status, headers, json }: Answer, expected: number, code: string, api = world.api): Promise<void> {
  expect({ status, code: json?.code }).toEqual({ status: expected, code });
  expect(headers['content-type']).toBe('application/problem+json');
  expect(headers['x-request-id']).toMatch(/^[\w-]{20,}$/);
  expect(json).toMatchObject({ status: expected, requestId: headers['x-request-id'], type: `/docs/errors/${code}` });
  const page = await fetch(new URL(json.type, api));
  expect(page.status).toBe(200);
  expect(await page.text()).toContain(code);
}

/** A request past the API document, for what no operation describes. */
async function raw(method: string, path: string, headers: Record<string, string> = {}, body?: string): Promise<Answer> {
  const answer = await fetch(`${world.api}${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
  const text = await answer.text();
  return { status: answer.status, headers: Object.fromEntries(answer.headers), text, json: JSON.parse(text) };
}

async function operatorNow() {
  const target = await localTarget(endpointsOf(world.cloud));
  return anOperator(target.table, () => target.now);
}

describe('who may call', () => {
  it('answers 401 to a request without a token, before any function is asked', async () => {
    const before = world.cloud.logs('handover-local-authorizer').length;
    const answer = await world.call('GET', '/v1/trials', { as: null });
    await expectProblem(answer, 401, 'UNAUTHENTICATED');
    expect(answer.headers['www-authenticate']).toBe('Bearer');
    expect(world.cloud.logs('handover-local-authorizer')).toHaveLength(before);
  });

  it.each([
    ['mistyped', () => `${world.partner.token.slice(0, -1)}!`],
    ['unknown', () => 'hnd_0000000000000000000000000000000000000000000265WHx'],
  ])('answers 401 to a token that is %s', async (_, token) => {
    await expectProblem(await world.call('GET', '/v1/trials', { as: { ...world.partner, token: token() } }), 401, 'UNAUTHENTICATED');
  });

  it('refuses a revoked token as soon as the authorizer’s answer is a minute old, and lets another of the partner in', async () => {
    const id: PartnerId = partnerId.parse(world.partner.id);
    const created = await createToken(await operatorNow(), { partnerId: id, name: 'short-lived', scopes: partnerScopes, days: 30 });
    if (!created.ok) throw new Error(created.error.code);
    const as = { ...world.partner, token: created.value.secret };
    expect((await world.call('GET', '/v1/trials', { as })).status).toBe(200);
    expect((await revokeToken(await operatorNow(), id, created.value.token.id)).ok).toBe(true);
    await world.advance(61_000);
    await expectProblem(await world.call('GET', '/v1/trials', { as }), 401, 'UNAUTHENTICATED');
    expect((await world.call('GET', '/v1/trials')).status).toBe(200);
  });

  it('refuses what the scopes of a token do not cover', async () => {
    const id: PartnerId = partnerId.parse(world.partner.id);
    const created = await createToken(await operatorNow(), { partnerId: id, name: 'reader', scopes: ['trials:read'], days: 30 });
    if (!created.ok) throw new Error(created.error.code);
    const as = { ...world.partner, token: created.value.secret };
    expect((await world.call('GET', '/v1/trials', { as })).status).toBe(200);
    await expectProblem(await world.call('POST', '/v1/trials', { as, body: world.aTrialRequest() }), 403, 'NOT_ALLOWED');
  });
});

describe('a partner that floods the API', () => {
  it('is told to wait, in whole seconds, while another partner is served', { timeout: 120_000 }, async () => {
    // The plan of the template with other figures: a slow machine must be able to break them.
    await onPlanted([partnerThrottle(2, 10)], async (flooded) => {
      const neighbour = await flooded.addPartner();
      const list = (as = flooded.partner) => flooded.call('GET', '/v1/trials?limit=1', { as });
      await Promise.all([list(), list(neighbour)]);
      const flood = Promise.all(Array.from({ length: 100 }, () => list()));
      const meanwhile = await Promise.all(Array.from({ length: 5 }, () => list(neighbour)));
      const answers = await flood;
      const refused = answers.filter(({ status }) => status !== 200);
      expect(meanwhile.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
      expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([429]));
      expect(answers.length - refused.length).toBeGreaterThanOrEqual(9);
      for (const { headers } of refused) expect(headers['retry-after']).toMatch(/^[1-9]\d*$/);
      if (refused[0]) await expectProblem(refused[0], 429, 'TOO_MANY_REQUESTS', flooded.api);
      await new Promise((wait) => setTimeout(wait, Number(refused[0]?.headers['retry-after']) * 1000));
      expect((await list()).status).toBe(200);
    });
  });
});

describe('what nothing serves', () => {
  const authorised = () => ({ authorization: `Bearer ${world.partner.token}` });

  it.each([
    ['GET', '/v1/nothing'],
    ['GET', '/nothing/at/all'],
    ['DELETE', '/v1/trials'],
    ['PUT', '/v1/events'],
  ])('%s %s is a 404', async (method, path) => {
    await expectProblem(await raw(method, path, authorised()), 404, 'NOT_FOUND');
    await expectProblem(await raw(method, path), 404, 'NOT_FOUND');
  });

  it('a body that is larger than the gateway takes is a 413', async () => {
    const body = JSON.stringify({ ...world.aTrialRequest(), companyName: 'x'.repeat(10_500_000) });
    const headers = { ...authorised(), 'content-type': 'application/json', 'idempotency-key': randomUUID() };
    await expectProblem(await raw('POST', '/v1/trials', headers, body), 413, 'PAYLOAD_TOO_LARGE');
    const between = JSON.stringify({ ...world.aTrialRequest(), companyName: 'x'.repeat(7_000_000) });
    await expectProblem(await raw('POST', '/v1/trials', headers, between), 413, 'PAYLOAD_TOO_LARGE');
  });
});

describe('a request that is not right', () => {
  const send = (body: unknown, headers: Record<string, string> = {}) => world.call('POST', '/v1/trials', { body, headers });

  it('says which field, and nothing is kept of it', async () => {
    const answer = await send({ ...world.aTrialRequest(), durationDays: 45, services: { message: 1000 }, colour: 'red' });
    await expectProblem(answer, 400, 'INVALID_REQUEST');
    const fields = answer.json.errors.map(({ field }: { field: string }) => field);
    expect(fields).toEqual(expect.arrayContaining(['/durationDays', '/services/message', '/colour']));
  });

  it('is a problem as well when it is no JSON, of another type, or without a key', async () => {
    await expectProblem(await send('{'), 400, 'INVALID_REQUEST');
    await expectProblem(await send('x', { 'content-type': 'text/plain' }), 415, 'UNSUPPORTED_MEDIA_TYPE');
    const withoutKey = await raw(
      'POST',
      '/v1/trials',
      { authorization: `Bearer ${world.partner.token}`, 'content-type': 'application/json' },
      '{}',
    );
    await expectProblem(withoutKey, 400, 'IDEMPOTENCY_KEY_REQUIRED');
  });

  it('is refused when its key was used for another one', async () => {
    const key = randomUUID();
    expect((await world.call('POST', '/v1/trials', { body: world.aTrialRequest(), key })).status).toBe(201);
    await expectProblem(await world.call('POST', '/v1/trials', { body: world.aTrialRequest(), key }), 422, 'IDEMPOTENCY_KEY_REUSED');
  });
});

describe('another partner’s things', () => {
  it('are answered by the very same 404 as nothing [TR-8]', { timeout: 180_000 }, async () => {
    const trial = await world.aTrial();
    const note = await world.call('POST', `/v1/trials/${trial.id}/notes`, { body: { text: 'Ours.' } });
    expect(note.status).toBe(201);
    const registration = await world.call('POST', `/v1/organisations/${trial.organisationId}/context-service/registrations`, {
      body: { name: 'Infolinia' },
    });
    expect(registration.status).toBe(201);
    const users = `/v1/organisations/${trial.organisationId}`;
    const administrator = (await world.call('GET', `/v1/trials/${trial.id}`)).json.administrator.personId;
    const one = `${users}/users/${administrator}`;
    // Nothing of the organisation's own work is found either: jobs that there are.
    const begin = async (path: string) => {
      const { status, json, text } = await world.call('POST', `${users}/${path}`, { body: path.endsWith('imports') ? {} : undefined });
      expect(status, text).toBeLessThan(300);
      return String(json.job?.id ?? json.id);
    };
    const uploaded = await begin('imports');
    const [exported, synced, template, agents] = [
      await begin('exports'),
      await begin('syncs'),
      await begin('agent-templates'),
      await begin('agent-imports'),
    ];
    const settings = await world.call('GET', `${users}/settings`);
    expect(settings.status).toBe(200);
    const last = (id: string) => `${id.slice(0, -6)}${id.endsWith('ZZZZZZ') ? 'YYYYYY' : 'ZZZZZZ'}`;
    const [ordered, sold] = [await aboutOrders(world), await aboutWholesale(world)];
    const nobodys: readonly [string, string][] = [
      ...[trial.id, trial.organisationId, ordered.order.id, ordered.subscriptionId, ordered.organisationId, ...sold.ids].map(
        (id): [string, string] => [id, last(id)],
      ),
      [ordered.domain, 'nikogo.example'],
    ];
    const requests: readonly ForeignRequest[] = [
      ...ordered.requests,
      ...sold.requests,
      ['GET', `/v1/trials/${trial.id}`],
      ['PATCH', `/v1/trials/${trial.id}`, { durationDays: 60 }, { 'if-match': '"1"' }],
      ['POST', `/v1/trials/${trial.id}/extension`],
      ['POST', `/v1/trials/${trial.id}/cancellation`],
      ['POST', `/v1/trials/${trial.id}/restoration`],
      ['PUT', `/v1/trials/${trial.id}/set-up-answer`, { answer: 'later' }],
      ['POST', `/v1/trials/${trial.id}/administrator`, { administratorEmail: 'somebody.else@kwiaty.example' }],
      ['POST', `/v1/trials/${trial.id}/administrator/release`],
      ['POST', `/v1/trials/${trial.id}/welcome-email`],
      ['GET', `/v1/trials/${trial.id}/notes`],
      ['POST', `/v1/trials/${trial.id}/notes`, { text: 'Mine.' }],
      ['GET', `/v1/trials/${trial.id}/notes/${note.json.id}`],
      ['PUT', `/v1/trials/${trial.id}/notes/${note.json.id}`, { text: 'Mine.' }, { 'if-match': '"1"' }],
      ['DELETE', `/v1/trials/${trial.id}/notes/${note.json.id}`, undefined, { 'if-match': '"1"' }],
      ['GET', `/v1/organisations/${trial.organisationId}/context-service`],
      ['PUT', `/v1/organisations/${trial.organisationId}/context-service`],
      ['DELETE', `/v1/organisations/${trial.organisationId}/context-service`],
      ['GET', `/v1/organisations/${trial.organisationId}/context-service/registrations`],
      ['POST', `/v1/organisations/${trial.organisationId}/context-service/registrations`, { name: 'Mine' }],
      ['GET', `/v1/organisations/${trial.organisationId}/context-service/registrations/${registration.json.registrationId}`],
      ['POST', `/v1/organisations/${trial.organisationId}/context-service/registrations/${registration.json.registrationId}/rotation`, {}],
      ['DELETE', `/v1/organisations/${trial.organisationId}/context-service/registrations/${registration.json.registrationId}`],
      ['GET', `${users}/users`],
      ['POST', `${users}/users`, { users: [{ email: 'ola@kwiaty.example' }] }],
      ['GET', one],
      ['PATCH', one, { firstName: 'Ola', lastName: 'Lis' }],
      ['DELETE', one],
      ['PUT', `${one}/administrator-role`, { role: 'none' }],
      ['GET', `${one}/portal`],
      ['GET', `${one}/invitation`],
      ['POST', `${one}/invitation`],
      ['GET', `${one}/diagnosis`],
      ['POST', `${one}/deactivate`],
      ['POST', `${one}/reactivate`],
      ['GET', `${users}/licences`],
      ['GET', `${users}/settings`],
      ['PATCH', `${users}/settings`, { automaticSync: true }, { 'if-match': settings.headers['etag'] ?? '' }],
      ['POST', `${users}/invitations`, {}],
      ['GET', `${users}/invitations/${uploaded}`],
      ['POST', `${users}/invitations/${uploaded}/cancel`],
      ['POST', `${users}/deletion`, { companyName: trial.companyName }],
      ['GET', `${users}/deletion`],
      ['GET', `${users}/tasks`],
      ['POST', `${users}/imports`, {}],
      ['GET', `${users}/imports/${uploaded}`],
      ['GET', `${users}/imports/${uploaded}/preview`],
      ['GET', `${users}/imports/${uploaded}/errors`],
      ['GET', `${users}/imports/${uploaded}/verdicts`],
      ['POST', `${users}/imports/${uploaded}/submit`, { mode: 'add' }],
      ['POST', `${users}/imports/${uploaded}/cancel`],
      ['POST', `${users}/imports/${uploaded}/undo`],
      ['POST', `${users}/exports`],
      ['GET', `${users}/exports/${exported}`],
      ['GET', `${users}/exports/${exported}/file`],
      ['POST', `${users}/syncs`],
      ['GET', `${users}/syncs/${synced}`],
      ['POST', `${users}/agent-templates`],
      ['GET', `${users}/agent-templates/${template}`],
      ['GET', `${users}/agent-templates/${template}/file`],
      ['POST', `${users}/agent-imports`, {}],
      ['GET', `${users}/agent-imports/${agents}`],
      ['GET', `${users}/agent-imports/${agents}/errors`],
      ['POST', `${users}/agent-imports/${agents}/submit`],
    ];
    // All there are, so that a new one is not forgotten.
    const asked = requests.map(([method, path]) => operationIdOf(method, path));
    const about = functionContracts.flatMap(({ trigger }) => (trigger.kind === 'http' ? trigger.routes : []));
    // Whether a name is free is told to everybody.
    const ofOneThing = about.filter(({ path, access }) => path.includes('{') && !path.endsWith('/{name}') && access.kind === 'partner');
    expect(asked.toSorted()).toEqual(ofOneThing.map(({ operationId }) => operationId).toSorted());
    const plain = ({ status, text, headers }: Answer) => {
      const { date: _date, 'x-request-id': id = '', 'x-amzn-requestid': _a, 'x-amz-apigw-id': _b, ...rest } = headers;
      return { status, text: text.replace(id, 'ID'), headers: rest };
    };
    for (const [method, path, body, headers = {}, as = other] of requests) {
      const elsewhere = nobodys.reduce((text, [known, unknown]) => text.replace(known, unknown), path);
      const sent = { as, body, headers };
      const foreign = await world.call(method, path, sent);
      expect(foreign.json?.code, `${method} ${path}: ${foreign.text}`).toBe('NOT_FOUND');
      expect(plain(foreign)).toEqual(plain(await world.call(method, elsewhere, sent)));
    }
    const untouched = await world.call('GET', `/v1/trials/${trial.id}`);
    expect(untouched.json).toMatchObject({ state: 'awaiting_customer', durationDays: 90, version: 1 });
    expect((await world.call('GET', `/v1/trials/${trial.id}/notes`)).json.notes).toMatchObject([{ text: 'Ours.' }]);
    expect((await world.call('GET', ordered.waiting)).json).toMatchObject({ state: 'awaiting_details', version: ordered.version });
    expect((await world.call('GET', ordered.setUp)).json).toMatchObject({ state: 'draft', version: 0 });
    expect((await world.call('GET', sold.webhook)).json).toMatchObject({ name: 'Ours', status: 'active' });
  });

  it('are out of reach for the other kind of account: sellers place orders, partners do everything else [OR-1]', {
    timeout: 120_000,
  }, async () => {
    const seller = await aSeller(world);
    const order = await placed(world, seller);
    const routes = functionContracts.flatMap(({ trigger }) => (trigger.kind === 'http' ? trigger.routes : []));
    const guarded = routes.flatMap(({ method, path, access }) =>
      access.kind === 'partner' ? [{ method, path, scope: access.scope }] : [],
    );
    expect(guarded.filter(({ scope }) => scope === 'orders:place')).toHaveLength(6);
    for (const { method, path, scope } of guarded) {
      if (scope === 'events:read') continue;
      const as = scope === 'orders:place' ? world.partner : seller;
      const at = path.replace('{orderId}', order.id).replaceAll(/\{\w+\}/g, 'x');
      const answer = await raw(method, at, { authorization: `Bearer ${as.token}`, 'idempotency-key': randomUUID() });
      expect([method, path, answer.status, answer.json.code]).toEqual([method, path, 403, 'NOT_ALLOWED']);
    }
    expect((await world.feed(seller)).map(({ type }) => type)).toContain('order.placed');
    expect(JSON.stringify(await world.feed())).not.toContain(order.id);
  });

  it('are in no list and no feed of anybody else, and a cursor of one partner opens nothing of another’s', async () => {
    const trial = await world.aTrial();
    expect((await world.call('GET', '/v1/trials', { as: other })).json.trials).toEqual([]);
    expect((await world.call('GET', '/v1/customers', { as: other })).json.customers).toEqual([]);
    expect(JSON.stringify(await world.feed(other))).not.toContain(trial.id);
    const { next } = (await world.call('GET', '/v1/events?limit=1')).json;
    await expectProblem(await world.call('GET', `/v1/events?after=${next}`, { as: other }), 400, 'INVALID_CURSOR');
    const page = (await world.call('GET', '/v1/trials?limit=1')).json;
    await expectProblem(await world.call('GET', `/v1/trials?cursor=${page.next}`, { as: other }), 400, 'INVALID_CURSOR');
  });
});
