import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpoints, ownCustomerAddress } from '#functions/provision-customers/endpoint.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { dynamoTemplateReleases } from '#shared/adapters/dynamodb/template-releases.ts';
import { dynamoCustomerStore } from '#shared/adapters/dynamodb/wholesale-customers.ts';
import { wholesaleKeys, wholesalePartitions } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import { dynamoPrecheck } from '#shared/adapters/dynamodb/wholesale-precheck.ts';
import { jsonFunction } from '#shared/http/json-function.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { httpEvent, lambdaContext } from '#test/support/http-event.ts';
import { itemAt, itemsIn } from '#test/support/stored.ts';
import { aWholesalePartner } from '#test/support/wholesale-partner.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

let number = 0;

async function site() {
  const world = await aWholesalePartner(table);
  const hashes = loadSystemKeys(table);
  const now = () => new Date('2026-03-01T10:00:00.000Z');
  const deps = {
    customers: dynamoCustomerStore(table, { hashes, addressOf: ownCustomerAddress, now }),
    precheck: dynamoPrecheck(table, hashes, ownCustomerAddress),
    releases: dynamoTemplateReleases(table),
    newId,
    now,
  };
  const handler = jsonFunction(endpoints(deps), { now, logger: makeLogger('test') });
  const post = async (path: string, body: object, key: string = randomUUID()) => {
    const event = httpEvent({ method: 'POST', path, caller: world.caller, headers: { 'idempotency-key': key }, body });
    const { statusCode: status, headers = {}, body: text } = await handler(event, lambdaContext);
    return { status, headers, json: JSON.parse(text) };
  };
  const request = (over: object = {}) => {
    number += 1;
    return {
      templateId: world.template.id,
      externalId: `own-${number}`,
      packages: ['webex_suite', 'attendant_console'],
      address: { addressLine1: 'ul. Chlebowa 3', city: 'Kraków', zipOrPostalCode: '30-001', country: 'PL' },
      inSupportedLocation: true,
      customerInfo: { name: `Piekarnia ${number}`, primaryEmail: `ola${number}@piekarnia.example`, language: 'pl' },
      provisioningParameters: {
        calling: {
          location: {
            name: 'Centrala',
            address: { addressLine1: 'ul. Chlebowa 3', city: 'Kraków', zipOrPostalCode: '30-001', country: 'PL' },
            timezone: 'Europe/Warsaw',
            language: 'pl_pl',
          },
        },
        packages: { limits: { webex_suite: 25 } },
      },
      ...over,
    };
  };
  const customers = () => itemsIn(table, wholesalePartitions.customers(world.partner.id));
  return { ...world, post, request, customers };
}

const [create, review] = ['/v1/wholesale-customers', '/v1/wholesale-customer-reviews'];

describe('a wholesale customer on our own host', () => {
  it('is shown before it is created, and the showing writes nothing [WC-1]', async () => {
    const { post, request, customers, settings } = await site();
    const { status, json } = await post(review, request());
    expect(status).toBe(200);
    expect(json).toMatchObject({
      problems: [],
      dataCentre: 'EU1',
      organisation: { made: true, name: expect.stringMatching(/^Piekarnia/) },
      packages: [
        { name: 'webex_suite', label: 'Webex Suite', limit: 25, needsLocation: true, needsMeetingsSite: true },
        { name: 'attendant_console', needsLocation: true },
      ],
      level: 'webex_suite',
      location: { name: 'Centrala', timezone: 'Europe/Warsaw' },
      template: { name: settings.name, templateVersion: 1, language: 'pl', administratorIsInvited: true, authentication: 'own' },
    });
    expect(await customers()).toEqual([]);
  });

  it('is shown with everything in its way, each at its field with the code of creating [WC-1] [WC-3] [WC-7]', async () => {
    const { post, request } = await site();
    const taken = request();
    expect((await post(create, taken)).status).toBe(202);
    const faulty = request({
      externalId: taken.externalId,
      packages: ['attendant_console', 'webex_meetings'],
      inSupportedLocation: false,
      customerInfo: { name: 'Druga', primaryEmail: taken.customerInfo.primaryEmail },
      provisioningParameters: {},
    });
    const { json } = await post(review, faulty);
    const codes = json.problems.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`);
    expect(codes).toEqual(
      expect.arrayContaining([
        '/inSupportedLocation LOCATION_NOT_CONFIRMED',
        '/externalId EXTERNAL_ID_TAKEN',
        '/customerInfo/primaryEmail EMAIL_IN_USE',
        '/provisioningParameters/calling/location LOCATION_REQUIRED',
      ]),
    );
    expect(codes.some((one: string) => one.includes('PACKAGE_NEEDS_ANOTHER'))).toBe(true);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('is created in one call, and a repeat is answered as then [WC-1] [WC-4]', async () => {
    const { post, request, partner, customers } = await site();
    const [wanted, key] = [request(), randomUUID()];
    const first = await post(create, wanted, key);
    expect(first).toMatchObject({ status: 202, json: { externalId: wanted.externalId, status: 'provisioning' } });
    expect(first.headers['location']).toBe(`${create}/${first.json.id}`);
    expect(await post(create, wanted, key)).toMatchObject({ status: 202, json: first.json });
    expect(await customers()).toHaveLength(1);
    expect(await itemAt(table, wholesaleKeys.customer(partner.id, first.json.id))).toMatchObject({
      limits: { webex_suite: 25 },
      dataCentre: 'EU1',
    });
    expect(await post(create, { ...wanted, customerInfo: { name: 'Inna', primaryEmail: 'inna@piekarnia.example' } })).toMatchObject({
      status: 409,
      json: { code: 'EXTERNAL_ID_TAKEN' },
      headers: { location: first.headers['location'] },
    });
  });

  it('is not created without the confirmation of a supported location, nor with a template of another’s [WC-7] [OT-1]', async () => {
    const { post, request, customers } = await site();
    const other = await site();
    expect(await post(create, request({ inSupportedLocation: false }))).toMatchObject({
      status: 400,
      json: { code: 'LOCATION_NOT_CONFIRMED', errors: [{ field: '/inSupportedLocation' }] },
    });
    expect(await post(create, request({ inSupportedLocation: undefined }))).toMatchObject({
      status: 400,
      json: { code: 'INVALID_REQUEST' },
    });
    expect(await post(create, request({ templateId: other.template.id }))).toMatchObject({
      status: 400,
      json: { code: 'PROVISIONING_ID_UNKNOWN' },
    });
    expect(await post(create, request({ surprise: 1 }))).toMatchObject({ status: 400, json: { errors: [{ field: '/surprise' }] } });
    expect(await customers()).toEqual([]);
    const { json } = await post(review, request({ templateId: other.template.id }));
    expect(json.template).toBeUndefined();
  });
});
