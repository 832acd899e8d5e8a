import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpoints } from '#functions/start-trial/endpoint.ts';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { dynamoTrialStore } from '#shared/adapters/dynamodb/trials.ts';
import { jsonFunction } from '#shared/http/json-function.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { aPartnerCaller, aTrialRequest } from '#test/support/builders.ts';
import { expectConforms } from '#test/support/conformance.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { httpEvent, lambdaContext } from '#test/support/http-event.ts';
import { itemsIn, organisationItems } from '#test/support/stored.ts';

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

async function items(PK: string, itemType: string): Promise<Record<string, unknown>[]> {
  return (await itemsIn(table, PK)).filter((item) => item['itemType'] === itemType);
}

describe('starting a trial', () => {
  it('creates organisation, administrator, trial, services, relation and welcome e-mail [TR-2]', async () => {
    const { start, caller } = setup();
    const answer = await start(aTrialRequest());
    expect(answer.statusCode).toBe(201);
    expect(answer.json).toMatchObject({ state: 'awaiting_customer', dataCentre: 'EU1', startBy: '2026-03-31T10:00:00.000Z', version: 1 });
    expect(answer.headers?.['location']).toBe(`/v1/trials/${answer.json.id}`);
    const items = await Promise.all([
      itemsIn(table, `PARTNER#${caller.partnerId}`),
      organisationItems(table, answer.json.organisationId),
      itemsIn(table, `PARTNER#${caller.partnerId}#TRIAL#${answer.json.id}`),
    ]);
    const kinds = items.map((found) => found.map((item) => item['itemType']));
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

  it('makes the administrator one who has not come in yet, and writes one welcome e-mail in the organisation’s language [TR-2]', async () => {
    const { start, caller } = setup();
    const { json } = await start(aTrialRequest({ language: 'he' }));
    const [person] = (await organisationItems(table, json.organisationId)).filter((item) => item['itemType'] === 'person');
    expect(person).toMatchObject({
      id: json.administrator.personId,
      state: 'invited',
      linkGeneration: 1,
      language: 'he',
      trialId: json.id,
    });
    expect(await items(`PARTNER#${caller.partnerId}#TRIAL#${json.id}`, 'email')).toMatchObject([
      {
        to: json.administrator.email,
        language: 'he',
        state: 'queued',
        content: { kind: 'trial-welcome' },
        link: { generation: 1, lifetimeDays: 30 },
      },
    ]);
    expect(await items(`PARTNER#${caller.partnerId}#EVENTS`, 'event')).toMatchObject([
      { type: 'trial.created', subject: { trialId: json.id } },
    ]);
  });

  it('switches Context Service on beside the trial services, without licences and tied to no trial [CX-1] [CX-2] [TR-5]', async () => {
    const { start } = setup();
    const { json } = await start(aTrialRequest({ services: { message: 5 }, contextService: true }));
    const entitlements = await items(`ORG#${json.organisationId}`, 'entitlement');
    const context = entitlements.find((item) => item['service'] === 'context-service');
    expect(context).toMatchObject({ source: 'grant' });
    expect([context?.['licences'], context?.['trialId']]).toEqual([undefined, undefined]);
    expect(entitlements.find((item) => item['service'] === 'message')).toMatchObject({ licences: 5, source: 'trial', trialId: json.id });
    expect(json.services).toEqual([{ service: 'message', licences: 5, licencesUsed: 0 }]);
  });

  it('refuses Context Service without Message, and without any trial service [CX-5] [TR-11]', async () => {
    const { start } = setup();
    const alone = await start(aTrialRequest({ services: { calling: 5 }, contextService: true }));
    expect(alone.json).toMatchObject({ status: 400, code: 'CONTEXT_NEEDS_MESSAGE', errors: [{ field: '/contextService' }] });
    const none = await start({ ...aTrialRequest(), services: {} });
    expect(none.json).toMatchObject({ status: 400, code: 'INVALID_REQUEST', errors: [{ field: '/services' }] });
  });

  it('needs the confirmation of the location, and a country where trials are offered [TR-1]', async () => {
    const { start } = setup();
    expect((await start(aTrialRequest({ inSupportedLocation: false }))).json).toMatchObject({
      code: 'LOCATION_NOT_CONFIRMED',
      errors: [{ field: '/inSupportedLocation' }],
    });
    expect((await start(aTrialRequest({ country: 'KP' }))).json).toMatchObject({
      code: 'COUNTRY_NOT_OFFERED',
      errors: [{ field: '/country' }],
    });
    expect((await start(aTrialRequest({ country: 'pl' }))).json).toMatchObject({ country: 'PL', dataCentre: 'EU1' });
  });

  it('is refused to a caller without the scope [TR-1]', async () => {
    const { start } = setup(aPartnerCaller({ scopes: ['trials:read'] }));
    expect((await start(aTrialRequest())).json).toMatchObject({ status: 403, code: 'NOT_ALLOWED' });
  });

  it('is refused to a partner for itself: its own name is claimed [TR-1]', async () => {
    const { start, caller } = setup();
    const hashes = await loadSystemKeys(table);
    const Item = itemOf('claim', keys.companyName(caller.partnerId, hashes.companyNameHash('Sieci Sp. z o.o.')), { ownName: true });
    await table.client.send(new PutCommand({ TableName: table.name, Item }));
    const refused = await start(aTrialRequest({ companyName: ' SIECI sp. z o.o. ' }));
    expect(refused.json).toMatchObject({ status: 409, code: 'TRIAL_FOR_OWN_ORGANISATION' });
  });

  it('takes a company name once per partner, without regard to case, and again for another partner [TR-13]', async () => {
    const { start } = setup();
    const companyName = 'Cukiernia Łąka';
    expect((await start(aTrialRequest({ companyName }))).statusCode).toBe(201);
    expect((await start(aTrialRequest({ companyName: ' CUKIERNIA ŁĄKA' }))).json).toMatchObject({
      code: 'COMPANY_NAME_TAKEN',
      errors: [{ field: '/companyName' }],
    });
    expect((await setup().start(aTrialRequest({ companyName }))).statusCode).toBe(201);
  });

  it.each(['', '   ', 'x'.repeat(101), '50% off', 'a\u0007b', 'a\u2028b'])('refuses the company name %j [TR-13]', async (companyName) => {
    expect((await setup().start(aTrialRequest({ companyName }))).json).toMatchObject({ status: 400, errors: [{ field: '/companyName' }] });
  });

  it('takes a company name of 100 characters, counted as people count them [TR-13]', async () => {
    expect((await setup().start(aTrialRequest({ companyName: ` ${'🥐'.repeat(100)} ` }))).statusCode).toBe(201);
  });

  it.each([30, 60, 90] as const)('lasts %d days [TR-10]', async (durationDays) => {
    expect((await setup().start(aTrialRequest({ durationDays }))).json).toMatchObject({ durationDays, state: 'awaiting_customer' });
  });

  it('gives an address to one of many that ask for it at the same moment, whichever partner they are of [TR-3]', async () => {
    const administratorEmail = 'jedna@adres.example';
    const answers = await Promise.all(Array.from({ length: 12 }, () => setup().start(aTrialRequest({ administratorEmail }))));
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([201, ...Array.from({ length: 11 }, () => 409)]);
    for (const { json } of answers) if (json.code !== undefined) expect(json.code).toBe('ADDRESS_NOT_AVAILABLE');
  });

  it('tells nothing of whose address it is [TR-3]', async () => {
    const first = await setup().start(aTrialRequest({ administratorEmail: 'czyja@adres.example' }));
    const refused = await setup().start(aTrialRequest({ administratorEmail: 'czyja@adres.example' }));
    for (const secret of [first.json.id, first.json.organisationId, first.json.companyName, 'czyja'])
      expect(refused.body).not.toContain(secret);
  });

  it('fifty repeats at once and fifty one after another start one trial, send one e-mail, and answer alike [TR-2]', async () => {
    const { start, caller } = setup();
    const [request, key] = [aTrialRequest(), newId('event')];
    const answers = await Promise.all(Array.from({ length: 50 }, () => start(request, key)));
    for (let n = 0; n < 50; n++) answers.push(await start(request, key));
    expect(
      new Set(answers.map(({ statusCode, headers, body }) => [statusCode, headers?.['location'], headers?.['etag'], body].join())),
    ).toHaveProperty('size', 1);
    expect(await items(`PARTNER#${caller.partnerId}`, 'trial')).toHaveLength(1);
    expect(await items(`PARTNER#${caller.partnerId}#TRIAL#${answers[0]?.json.id}`, 'email')).toHaveLength(1);
  });
});
