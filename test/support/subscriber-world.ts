import { endpoints } from '#functions/wire-subscribers/endpoint.ts';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { type Key, keys } from '#shared/adapters/dynamodb/keys.ts';
import { numberItem } from '#shared/adapters/dynamodb/number-writes.ts';
import { dynamoSubscriberStore } from '#shared/adapters/dynamodb/subscribers.ts';
import { wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import type { PartnerCaller } from '#shared/domain/actor.ts';
import type { Email } from '#shared/domain/email.ts';
import { email as emailSchema } from '#shared/domain/email.ts';
import type { LocationId, PersonId } from '#shared/domain/ids.ts';
import { person as personSchema } from '#shared/domain/people.ts';
import { location as locationSchema } from '#shared/domain/set-up/set-up.ts';
import { freeAccount } from '#shared/domain/wholesale/free-account.ts';
import { locationNumber } from '#shared/domain/wholesale/numbers.ts';
import type { PackageName } from '#shared/domain/wholesale/packages.ts';
import { subscriber as subscriberSchema } from '#shared/domain/wholesale/subscriber.ts';
import { packageCount, type WholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';
import { wireSubscriber } from '#shared/http/wire/subscriber-view.ts';
import { wireFunction } from '#shared/http/wire/wire-function.ts';
import { wireId, wireIdOf } from '#shared/http/wire/wire-ids.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import type { TestTable } from '#test/support/dynoxide.ts';
import { httpEvent, lambdaContext } from '#test/support/http-event.ts';
import { put } from '#test/support/people.ts';
import { itemAt, itemsIn } from '#test/support/stored.ts';
import { wholesaleWorld } from '#test/support/wholesale-world.ts';

export const wireOrigin = 'https://webex.handover.example';
export const subscribersPath = '/v1/wholesale/subscribers';

type Sent = {
  readonly body?: unknown;
  readonly query?: Record<string, string>;
  readonly as?: PartnerCaller;
  readonly key?: string;
};

let counter = 0;

/** An address that nobody has. */
export function anAddress(): string {
  counter += 1;
  return `olga${counter}-${newId('person').slice(-8).toLowerCase()}@biuro.example`;
}

/** A partner with customers that the real worker makes, and the function that serves their subscribers, on one table and one clock. */
export async function subscriberWorld(table: TestTable, options: Parameters<typeof wholesaleWorld>[1] = {}) {
  const world = await wholesaleWorld(table, options);
  const { now, hashes, partner, caller } = world;
  const store = dynamoSubscriberStore(table, hashes, now);
  const handler = wireFunction(endpoints({ subscribers: store, origin: wireOrigin, newId, now }), { now, logger: makeLogger('test') });

  async function call(method: string, path: string, { body, query, as = caller, key }: Sent = {}) {
    const [, subscriberId] = /subscribers\/([^/]+)/.exec(path) ?? [];
    const resource = subscriberId === undefined || subscriberId === 'validate' ? path : path.replace(subscriberId, '{subscriberId}');
    const event = httpEvent({
      method,
      path,
      caller: as,
      ...(body === undefined ? {} : { body }),
      ...(query === undefined ? {} : { query }),
      headers: { TrackingID: 'SIMPLE_1', ...(key === undefined ? {} : { 'Idempotency-Key': key }) },
      ...(resource === path ? {} : { pathParameters: { subscriberId: subscriberId ?? '' } }),
    });
    const answer = await handler(event, lambdaContext);
    const json = answer.body === '' ? undefined : JSON.parse(answer.body);
    return { status: answer.statusCode, headers: answer.headers ?? {}, json };
  }

  const bodyFor = (customer: WholesaleCustomer, over: Record<string, unknown> = {}) => ({
    customerId: wireId('ENTERPRISE', customer.id),
    email: anAddress(),
    ...('packages' in over ? {} : { package: 'webex_meetings' }),
    provisioningParameters: { firstName: 'Olga', lastName: 'Zielińska' },
    ...over,
  });

  /** Makes a subscriber and holds its answer against the closed schema. */
  async function aSubscriber(customer: WholesaleCustomer, over: Record<string, unknown> = {}) {
    const made = await call('POST', subscribersPath, { body: bodyFor(customer, over) });
    if (made.status !== 200 && made.status !== 202) throw new Error(JSON.stringify(made.json));
    return wireSubscriber.parse(made.json);
  }

  const idOf = (wire: string) => wireIdOf('SUBSCRIBER', 'subscriber').parse(wire);
  const stored = async (wire: string) => {
    const item = await itemAt(table, wholesaleKeys.subscriber(partner.id, idOf(wire)));
    return item === undefined ? undefined : subscriberSchema.parse(item);
  };
  const freeKey = async (address: string): Promise<Key> => wholesaleKeys.freeAccount((await hashes).addressHash(address));

  return {
    ...world,
    store,
    call,
    bodyFor,
    aSubscriber,
    idOf,
    stored,
    pathOf: (wire: string) => `${subscribersPath}/${wire}`,
    used: async ({ id }: WholesaleCustomer, name: PackageName) =>
      packageCount.parse(await itemAt(table, wholesaleKeys.packageCount(id, name))).used,
    person: async ({ organisationId }: WholesaleCustomer, personId: PersonId) => {
      const item = await itemAt(table, keys.person({ kind: 'organisation', organisationId, personId }));
      return item === undefined ? undefined : personSchema.parse(item);
    },
    personIdOf: (wire: string) => wireIdOf('PEOPLE', 'person').parse(wire),
    /** Adds a number to the customer's headquarters. */
    async aNumber({ organisationId, location }: WholesaleCustomer, number: string) {
      if (location === undefined) throw new Error('The customer has no location.');
      const at = now().toISOString();
      await put(table, numberItem({ organisationId, number, locationId: location.id, state: 'active', addedAt: at }));
    },
    numberNow: async ({ organisationId }: WholesaleCustomer, number: string) =>
      locationNumber.parse(await itemAt(table, wholesaleKeys.number(organisationId, number))),
    extensionNow: ({ organisationId }: WholesaleCustomer, extension: string) =>
      itemAt(table, wholesaleKeys.extension(organisationId, extension)),
    peopleAt: async ({ organisationId }: WholesaleCustomer, id: LocationId) =>
      locationSchema.parse(await itemAt(table, keys.location(organisationId, id))).people ?? 0,
    /** An address that belongs to a free account. */
    async aFreeAccount() {
      const address = anAddress();
      await put(table, itemOf('free-account', await freeKey(address), {}));
      return address;
    },
    freeAccountNow: async (address: string) => {
      const item = await itemAt(table, await freeKey(address));
      return item === undefined ? undefined : freeAccount.parse(item);
    },
    /** The e-mails about an organisation, the oldest first. */
    async emailsOf({ organisationId }: WholesaleCustomer): Promise<Email[]> {
      const items = await itemsIn(table, keys.organisation(organisationId).PK);
      return items.filter(({ SK }) => String(SK).startsWith('EMAIL#')).map((item) => emailSchema.parse(item));
    },
    passMinutes(minutes: number) {
      world.clock.now = new Date(world.clock.now.getTime() + minutes * 60_000);
    },
  };
}
