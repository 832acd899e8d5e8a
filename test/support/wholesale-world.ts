import { randomUUID } from 'node:crypto';
import { type WholesaleConsumerDeps, wholesaleConsumer } from '#functions/run-wholesale/consumer.ts';
import { dynamoCustomerWork } from '#shared/adapters/dynamodb/customer-work.ts';
import { embeddedPlatform } from '#shared/adapters/dynamodb/embedded-platform.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { dynamoTemplateReleases } from '#shared/adapters/dynamodb/template-releases.ts';
import { dynamoCustomerStore } from '#shared/adapters/dynamodb/wholesale-customers.ts';
import { wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import { dataCentreOf } from '#shared/domain/countries.ts';
import type { OrganisationId, WholesaleCustomerId } from '#shared/domain/ids.ts';
import { packages as facts, offeredPackages, type PackageName } from '#shared/domain/wholesale/packages.ts';
import { type Limits, type WholesaleCustomer, wholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';
import type { WholesaleMessage } from '#shared/queue/wholesale-messages.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import type { TestTable } from '#test/support/dynoxide.ts';
import { sqsEvent } from '#test/support/sqs-event.ts';
import { itemAt } from '#test/support/stored.ts';
import { aWholesalePartner } from '#test/support/wholesale-partner.ts';

type Wanted = {
  readonly packages?: readonly PackageName[];
  readonly limits?: Limits;
  readonly country?: string;
  readonly externalId?: string;
  readonly name?: string;
  readonly primaryEmail?: string;
  readonly language?: string;
  /** Attaches this organisation. */
  readonly organisationId?: OrganisationId;
};

type Options = {
  readonly at?: Date;
  readonly settings?: Parameters<typeof aWholesalePartner>[1];
  readonly worker?: (deps: WholesaleConsumerDeps) => WholesaleConsumerDeps;
};

let numbers = 0;

/**
 * A partner with a submitted template on a table, and the worker of wholesale customers with its queue in memory and a clock that a test
 * sets. `aCustomer` is brought to its end through the real store and the real worker.
 */
export async function wholesaleWorld(
  table: TestTable,
  { at = new Date('2026-03-01T10:00:00.000Z'), settings, worker: planted }: Options = {},
) {
  const clock = { now: at };
  const now = () => new Date(clock.now);
  const hashes = loadSystemKeys(table);
  const provider = await aWholesalePartner(table, settings);
  const { partner, template } = provider;
  const customers = dynamoCustomerStore(table, { hashes, addressOf: (id) => `https://webex.example/v1/wholesale/customers/${id}`, now });
  const acting = { partnerId: partner.id, by: partner.id, actor: provider.caller.actor };
  const waiting: { readonly message: WholesaleMessage; readonly at: number }[] = [];
  const failures: unknown[] = [];

  function worker() {
    const deps: WholesaleConsumerDeps = {
      store: dynamoCustomerWork(table, hashes, now),
      releases: dynamoTemplateReleases(table),
      platformOf: async () => embeddedPlatform(table),
      queue: {
        send: async (_, message, { afterSeconds = 0 } = {}) => {
          waiting.push({ message, at: clock.now.getTime() + afterSeconds * 1000 });
        },
      },
      putOff: async () => undefined,
      newHand: randomUUID,
      newId,
      now,
      logger: { ...makeLogger('test'), info: () => undefined, fault: (error) => failures.push(error) },
    };
    return wholesaleConsumer(planted === undefined ? deps : planted(deps));
  }

  const deliver = (message: WholesaleMessage, receiveCount = 1) =>
    worker()(sqsEvent('wholesale', [message], receiveCount), { getRemainingTimeInMillis: () => 60_000 });

  const messageFor = (customerId: WholesaleCustomerId): WholesaleMessage => ({ partnerId: partner.id, customerId, hop: 0 });

  /** Delivers what waits, and what comes of it, with the clock put on to when each is due; at most so many. */
  async function run(first: readonly WholesaleMessage[] = [], most = 60): Promise<number> {
    waiting.push(...first.map((message) => ({ message, at: clock.now.getTime() })));
    for (let count = 0; count < most; count++) {
      waiting.sort((a, b) => a.at - b.at);
      const next = waiting.shift();
      if (next === undefined) return count;
      clock.now = new Date(Math.max(clock.now.getTime(), next.at));
      const { batchItemFailures } = await deliver(next.message);
      if (batchItemFailures.length > 0) waiting.push({ message: next.message, at: clock.now.getTime() + 101_000 });
    }
    return most;
  }

  /** A customer as somebody has just asked for it; nothing of it is made yet. */
  function anAskedCustomer({ packages = ['webex_meetings'], limits = {}, country = 'US', ...wanted }: Wanted = {}): WholesaleCustomer {
    numbers += 1;
    const externalId = wanted.externalId ?? `crm-${numbers}-${randomUUID().slice(0, 8)}`;
    const askedAt = now().toISOString();
    const address = { addressLine1: '1 Main St', city: 'Milpitas', stateOrProvince: 'CA', zipOrPostalCode: '95035', country };
    const attached = wanted.organisationId !== undefined;
    const calls = packages.some((name) => offeredPackages.includes(name) && facts[name].calling);
    return {
      id: newId('wholesaleCustomer'),
      partnerId: partner.id,
      templateId: template.id,
      externalId,
      organisationId: wanted.organisationId ?? newId('organisation'),
      attached,
      address,
      dataCentre: dataCentreOf(country) ?? 'US1',
      ...(attached
        ? {}
        : {
            customerInfo: {
              name: wanted.name ?? `Acme ${externalId}`,
              primaryEmail: wanted.primaryEmail ?? `admin@${externalId}.example`,
              ...(wanted.language === undefined ? {} : { language: wanted.language }),
              administratorId: newId('person'),
            },
          }),
      ...(calls
        ? { location: { id: newId('location'), name: 'Headquarters', address, timezone: 'America/Los_Angeles', language: 'en_us' } }
        : {}),
      limits,
      status: 'provisioning',
      packages: packages.map((name) => ({ name, status: 'provisioning' as const })),
      parts: [],
      round: 1,
      createdAt: askedAt,
      statusChangedAt: askedAt,
      version: 1,
    };
  }

  const eventOf = ({ id, organisationId }: WholesaleCustomer, type: 'wholesale_customer.created' | 'wholesale_customer.changed') => ({
    id: newId('event'),
    type,
    at: now().toISOString(),
    partnerId: partner.id,
    actor: acting.actor,
    requestId: 'req',
    subject: { wholesaleCustomerId: id, organisationId },
    changed: ['status'],
  });

  async function customerNow(id: WholesaleCustomerId): Promise<WholesaleCustomer | undefined> {
    const item = await itemAt(table, wholesaleKeys.customer(partner.id, id));
    return item === undefined ? undefined : wholesaleCustomer.parse(item);
  }

  async function ask(wanted: Wanted = {}): Promise<WholesaleCustomer> {
    const customer = anAskedCustomer(wanted);
    const made = await customers.create({ acting, customer, event: eventOf(customer, 'wholesale_customer.created') }, undefined);
    if (!made.ok) throw new Error(`The customer was refused: ${JSON.stringify(made.error)}`);
    return customer;
  }

  /** Changes what is asked for of a customer at rest, as an update or a deletion does, and lets the worker come to its end. */
  async function change(
    id: WholesaleCustomerId,
    of: (before: WholesaleCustomer) => Partial<WholesaleCustomer> & { readonly status: 'updating' | 'deleting' },
    counts: { readonly closing?: readonly PackageName[]; readonly limits?: Limits } = {},
    most = 60,
  ): Promise<WholesaleCustomer | undefined> {
    const before = await customerNow(id);
    if (before === undefined) throw new Error('The customer is gone.');
    const statusChangedAt = now().toISOString();
    const after = { ...before, ...of(before), statusChangedAt, round: before.round + 1, version: before.version + 1 };
    const doing = after.status === 'deleting' ? ('delete' as const) : ('change' as const);
    const changed = await customers.change(
      {
        acting,
        doing,
        before,
        after,
        counts: { closing: counts.closing ?? [], limits: counts.limits ?? {}, unlimited: [] },
        event: eventOf(after, 'wholesale_customer.changed'),
      },
      undefined,
    );
    if (!changed.ok) throw new Error(`The change was refused: ${JSON.stringify(changed.error)}`);
    await run([messageFor(id)], most);
    return customerNow(id);
  }

  return {
    ...provider,
    table,
    clock,
    now,
    hashes,
    acting,
    customers,
    waiting,
    failures,
    anAskedCustomer,
    eventOf,
    ask,
    change,
    customerNow,
    deliver,
    messageFor,
    run,
    /** A customer that the worker has brought to its end. */
    aCustomer: async (wanted: Wanted = {}): Promise<WholesaleCustomer> => {
      const { id } = await ask(wanted);
      await run([messageFor(id)]);
      const customer = await customerNow(id);
      if (failures.length > 0) throw failures[0];
      if (customer === undefined) throw new Error('The customer is gone.');
      return customer;
    },
  };
}
