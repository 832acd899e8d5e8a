import { randomUUID } from 'node:crypto';
import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { provisioningConsumer } from '#functions/run-provisioning/consumer.ts';
import { embeddedPlatform } from '#shared/adapters/dynamodb/embedded-platform.ts';
import { itemOf, trialItem } from '#shared/adapters/dynamodb/items.ts';
import { type Key, keys, partitions } from '#shared/adapters/dynamodb/keys.ts';
import { dynamoProvisioningStore } from '#shared/adapters/dynamodb/provisioning.ts';
import { locationItem, setUpItem, siteItem, tenantItem } from '#shared/adapters/dynamodb/set-up-items.ts';
import type { Item, Table } from '#shared/adapters/dynamodb/transact.ts';
import { dynamoUpkeepStore } from '#shared/adapters/dynamodb/upkeep.ts';
import type { PartnerId } from '#shared/domain/ids.ts';
import { type Holding, holding } from '#shared/domain/platform/holding.ts';
import type { Platform } from '#shared/domain/platform/platform.ts';
import {
  type Location,
  location,
  type PartProgress,
  type SetUp,
  type Site,
  setUp,
  site,
  type Tenant,
  tenant,
} from '#shared/domain/set-up/set-up.ts';
import type { Trial } from '#shared/domain/trial.ts';
import type { ProvisioningMessage } from '#shared/queue/provisioning-messages.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { sqsEvent } from '#test/support/sqs-event.ts';

type Options = {
  readonly at?: string;
  readonly platform?: Platform;
  readonly sites?: number;
  readonly source?: SetUp['source'];
  readonly partnerId?: PartnerId;
};

/** An organisation whose set-up was finished: a tenant, sites and headquarters that wait to be made. Everything as it is kept. */
export function aSubmittedSetUp({ at = '2026-03-01T10:00:00.000Z', sites = 1, ...over }: Options = {}) {
  const organisationId = newId('organisation');
  const partnerId = over.partnerId ?? newId('partner');
  const source: SetUp['source'] = over.source ?? { kind: 'subscription', id: newId('subscription') };
  const progress: PartProgress = { state: 'pending', since: at, attempts: 0 };
  const common = { organisationId, partnerId, source, progress, createdAt: at, version: 1 };
  const aTenant: Tenant = {
    ...common,
    id: newId('tenant'),
    country: 'PL',
    dataCentre: 'EU1',
    platform: 'standard',
    telephony: 'voice_pop_bridge',
    subdomain: `sub${organisationId.slice(-8).toLowerCase()}`,
    timeZone: 'Europe/Warsaw',
    configuration: { state: 'not_configured', since: at },
    chat: { state: 'not_set_up', since: at },
  };
  const theSites = Array.from(
    { length: sites },
    (_, index): Site => ({
      ...common,
      id: newId('site'),
      name: `site-${index}-${organisationId.slice(-8).toLowerCase()}`,
      timeZone: 'Europe/Warsaw',
      earlyRelease: false,
      licences: { [source.id]: 10 },
    }),
  );
  const aLocation: Location = {
    ...common,
    id: newId('location'),
    headquarters: true,
    name: 'Centrala',
    country: 'PL',
    addressLine1: 'ul. Chlebowa 3',
    city: 'Kraków',
    postalCode: '30-001',
    timeZone: 'Europe/Warsaw',
    announcementLanguage: 'pl',
    emailLanguage: 'pl',
  };
  const aSetUp: SetUp = {
    id: newId('setUp'),
    organisationId,
    partnerId,
    source,
    state: 'provisioning',
    later: [],
    draft: {},
    parts: [
      { kind: 'tenant', id: aTenant.id },
      ...theSites.map(({ id, name }) => ({ kind: 'site' as const, id, name })),
      { kind: 'location', id: aLocation.id },
    ],
    round: 1,
    submittedAt: at,
    submittedBy: { kind: 'token', id: newId('token') },
    createdAt: at,
    version: 2,
  };
  return { organisationId, partnerId, setUp: aSetUp, tenant: aTenant, sites: theSites, location: aLocation };
}

export type Submitted = ReturnType<typeof aSubmittedSetUp>;

/** Writes it all to the table. */
export async function putSubmitted(table: Table, { organisationId, partnerId, ...of }: Submitted): Promise<void> {
  const at = of.setUp.createdAt;
  const organisation = {
    id: organisationId,
    partnerId,
    companyName: 'Piekarnia Kowalska',
    country: 'PL',
    dataCentre: 'EU1',
    language: 'pl',
    createdAt: at,
    version: 1,
  };
  const relation = { partnerId, organisationId, companyName: 'Piekarnia Kowalska', rights: 'full', since: at };
  const items: Item[] = [
    itemOf('organisation', keys.organisation(organisationId), organisation),
    itemOf('customer-relation', keys.customer(partnerId, organisationId), relation),
    setUpItem(of.setUp, new Date(at)),
    tenantItem(of.tenant),
    ...of.sites.map(siteItem),
    locationItem(of.location),
  ];
  for (const Item of items) await table.client.send(new PutCommand({ TableName: table.name, Item }));
}

/** The worker over a table, with its queue in memory and a clock that a test sets. */
export async function provisioningWorld(table: Table, options: Options = {}) {
  const clock = { now: new Date(options.at ?? '2026-03-01T10:00:00.000Z') };
  const now = () => new Date(clock.now);
  const submitted = aSubmittedSetUp(options);
  const { organisationId, partnerId } = submitted;
  await putSubmitted(table, submitted);
  const platform = options.platform ?? embeddedPlatform(table);
  const waiting: { readonly message: ProvisioningMessage; readonly at: number }[] = [];
  const failures: unknown[] = [];

  function worker(over: { table?: Table; platform?: Platform; now?: () => Date } = {}) {
    const used = over.table ?? table;
    return provisioningConsumer({
      setUps: dynamoProvisioningStore(used),
      upkeep: dynamoUpkeepStore(used),
      platformOf: async () => over.platform ?? platform,
      queue: {
        send: async (_, message, { afterSeconds = 0 } = {}) => {
          waiting.push({ message, at: clock.now.getTime() + afterSeconds * 1000 });
        },
      },
      putOff: async () => undefined,
      newHand: randomUUID,
      newId,
      now: over.now ?? now,
      logger: { ...makeLogger('test'), info: () => undefined, fault: (error) => failures.push(error) },
    });
  }

  const begin: ProvisioningMessage = { kind: 'set-up', organisationId, sourceId: submitted.setUp.source.id, hop: 0 };
  const upkeep: ProvisioningMessage = { kind: 'upkeep', organisationId, hop: 0 };
  const deliver = (message: ProvisioningMessage, receiveCount = 1, over = {}) =>
    worker(over)(sqsEvent('provisioning', [message], receiveCount), { getRemainingTimeInMillis: () => 60_000 });

  async function at(key: Key): Promise<Item | undefined> {
    const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key: key, ConsistentRead: true }));
    return Item;
  }

  /** Delivers what waits, and what comes of it, with the clock put on to when each is due; at most so many. */
  async function run(first: readonly ProvisioningMessage[] = [], most = 60): Promise<number> {
    waiting.push(...first.map((message) => ({ message, at: clock.now.getTime() })));
    let count = 0;
    for (; count < most; count++) {
      waiting.sort((a, b) => a.at - b.at);
      const next = waiting.shift();
      if (next === undefined) return count;
      clock.now = new Date(Math.max(clock.now.getTime(), next.at));
      const { batchItemFailures } = await deliver(next.message);
      if (batchItemFailures.length > 0) waiting.push({ message: next.message, at: clock.now.getTime() + 101_000 });
    }
    return count;
  }

  async function events(): Promise<string[]> {
    const { Items = [] } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'PK = :pk',
        ExpressionAttributeValues: { ':pk': partitions.events(partnerId) },
      }),
    );
    return Items.map((item) => [item['type'], ...(item['changed'] as string[])].join(' '));
  }

  return {
    ...submitted,
    clock,
    now,
    table,
    begin,
    upkeep,
    waiting,
    failures,
    worker,
    deliver,
    run,
    events,
    at,
    item: () => at(keys.setUp(organisationId, submitted.setUp.source.id)),
    setUpNow: async (): Promise<SetUp> => setUp.parse(await at(keys.setUp(organisationId, submitted.setUp.source.id))),
    tenantNow: async (): Promise<Tenant> => tenant.parse(await at(keys.tenant(organisationId))),
    siteNow: async (index = 0): Promise<Site> => site.parse(await at(keys.site(organisationId, submitted.sites[index]?.name ?? ''))),
    locationNow: async (): Promise<Location> => location.parse(await at(keys.location(organisationId, submitted.location.id))),
    holdingNow: async (id: string): Promise<Holding | undefined> => {
      const found = await at(keys.platformHolding(organisationId, id));
      return found === undefined ? undefined : holding.parse(found);
    },
    /** Puts items as they are given, past every rule. */
    async put(...items: readonly Item[]) {
      for (const Item of items) await table.client.send(new PutCommand({ TableName: table.name, Item }));
    },
    putTrial: async (trial: Trial) => {
      await table.client.send(new PutCommand({ TableName: table.name, Item: trialItem(trial) }));
    },
    /** One more round, as a retry begins it. */
    async retry() {
      const before = setUp.parse(await at(keys.setUp(organisationId, submitted.setUp.source.id)));
      const after: SetUp = { ...before, state: 'provisioning', round: before.round + 1, version: before.version + 1 };
      await table.client.send(new PutCommand({ TableName: table.name, Item: setUpItem(after, clock.now) }));
    },
  };
}

export type ProvisioningWorld = Awaited<ReturnType<typeof provisioningWorld>>;
