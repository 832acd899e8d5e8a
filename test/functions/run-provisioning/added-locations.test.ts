import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provisioningConsumer } from '#functions/run-provisioning/consumer.ts';
import { endpoints } from '#functions/wire-locations/endpoint.ts';
import { embeddedPlatform } from '#shared/adapters/dynamodb/embedded-platform.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { dynamoLocationNumbers } from '#shared/adapters/dynamodb/location-numbers.ts';
import { dynamoLocations } from '#shared/adapters/dynamodb/organisation-locations.ts';
import { dynamoProvisioningStore } from '#shared/adapters/dynamodb/provisioning.ts';
import { dynamoUpkeepStore } from '#shared/adapters/dynamodb/upkeep.ts';
import type { LocationId } from '#shared/domain/ids.ts';
import type { Platform, PlatformRequest } from '#shared/domain/platform/platform.ts';
import { location } from '#shared/domain/set-up/set-up.ts';
import { wireOrganisationOf } from '#shared/http/wire/named-ids.ts';
import { wireId, wireIdOf } from '#shared/http/wire/wire-ids.ts';
import { jobsAskedBy } from '#shared/queue/event-jobs.ts';
import type { ProvisioningMessage } from '#shared/queue/provisioning-messages.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { aProvisionedCustomer } from '#test/support/neighbour-world.ts';
import { aPartner } from '#test/support/people.ts';
import { sqsEvent } from '#test/support/sqs-event.ts';
import { eventTypesOf, itemAt } from '#test/support/stored.ts';
import { wireClient, wireOrigin } from '#test/support/wire-client.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

const body = {
  name: 'Branch',
  timeZone: 'America/Los_Angeles',
  preferredLanguage: 'en_us',
  announcementLanguage: 'en_us',
  address: { address1: '771 Alder Dr.', city: 'Milpitas', state: 'CA', postalCode: '95035', country: 'US' },
};

async function setup(platform: Platform = embeddedPlatform(table)) {
  const clock = { now: new Date('2026-03-01T10:00:00.000Z') };
  const now = () => new Date(clock.now);
  const partner = await aPartner(table);
  const { organisation } = await aProvisionedCustomer(table, partner.id);
  const { id: organisationId } = organisation;
  const deps = { locations: dynamoLocations(table), numbers: dynamoLocationNumbers(table), origin: wireOrigin, newId, now };
  const { call } = wireClient(endpoints(deps), partner.id, now);
  const waiting: { readonly message: ProvisioningMessage; readonly at: number }[] = [];
  const worker = provisioningConsumer({
    setUps: dynamoProvisioningStore(table),
    upkeep: dynamoUpkeepStore(table),
    platformOf: async () => platform,
    queue: {
      send: async (_, message, { afterSeconds = 0 } = {}) => void waiting.push({ message, at: clock.now.getTime() + afterSeconds * 1000 }),
    },
    putOff: async () => undefined,
    newHand: randomUUID,
    newId,
    now,
    logger: { ...makeLogger('test'), info: () => undefined },
  });

  /** Delivers what waits, with the clock put on to when it is due; at most so many. */
  async function keepUp(most = 20) {
    waiting.push({ message: { kind: 'upkeep', organisationId, hop: 0 }, at: clock.now.getTime() });
    for (let count = 0; count < most; count++) {
      const next = waiting.shift();
      if (next === undefined) return;
      clock.now = new Date(Math.max(clock.now.getTime(), next.at));
      await worker(sqsEvent('provisioning', [next.message], 1), { getRemainingTimeInMillis: () => 60_000 });
    }
  }

  async function add(name: string): Promise<LocationId> {
    const answer = await call('POST', `/v1/locations?orgId=${wireOrganisationOf(organisationId)}`, { body: { ...body, name } });
    expect(answer.status, answer.text).toBe(201);
    return wireIdOf('LOCATION', 'location').parse(answer.json.id);
  }

  return {
    partner,
    organisationId,
    call,
    add,
    keepUp,
    hours: (hours: number) => {
      clock.now = new Date(clock.now.getTime() + hours * 3_600_000);
    },
    progress: async (id: LocationId) => location.parse(await itemAt(table, keys.location(organisationId, id))).progress,
    holding: (id: LocationId) => itemAt(table, keys.platformHolding(organisationId, id)),
  };
}

/** A platform that refuses so often and then does what it is asked, once for each key. */
function scripted(refusals: number) {
  const asked: PlatformRequest[] = [];
  let left = refusals;
  const platform: Platform = {
    async request(request) {
      asked.push(request);
      if (request.task.kind !== 'location' || left === 0) return { kind: 'done', reference: `ref-${request.key}` };
      left -= 1;
      return { kind: 'refused', failure: { code: 'ADDRESS_UNKNOWN', actsNext: 'partner', nextAction: 'retry' } };
    },
    follow: async () => ({ kind: 'forgotten' }),
  };
  return { platform, asked };
}

describe('locations that a partner adds', () => {
  it('ask for the worker by their event, and are made once however often it comes [WS-4]', async () => {
    const world = await setup();
    const id = await world.add('Headquarters');
    expect((await world.progress(id)).state).toBe('pending');
    await world.keepUp();
    await world.keepUp();
    const { state, platformReference } = await world.progress(id);
    expect([state, typeof platformReference]).toEqual(['active', 'string']);
    expect((await world.holding(id))?.['madeAt']).toBeDefined();
    const made = ['location.created', 'location.changed'];
    expect(await eventTypesOf(table, world.partner.id)).toEqual(made);
    const asks = (type: 'location.created' | 'location.changed') =>
      jobsAskedBy([
        {
          id: newId('event'),
          type,
          at: '2026-03-01T10:00:00.000Z',
          partnerId: world.partner.id,
          actor: { kind: 'clock' },
          requestId: 'r',
          subject: { organisationId: world.organisationId, locationId: id },
          changed: [],
        },
      ]);
    expect(asks('location.created')).toMatchObject([{ queue: 'provisioning', message: { kind: 'upkeep' } }]);
    expect(asks('location.changed')).toEqual([]);
  });

  it('say why where the platform refuses, and are asked for again under another key', async () => {
    const { platform, asked } = scripted(1);
    const world = await setup(platform);
    const id = await world.add('Headquarters');
    await world.keepUp(1);
    expect(await world.progress(id)).toMatchObject({ state: 'failed', failure: { code: 'ADDRESS_UNKNOWN' } });
    world.hours(1);
    await world.keepUp();
    expect((await world.progress(id)).state).toBe('active');
    const keysAsked = asked.map(({ key }) => key);
    expect([keysAsked.length, new Set(keysAsked).size]).toEqual([2, 2]);
  });

  it('go from the platform once they are taken away, made or not', async () => {
    const { platform, asked } = scripted(0);
    const world = await setup(platform);
    await world.add('Headquarters');
    const [made, unmade] = [await world.add('Made'), await world.add('Unmade')];
    expect((await world.call('DELETE', `/v1/locations/${wireId('LOCATION', unmade)}`)).status).toBe(204);
    await world.keepUp();
    expect((await world.call('DELETE', `/v1/locations/${wireId('LOCATION', made)}`)).status).toBe(204);
    await world.keepUp();
    expect([await world.holding(made), await world.holding(unmade)]).toEqual([undefined, undefined]);
    const removed = asked.filter(({ task }) => task.kind === 'removal').map(({ task }) => task.id);
    expect(removed.toSorted()).toEqual([made, unmade].toSorted());
  });
});
