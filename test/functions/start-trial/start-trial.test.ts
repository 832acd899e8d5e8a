import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpoints } from '#functions/start-trial/endpoint.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { dynamoTrialStore } from '#shared/adapters/dynamodb/trials.ts';
import { jsonFunction } from '#shared/http/json-function.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { aPartnerCaller, aTrialRequest } from '#test/support/builders.ts';
import { expectConforms } from '#test/support/conformance.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { httpEvent, lambdaContext } from '#test/support/http-event.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

function setup(caller = aPartnerCaller()) {
  const now = () => new Date('2026-03-01T10:00:00.000Z');
  const handler = jsonFunction(endpoints({ trials: dynamoTrialStore(table, loadSystemKeys(table)), newId, now }), {
    now,
    logger: makeLogger('test'),
  });
  const start = async (body: unknown, key: string = newId('event')) => {
    const answer = await handler(
      httpEvent({ method: 'POST', path: '/v1/trials', caller, body, headers: { 'Idempotency-Key': key } }),
      lambdaContext,
    );
    expectConforms('startTrial', answer.statusCode, answer.headers, answer.body);
    return { ...answer, json: JSON.parse(answer.body) };
  };
  return { caller, start };
}

describe('starting a trial', () => {
  it('creates organisation, administrator, trial, services, relation and welcome e-mail [TR-2]', async () => {
    const { start, caller } = setup();
    const answer = await start(aTrialRequest());
    expect(answer.statusCode).toBe(201);
    expect(answer.json).toMatchObject({ state: 'awaiting_customer', dataCentre: 'EU1', startBy: '2026-03-31T10:00:00.000Z', version: 1 });
    expect(answer.headers?.['location']).toBe(`/v1/trials/${answer.json.id}`);
    const items = await Promise.all(
      [`PARTNER#${caller.partnerId}`, `ORG#${answer.json.organisationId}`, `PARTNER#${caller.partnerId}#TRIAL#${answer.json.id}`].map(
        (PK) =>
          table.client.send(
            new QueryCommand({ TableName: table.name, KeyConditionExpression: 'PK = :pk', ExpressionAttributeValues: { ':pk': PK } }),
          ),
      ),
    );
    const kinds = items.map((found) => (found.Items ?? []).map((item) => item['itemType']));
    expect(kinds[0]).toEqual(['claim', 'customer-relation', 'trial']);
    expect(kinds[1]).toEqual(['entitlement', 'entitlement', 'entitlement', 'organisation', 'person']);
    expect(kinds[2]).toEqual(['email']);
  });

  it('refuses an address that is in use, in whatever spelling, and changes nothing [TR-3]', async () => {
    const first = aTrialRequest();
    await setup().start(first);
    const again = await setup().start(aTrialRequest({ administratorEmail: ` ${first.administratorEmail.toUpperCase()}` }));
    expect(again.statusCode).toBe(409);
    expect(again.json).toMatchObject({ code: 'ADDRESS_NOT_AVAILABLE', errors: [{ field: '/administratorEmail' }] });
  });

  it('answers a repeat with the first answer, and refuses the key for another body', async () => {
    const { start } = setup();
    const request = aTrialRequest();
    const key = newId('event');
    const first = await start(request, key);
    const repeat = await start(request, key);
    expect(repeat.body).toBe(first.body);
    expect(repeat.statusCode).toBe(201);
    expect(repeat.headers?.['location']).toBe(first.headers?.['location']);
    const other = await start(aTrialRequest(), key);
    expect(other.json).toMatchObject({ status: 422, code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('names each faulty field, unknown ones included [TR-1] [TR-5] [TR-10] [TR-13]', async () => {
    const { start } = setup();
    const answer = await start({
      ...aTrialRequest(),
      companyName: '100% Bakery',
      administratorEmail: 'anna@',
      services: { message: 1000 },
      durationDays: 45,
      seats: 3,
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.json.errors.map((fault: { field: string }) => fault.field).sort()).toEqual([
      '/administratorEmail',
      '/companyName',
      '/durationDays',
      '/seats',
      '/services/message',
    ]);
  });
});
