import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpoints } from '#functions/map-orders/endpoint.ts';
import { dynamoMappings } from '#shared/adapters/dynamodb/mappings.ts';
import { dynamoOrderReader } from '#shared/adapters/dynamodb/order-reader.ts';
import { personItem } from '#shared/adapters/dynamodb/people.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import type { MappingStore } from '#shared/domain/mapping/mapping-store.ts';
import { jsonFunction } from '#shared/http/json-function.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { aPartnerCaller } from '#test/support/builders.ts';
import { everySinglePoint, type Scenario } from '#test/support/crash-harness.ts';
import { normalisedState, normalisedText } from '#test/support/crash-state.ts';
import { createTable, startTable, type TestTable } from '#test/support/dynoxide.ts';
import { httpEvent, lambdaContext } from '#test/support/http-event.ts';
import { mappingWorld } from '#test/support/mapping-world.ts';
import { aPartnerPerson, put } from '#test/support/people.ts';

let server: TestTable;
beforeAll(async () => {
  server = await startTable();
});
afterAll(() => server.stop());

let worlds = 0;
const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
const body = {
  customer: { companyName: 'Piekarnia', vertical: 'retail', country: 'PL' },
  administratorEmail: 'anna@piekarnia.example',
  countryOfOperation: 'PL',
  customerSetsUp: true,
};

/** A partner maps an order and repeats its request with the same key until it gets an answer. */
function mapping(faulty: (mappings: MappingStore) => MappingStore = (mappings) => mappings): Scenario {
  return async (crashes) => {
    worlds += 1;
    const name = `mapping-${worlds}`;
    await createTable(server.raw, name);
    const seen: TestTable = { ...server, ...tableNamed(name, server.raw) };
    const world = await mappingWorld(seen);
    const partner = await world.partner('Sieci');
    const person = await aPartnerPerson(seen, partner);
    // The same address in every run: what came of it is compared.
    const contactEmail = 'kontakt@sieci.example';
    await put(seen, personItem({ ...person, email: contactEmail }));
    const order = await world.order({ number: 'SO-1', contactEmail });
    const caller = aPartnerCaller({ partnerId: partner.id });
    const client = crashes.attach(new DynamoDBClient({ endpoint: server.endpoint, region: 'eu-central-1', credentials }));
    const table = tableNamed(name, client);
    let answer: { statusCode: number; body: string; location: unknown } | undefined;
    return {
      async turn() {
        const hashes = loadSystemKeys(table);
        const sign = hashes.then((keys) => keys.sign);
        // It may die before anybody waits for this.
        sign.catch(() => undefined);
        const deps = {
          mappings: faulty(dynamoMappings(table, hashes)),
          reader: dynamoOrderReader(table, hashes),
          sign,
          newId,
          now: world.now,
        };
        const handler = jsonFunction(endpoints({ ...deps, offersContactCenter: () => true }), {
          now: world.now,
          logger: makeLogger('test'),
        });
        const path = `/v1/orders/${order.id}/mapping`;
        const event = httpEvent({ method: 'POST', path, caller, body, headers: { 'Idempotency-Key': 'crash-harness-0001' } });
        const { statusCode, body: answered, headers } = await handler(event, lambdaContext);
        if (statusCode >= 500) return false;
        answer = { statusCode, body: normalisedText(answered), location: normalisedText(String(headers?.['location'])) };
        return true;
      },
      outcome: async () => ({ answer, state: await normalisedState(server.raw, name) }),
      violations: () => [],
      end: async () => client.destroy(),
    };
  };
}

describe('a process that dies while it maps an order', () => {
  it('at any of its calls leaves nothing half done, and its repeat is answered as it would have been [OM-6]', async () => {
    const report = await everySinglePoint(mapping());
    expect(report.failures).toEqual([]);
    expect(report.calls.map((call) => call.replace(/^\d+ |Command$/g, ''))).toContain('TransactWriteItems');
    expect(report.runs).toBeGreaterThan(14);
  }, 300_000);

  it('would be seen to answer its repeat otherwise, if nobody looked for the receipt', async () => {
    const { failures } = await everySinglePoint(mapping((mappings) => ({ ...mappings, earlier: async () => undefined })));
    expect(failures.map(({ why }) => why).join('\n')).toMatch(/ORDER_STATE/);
  }, 120_000);
});
