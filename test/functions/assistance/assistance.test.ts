import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpoints } from '#functions/assistance/endpoint.ts';
import { run } from '#infra/cli/program.ts';
import { dynamoAssistance } from '#shared/adapters/dynamodb/assistance.ts';
import { partitions } from '#shared/adapters/dynamodb/keys.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { jsonFunction } from '#shared/http/json-function.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { aPartnerCaller } from '#test/support/builders.ts';
import { expectConforms, operationIdOf } from '#test/support/conformance.ts';
import { startGate, type TestGate } from '#test/support/gate.ts';
import { httpEvent, lambdaContext } from '#test/support/http-event.ts';
import { eventTypesOf, itemsIn } from '#test/support/stored.ts';
import { wholesaleWorld } from '#test/support/wholesale-world.ts';

let gate: TestGate;
beforeAll(async () => {
  gate = await startGate();
});
afterAll(() => gate.stop());

const helpers = 'assistance@handover.example';

type Call = { readonly body?: unknown; readonly ifMatch?: number; readonly key?: string; readonly query?: Record<string, string> };

async function setup() {
  const { table } = gate;
  const world = await wholesaleWorld(table);
  const { now } = world;
  const sign = loadSystemKeys(table).then((keys) => keys.sign);
  const handler = jsonFunction(endpoints({ requests: dynamoAssistance(table), helpers, newId, now, sign }), {
    now,
    logger: makeLogger('test'),
  });
  async function call(method: string, path: string, { body, ifMatch, key, query }: Call = {}, caller = world.caller) {
    const headers = {
      ...(method === 'POST' || key !== undefined ? { 'Idempotency-Key': key ?? newId('event') } : {}),
      ...(ifMatch === undefined ? {} : { 'If-Match': `"${ifMatch}"` }),
    };
    const sent = { method, path, caller, headers, ...(body === undefined ? {} : { body }), ...(query === undefined ? {} : { query }) };
    const answer = await handler(httpEvent(sent), lambdaContext);
    expectConforms(operationIdOf(method, path), answer.statusCode, answer.headers, answer.body);
    const json = answer.body === '' ? undefined : JSON.parse(answer.body);
    return { status: answer.statusCode, headers: answer.headers ?? {}, body: answer.body, json };
  }
  async function operator(...args: string[]) {
    const [out, err]: [string[], string[]] = [[], []];
    const streams = { out: (text: string) => out.push(text), err: (text: string) => err.push(text) };
    const code = await run(['assistance', ...args, '--local', '--state', gate.folder, '--json', '--operator', 'olga'], streams);
    return { code, ...JSON.parse((code === 0 ? out : err).join('\n')) };
  }
  const customer = await world.ask();
  const at = `/v1/wholesale-customers/${customer.id}/assistance-requests`;
  const emails = async () => (await itemsIn(table, partitions.partner(world.partner.id))).filter(({ itemType }) => itemType === 'email');
  return { ...world, customer, at, call, operator, emails };
}

const body = { message: '  How do we move the main number? ' };

describe('a request for set-up assistance', () => {
  it('is recorded, sent by e-mail to those who help, answered and closed by them [WS-5]', async () => {
    const { at, call, customer, emails, operator, partner } = await setup();
    const key = newId('event');
    const made = await call('POST', at, { body, key });
    expect(made).toMatchObject({ status: 201, json: { state: 'sent', message: 'How do we move the main number?', version: 1 } });
    expect(made.json).toMatchObject({ customerId: customer.id, externalId: customer.externalId, contactEmail: partner.contactEmail });
    expect(made.json).not.toHaveProperty('partnerId');
    expect((await call('POST', at, { body, key })).body).toBe(made.body);
    const [email, ...more] = await emails();
    expect(more).toEqual([]);
    expect(email).toMatchObject({
      to: helpers,
      language: 'en',
      content: { kind: 'set-up-assistance', assistanceId: made.json.id, requester: partner.contactEmail, message: made.json.message },
    });
    expect(JSON.stringify(await itemsIn(gate.table, partitions.events(partner.id)))).not.toContain('main number');

    const path = String(made.headers['location']);
    expect(path).toBe(`${at}/${made.json.id}`);
    expect((await operator('show', partner.id, made.json.id)).request.message).toBe(made.json.message);
    expect(await operator('answer', partner.id, made.json.id, '--text', 'Port it first.')).toMatchObject({ code: 0 });
    expect((await call('GET', path)).json).toMatchObject({ state: 'answered', answer: { text: 'Port it first.' }, version: 2 });
    expect(await operator('answer', partner.id, made.json.id, '--text', 'Port it, then add it.')).toMatchObject({ code: 0 });
    expect(await operator('close', partner.id, made.json.id)).toMatchObject({ code: 0, request: { state: 'closed' } });
    expect((await call('GET', path)).json).toMatchObject({
      state: 'closed',
      closed: { by: 'us' },
      answer: { text: 'Port it, then add it.' },
    });
    expect((await operator('answer', partner.id, made.json.id, '--text', 'Late.')).error.code).toBe('ASSISTANCE_STATE');
    expect((await operator('close', partner.id, newId('assistance'))).error.code).toBe('NOT_FOUND');
    const types = (await eventTypesOf(gate.table, partner.id)).filter((type) => type.startsWith('assistance.'));
    expect(types).toEqual(['assistance.requested', 'assistance.answered', 'assistance.answered', 'assistance.closed']);
  });

  it('is closed by the partner too, once [WS-5]', async () => {
    const { at, call, partner } = await setup();
    const { json } = await call('POST', at, { body: { ...body, contactEmail: 'erika@nordic.example' } });
    expect(json.contactEmail).toBe('erika@nordic.example');
    const path = `${at}/${json.id}`;
    expect((await call('PATCH', path, { body: { state: 'answered' } })).status).toBe(400);
    expect((await call('PATCH', path, { body: { state: 'closed' }, ifMatch: 7 })).status).toBe(412);
    const key = newId('event');
    const closed = await call('PATCH', path, { body: { state: 'closed' }, ifMatch: 1, key });
    expect(closed.json).toMatchObject({ state: 'closed', closed: { by: 'you' }, version: 2 });
    expect((await call('PATCH', path, { body: { state: 'closed' }, ifMatch: 1, key })).body).toBe(closed.body);
    expect((await call('PATCH', path, { body: { state: 'closed' } })).json).toEqual(closed.json);
    expect((await eventTypesOf(gate.table, partner.id)).filter((type) => type === 'assistance.closed')).toHaveLength(1);
  });

  it('is listed with its customer, newest first, and is another partner’s or another customer’s nowhere [WS-5]', async () => {
    const { at, call, ask } = await setup();
    const ids: string[] = [];
    for (const message of ['a', 'b', 'c']) ids.unshift((await call('POST', at, { body: { message } })).json.id);
    const other = await ask();
    const elsewhere = `/v1/wholesale-customers/${other.id}/assistance-requests`;
    await call('POST', elsewhere, { body });
    const first = await call('GET', at, { query: { limit: '2' } });
    expect(first.json.requests.map(({ id }: { id: string }) => id)).toEqual(ids.slice(0, 2));
    const second = await call('GET', at, { query: { limit: '2', cursor: first.json.next } });
    expect(second.json).toMatchObject({ requests: [{ id: ids[2] }] });
    expect(second.json.next).toBeUndefined();
    expect((await call('GET', elsewhere, { query: { cursor: first.json.next } })).json.code).toBe('INVALID_CURSOR');
    const stranger = aPartnerCaller();
    for (const [method, path, sent, as] of [
      ['GET', `${elsewhere}/${ids[0]}`, {}, undefined],
      ['PATCH', `${elsewhere}/${ids[0]}`, { body: { state: 'closed' } }, undefined],
      ['GET', `/v1/wholesale-customers/${newId('wholesaleCustomer')}/assistance-requests`, {}, undefined],
      ['GET', at, {}, stranger],
      ['POST', at, { body }, stranger],
      ['GET', `${at}/${ids[0]}`, {}, stranger],
      ['PATCH', `${at}/${ids[0]}`, { body: { state: 'closed' } }, stranger],
    ] as const) {
      expect((await call(method, path, sent, as)).status, `${method} ${path}`).toBe(404);
    }
  });
});
