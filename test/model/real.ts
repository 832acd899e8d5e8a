import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { provisioningConsumer } from '#functions/run-provisioning/consumer.ts';
import { embeddedPlatform } from '#shared/adapters/dynamodb/embedded-platform.ts';
import { partitions } from '#shared/adapters/dynamodb/keys.ts';
import { dynamoMappings } from '#shared/adapters/dynamodb/mappings.ts';
import { dynamoOrderLinks, orderLinkItem } from '#shared/adapters/dynamodb/order-links.ts';
import { dynamoOrderStore } from '#shared/adapters/dynamodb/orders.ts';
import { dynamoProvisioningStore } from '#shared/adapters/dynamodb/provisioning.ts';
import { dynamoRightsRequests } from '#shared/adapters/dynamodb/rights-requests.ts';
import { dynamoSetUpStore } from '#shared/adapters/dynamodb/set-ups.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import type { Item } from '#shared/adapters/dynamodb/transact.ts';
import { dynamoTrialStore } from '#shared/adapters/dynamodb/trials.ts';
import { dynamoUpkeepStore } from '#shared/adapters/dynamodb/upkeep.ts';
import { iso } from '#shared/domain/calendar.ts';
import type { OrganisationId, PartnerId, PersonId } from '#shared/domain/ids.ts';
import { newLinkToken, tokenHash } from '#shared/domain/links.ts';
import type { MappingStore } from '#shared/domain/mapping/mapping-store.ts';
import { openOrderLink } from '#shared/domain/orders/open-order-link.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import type { OrderStore } from '#shared/domain/orders/order-store.ts';
import type { Platform } from '#shared/domain/platform/platform.ts';
import type { Outcome } from '#shared/domain/receipt.ts';
import { ok } from '#shared/domain/result.ts';
import { countryOfOperation } from '#shared/domain/set-up/countries/country-of-operation.ts';
import type { SetUpSource } from '#shared/domain/set-up/set-up.ts';
import type { SetUpCaller } from '#shared/domain/set-up/set-up-caller.ts';
import type { SetUpStore } from '#shared/domain/set-up/set-up-store.ts';
import type { ProvisioningMessage } from '#shared/queue/provisioning-messages.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import type { TestTable } from '#test/support/dynoxide.ts';
import { aPartner, put } from '#test/support/people.ts';
import { sqsEvent } from '#test/support/sqs-event.ts';

/** A fault in the system itself, at one of its ports: the model must notice. */
export type Planted = {
  readonly orders?: (store: OrderStore) => OrderStore;
  readonly mappings?: (store: MappingStore) => MappingStore;
  readonly setUps?: (store: SetUpStore) => SetUpStore;
};

/** One world of the real system over a table that others use as well: a seller, two partners, and what the commands make. */
export async function realWorld(table: TestTable, at: number, planted: Planted = {}) {
  const clock = { now: at };
  const now = () => new Date(clock.now);
  const world = newId('event').slice(-10).toLowerCase();
  const hashes = loadSystemKeys(table);
  const orders = planted.orders?.(dynamoOrderStore(table, hashes)) ?? dynamoOrderStore(table, hashes);
  const mappings = planted.mappings?.(dynamoMappings(table, hashes)) ?? dynamoMappings(table, hashes);
  const setUps = planted.setUps?.(dynamoSetUpStore(table)) ?? dynamoSetUpStore(table);
  const seller = await aPartner(table, { id: newId('partner'), kind: 'seller', name: 'Seller' });
  const partnerIds = new Map<string, PartnerId>([['S', seller.id]]);
  for (const [key, name] of [
    ['A', 'Alfa'],
    ['B', 'Beta'],
  ] as const) {
    partnerIds.set(key, (await aPartner(table, { id: newId('partner'), name })).id);
  }

  const made = {
    orders: [] as Order[],
    organisations: new Map<string, OrganisationId>(),
    sources: new Map<string, SetUpSource>(),
    /** Tokens of the links of each order, the newest last. */
    links: [] as { order: number; generation: number; token: string }[],
  };

  const known = <K, V>(map: ReadonlyMap<K, V>, key: K): V => {
    const value = map.get(key);
    if (value === undefined) throw new Error(`Nothing is known as ${String(key)}.`);
    return value;
  };

  async function order(index: number): Promise<Order> {
    const { sellerId, id } = made.orders[index] ?? seller404();
    const found = await orders.read(sellerId, id);
    if (!found.ok) throw new Error(found.error.code);
    return found.value.order;
  }

  async function again(index: number): Promise<Outcome<Order>> {
    return ok(await order(index));
  }

  /** What the mail worker does with an e-mail to the contact: it makes the link. */
  async function giveLink(index: number): Promise<void> {
    const { sellerId, id, contact, state } = await order(index);
    if (state === 'scheduled') return;
    if (made.links.some((link) => link.order === index && link.generation === contact.generation)) return;
    const token = newLinkToken();
    const { generation } = contact;
    await put(
      table,
      orderLinkItem({ hash: tokenHash(token), sellerId, orderId: id, generation, emailId: newId('email'), createdAt: iso(now()) }),
    );
    made.links.push({ order: index, generation, token });
  }

  async function items(PK: string): Promise<Item[]> {
    const { Items = [] } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'PK = :pk',
        ExpressionAttributeValues: { ':pk': PK },
        ConsistentRead: true,
      }),
    );
    return Items;
  }

  const refusing = { kinds: new Set<string>() };
  const embedded = embeddedPlatform(table);
  const platform: Platform = {
    ...embedded,
    request: async (request) =>
      refusing.kinds.has(request.task.kind)
        ? { kind: 'refused', failure: { code: 'NO', actsNext: 'operator', nextAction: 'retry' } }
        : embedded.request(request),
  };

  /** Has the worker do everything that there is to do about a set-up. */
  async function provision(organisationId: OrganisationId, source: SetUpSource): Promise<void> {
    const waiting: ProvisioningMessage[] = [{ kind: 'set-up', organisationId, sourceId: source.id, hop: 0 }];
    const consumer = provisioningConsumer({
      setUps: dynamoProvisioningStore(table),
      upkeep: dynamoUpkeepStore(table),
      platformOf: async () => platform,
      queue: { send: async (_, message) => void waiting.push(message) },
      putOff: async () => undefined,
      newHand: () => newId('event'),
      newId,
      now,
      logger: makeLogger('model'),
    });
    for (let turn = 0; turn < 20; turn++) {
      const message = waiting.shift();
      if (message === undefined) return;
      await consumer(sqsEvent('provisioning', [message], 1), { getRemainingTimeInMillis: () => 60_000 });
    }
    throw new Error('The worker does not come to an end.');
  }

  const setUpCaller = (organisation: string, as: 'administrator' | 'A' | 'B', partner: string): SetUpCaller => {
    const organisationId = known(made.organisations, organisation);
    if (as !== 'administrator') {
      return { kind: 'partner', organisationId, partnerId: known(partnerIds, as), actor: { kind: 'token', id: newId('token') } };
    }
    const personId: PersonId = newId('person');
    const actor = { kind: 'person', id: personId } as const;
    return {
      kind: 'administrator',
      organisationId,
      partnerId: known(partnerIds, partner),
      actor,
      personId,
      isFullAdministrator: true,
    };
  };

  return {
    table,
    clock,
    now,
    world,
    made,
    seller,
    partnerIds,
    refusing,
    known,
    order,
    again,
    giveLink,
    items,
    provision,
    setUpCaller,
    partition: (organisation: string) => partitions.organisation(known(made.organisations, organisation)),
    /** Names of subdomains and sites are everybody's: those of this world end in what no other has. */
    unique: (name: string) => (name.length < 4 ? name : `${name}${world}`),
    plainName: (name: string) => name.replace(world, ''),
    email: (name: string) => `${name}@${world}.example`,
    openLink: (token: string) => openOrderLink({ links: dynamoOrderLinks(table), now })(token, { isFetch: false }),
    deps: {
      orders,
      mappings,
      setUps,
      trials: dynamoTrialStore(table, hashes),
      rights: dynamoRightsRequests(table),
      sign: hashes.then(({ sign }) => sign),
      offersContactCenter: (country: string) => countryOfOperation(country) !== undefined,
      newId,
      now,
    },
  };
}

function seller404(): never {
  throw new Error('There is no such order.');
}

export type Real = Awaited<ReturnType<typeof realWorld>>;
