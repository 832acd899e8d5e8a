import { ProvisionedThroughputExceededException, ThrottlingException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpoints as releaseEndpoints } from '#functions/address-release/endpoint.ts';
import { endpoints } from '#functions/start-trial/endpoint.ts';
import { dynamoAddressReleases } from '#shared/adapters/dynamodb/suppression-releases.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import { dynamoTrialStore } from '#shared/adapters/dynamodb/trials.ts';
import { jsonFunction } from '#shared/http/json-function.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { emailsOf, eventTypes } from '#test/functions/send-mail/mail-world.ts';
import { aPartnerCaller, aTrialRequest } from '#test/support/builders.ts';
import { startTable, type TestTable, throughAnotherClient } from '#test/support/dynoxide.ts';
import { httpEvent, lambdaContext } from '#test/support/http-event.ts';
import { failing, withoutCondition } from '#test/support/planted-faults.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

/** Real handlers over a table; each call is a process of its own where `fresh` says so. */
function setup(used: Table = table) {
  const caller = aPartnerCaller();
  const now = () => new Date('2026-03-01T10:00:00.000Z');
  const hashes = loadSystemKeys(used);
  const trials = dynamoTrialStore(used, hashes);
  const handler = jsonFunction(
    [...endpoints({ trials, newId, now }), ...releaseEndpoints({ trials, releases: dynamoAddressReleases(used, hashes), newId, now })],
    { now, logger: makeLogger('test') },
  );
  let requests = 0;
  const post = async (body: unknown, key: string = newId('event'), by = caller) => {
    requests += 1;
    const headers = { 'Idempotency-Key': key };
    const event = httpEvent({ method: 'POST', path: '/v1/trials', caller: by, body, headers, requestId: `req-${requests}` });
    const answer = await handler(event, lambdaContext);
    const { location, etag, 'content-type': type, 'retry-after': retryAfter, 'x-request-id': requestId } = answer.headers ?? {};
    return {
      status: answer.statusCode,
      body: answer.body,
      kept: { location, etag, type },
      retryAfter,
      requestId,
      json: JSON.parse(answer.body),
    };
  };
  const release = async (trialId: string) => {
    const path = `/v1/trials/${trialId}/administrator/release`;
    const event = httpEvent({ method: 'POST', path, caller, headers: { 'Idempotency-Key': newId('event') }, pathParameters: { trialId } });
    const answer = await handler(event, lambdaContext);
    return { status: answer.statusCode, retryAfter: answer.headers?.['retry-after'], json: JSON.parse(answer.body) };
  };
  return { caller, post, release };
}

const fifty = <T>(one: () => Promise<T>) => Promise.all(Array.from({ length: 50 }, one));

describe('repeating a request with one key', () => {
  it('fifty times at once has one effect and one answer [TR-2]', async () => {
    const { post, caller } = setup();
    const [request, key] = [aTrialRequest(), newId('event')];
    const answers = await fifty(() => post(request, key));
    const [first] = answers;
    expect(first?.status).toBe(201);
    expect(new Set(answers.map(({ status, body, kept }) => JSON.stringify({ status, body, kept }))).size).toBe(1);
    expect(new Set(answers.map(({ requestId }) => requestId)).size).toBe(50);
    expect(first?.kept).toEqual({ location: `/v1/trials/${first?.json.id}`, etag: '"1"', type: 'application/json' });
    expect(await emailsOf(table, { ...first?.json, partnerId: caller.partnerId })).toHaveLength(1);
    expect(await eventTypes(table, caller)).toEqual(['trial.created']);
  });

  it('fifty times one after the other, each from a process of its own, has one effect and one answer [TR-2]', async () => {
    const { caller } = setup();
    const [request, key] = [aTrialRequest(), newId('event')];
    const answers: string[] = [];
    for (let time = 0; time < 50; time++) {
      const { status, body, kept } = await setup().post(request, key, caller);
      answers.push(JSON.stringify({ status, body, kept }));
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('"status":201');
    expect(await eventTypes(table, caller)).toEqual(['trial.created']);
  });
});

describe('different requests at the same moment', () => {
  it('for one administrator address: one wins, all others are told the same without whose it is [TR-3]', async () => {
    const { administratorEmail } = aTrialRequest();
    const partners = Array.from({ length: 20 }, () => setup());
    const answers = await Promise.all(partners.map(({ post }) => post(aTrialRequest({ administratorEmail }))));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status !== 201);
    expect(refused.map(({ status, json }) => [status, json.code])).toEqual(refused.map(() => [409, 'ADDRESS_NOT_AVAILABLE']));
    const winner = JSON.stringify(partners.map(({ caller }) => caller.partnerId));
    for (const { body } of refused) for (const id of JSON.parse(winner)) expect(body).not.toContain(id);
    const events = await Promise.all(partners.map(({ caller }) => eventTypes(table, caller)));
    expect(events.flat()).toEqual(['trial.created']);
  });

  it('would both win if the address were claimed without its condition', async () => {
    const planted = { count: 0 };
    const { post } = setup(withoutCondition(throughAnotherClient(table), /^attribute_not_exists\(PK\)$/, planted));
    const { administratorEmail } = aTrialRequest();
    const answers = await Promise.all([post(aTrialRequest({ administratorEmail })), post(aTrialRequest({ administratorEmail }))]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(planted.count).toBeGreaterThan(0);
  });
});

function conflict() {
  return new TransactionCanceledException({
    message: 'Transaction cancelled',
    $metadata: {},
    CancellationReasons: [{ Code: 'None' }, { Code: 'TransactionConflict' }],
  });
}
const throttled = () => new ThrottlingException({ message: 'slow down', $metadata: { httpStatusCode: 400 } });
const exceeded = () => new ProvisionedThroughputExceededException({ message: 'slow down', $metadata: { httpStatusCode: 400 } });

describe('a table that is busy', () => {
  it.each([
    ['conflicts', conflict, 5],
    ['throttling', throttled, 2],
    ['a hot partition', exceeded, 2],
  ])('for a moment is not noticed: %s', async (_, error, times) => {
    const used = throughAnotherClient(table);
    const { failed } = failing(used.client, /TransactWrite/, error, times);
    const { post, caller } = setup(used);
    expect((await post(aTrialRequest())).status).toBe(201);
    expect(failed()).toBe(times);
    expect(await eventTypes(table, caller)).toEqual(['trial.created']);
  });

  it.each([
    ['conflicts', conflict],
    ['throttling', throttled],
    ['a hot partition', exceeded],
  ])('for longer is answered in bounded time with the advice to try again, and nothing was done: %s', async (_, error) => {
    const used = throughAnotherClient(table);
    const { failed } = failing(used.client, /TransactWrite/, error, Number.POSITIVE_INFINITY);
    const { post, caller } = setup(used);
    const [request, key] = [aTrialRequest(), newId('event')];
    expect(await post(request, key)).toMatchObject({ status: 503, retryAfter: '1', json: { code: 'TRY_AGAIN' } });
    expect(failed()).toBeLessThanOrEqual(10);
    expect(await eventTypes(table, caller)).toEqual([]);
    expect((await setup().post(request, key, caller)).status).toBe(201);
  });

  it('while it is read is answered the same', async () => {
    const used = throughAnotherClient(table);
    failing(used.client, /GetItem/, throttled, Number.POSITIVE_INFINITY);
    expect(await setup(used).release(newId('trial'))).toMatchObject({ status: 503, retryAfter: '1', json: { code: 'TRY_AGAIN' } });
  });

  it('while a function starts does not spoil it for good', async () => {
    const used = throughAnotherClient(table);
    failing(used.client, /PutItem/, throttled, 3);
    const { post } = setup(used);
    const [request, key] = [aTrialRequest(), newId('event')];
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect((await post(request, key)).status).toBe(201);
  });
});
