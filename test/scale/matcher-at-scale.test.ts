import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { type Key, keys } from '#shared/adapters/dynamodb/keys.ts';
import { dynamoMatcher } from '#shared/adapters/dynamodb/matcher.ts';
import { meterOf } from '#shared/adapters/dynamodb/meter.ts';
import type { ItemType } from '#shared/adapters/dynamodb/retention.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';
import { newId } from '#shared/runtime/ids.ts';
import { countedTable } from '#test/support/counted-table.ts';
import { directoryWorld } from '#test/support/directory-world.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';

const organisations = 100_000;
/** Every so many organisations share a domain. */
const perDomain = 10;
/** Domains that somebody looks for. */
const lookedFor = [7, 6_789];

/** At most 25 items, of which those looked for have two. */
const aBatch = 15;

let table: TestTable;
const partnerId = newId('partner');
const ids: OrganisationId[] = [];
const domainOf = (index: number) => `d${Math.floor(index / perDomain)}.example`;

/** What a batch of writes puts of an organisation: as text, since a client's own work would take most of the time. The listing is
 * all that leads to it; the organisation itself is there where somebody looks for it, and nothing else may be read. */
function putsOf(index: number): string {
  const id = `org_01JZ8X4J5V6K7M8N9P${String(index).padStart(8, '0')}` as OrganisationId;
  const domain = domainOf(index);
  ids[index] = id;
  const item = (type: ItemType, key: Key, fields: object) =>
    `{"PutRequest":{"Item":${JSON.stringify(marshall(itemOf(type, key, fields)))}}}`;
  const listing = item('domain-listing', keys.domainListing(domain, id), { owner: id, domain, users: 1 + (index % perDomain) });
  if (!lookedFor.includes(Math.floor(index / perDomain))) return listing;
  const organisation = { id, partnerId, companyName: `Firma ${index}`, country: 'PL', dataCentre: 'EU1', language: 'pl' };
  const createdAt = '2025-05-01T08:00:00.000Z';
  return `${listing},${item('organisation', keys.organisation(id), { ...organisation, createdAt, version: 1 })}`;
}

async function fill(): Promise<void> {
  const headers = {
    'content-type': 'application/x-amz-json-1.0',
    'x-amz-date': '20260301T100000Z',
    'x-amz-target': 'DynamoDB_20120810.BatchWriteItem',
    authorization: 'AWS4-HMAC-SHA256 Credential=test/20260301/eu-central-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
  };
  let next = 0;
  async function lane() {
    while (next < organisations) {
      const from = next;
      next += aBatch;
      const puts = Array.from({ length: Math.min(aBatch, organisations - from) }, (_, offset) => putsOf(from + offset)).join(',');
      const answer = await fetch(table.endpoint, { method: 'POST', headers, body: `{"RequestItems":{"${table.name}":[${puts}]}}` });
      if (!answer.ok) throw new Error(await answer.text());
      await answer.arrayBuffer();
    }
  }
  await Promise.all(Array.from({ length: 8 }, lane));
}

beforeAll(async () => {
  table = await startTable();
  await fill();
}, 240_000);
afterAll(() => table.stop());

describe('looking for one of 100,000 organisations', () => {
  it('takes two round trips and reads nothing but candidates, through every door [OM-2] [OM-11]', async () => {
    const world = directoryWorld(table);
    const index = 6_789 * perDomain + 3;
    const domain = domainOf(index);
    const partner = await world.partner({ listings: [{ domain, users: 2 }] });
    await world.holds(ids[index] as OrganisationId, `anna@${domain}`);
    await world.hashes;
    const { table: counted, calls } = countedTable(table);
    const meter = meterOf(counted.raw);
    const matcher = dynamoMatcher(counted, world.hashes);
    const now = new Date('2026-03-01T10:00:00.000Z');
    const doors = {
      'the contact’s address': { candidates: perDomain, find: () => matcher.match('customer', [`anna@${domain}`], now) },
      'two addresses': {
        candidates: 2 * perDomain,
        find: () => matcher.match('customer', [`jan@${domain}`, `szef@${domainOf(7 * perDomain)}`], now),
      },
      'the partner’s round': { candidates: 1, find: () => matcher.match('partner', [`anna@${domain}`], now) },
      'a domain': { candidates: perDomain, find: () => matcher.search('customer', domain, now) },
      'a domain of nobody': { candidates: 0, find: () => matcher.search('customer', 'nobody.example', now) },
    };
    for (const [door, { candidates, find }] of Object.entries(doors)) {
      calls.length = 0;
      let answer: Awaited<ReturnType<typeof find>> | undefined;
      const measured = await meter.measure(async () => {
        answer = await find();
      });
      expect(answer?.candidates.length, door).toBe(candidates);
      expect(measured.roundTrips, door).toBe(candidates === 0 ? 1 : 2);
      // The claims of addresses and domains, a page of listings for each domain, and two items a candidate.
      const read = calls.filter(({ command }) => command.startsWith('BatchGet')).map(({ items }) => items);
      expect(read.slice(1), door).toEqual(candidates === 0 ? [] : [2 * candidates]);
      expect(
        Object.keys(measured.byOperation).every((operation) => ['BatchGetItem', 'Query'].includes(operation)),
        door,
      ).toBe(true);
      expect(measured.readUnits, door).toBeLessThan(8 + 3 * candidates);
    }
    expect((await matcher.match('partner', [`anna@${domain}`], now)).candidates.map(({ id }) => id)).toEqual([partner]);
    expect((await matcher.match('customer', [`anna@${domain}`], now)).candidates[0]).toMatchObject({
      id: ids[index],
      name: `Firma ${index}`,
    });
  });
});
