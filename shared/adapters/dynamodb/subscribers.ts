import * as z from 'zod';
import { actingRefused } from '#shared/adapters/dynamodb/acting-for.ts';
import { commit } from '#shared/adapters/dynamodb/commit.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { readItem, readItems } from '#shared/adapters/dynamodb/read-items.ts';
import { listSubscribers } from '#shared/adapters/dynamodb/subscriber-list.ts';
import { lookFor, readSubscriber } from '#shared/adapters/dynamodb/subscriber-reads.ts';
import { subscriberWrites } from '#shared/adapters/dynamodb/subscriber-writes.ts';
import type { SystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import { wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import type { Now, PartnerId } from '#shared/domain/ids.ts';
import { organisation } from '#shared/domain/people.ts';
import { ok, refused } from '#shared/domain/result.ts';
import type { Subscriber } from '#shared/domain/wholesale/subscriber.ts';
import type { SeenSubscriber, SubscriberCollided, SubscriberStore } from '#shared/domain/wholesale/subscribers/subscriber-store.ts';
import { wholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';

const language = organisation.pick({ language: true });
const submitted = z.object({ state: z.literal('submitted') });
const called = wholesaleCustomer.pick({ externalId: true });

/** What the partner calls their customers by now: it may have changed since they were added. */
async function seen(table: Table, partnerId: PartnerId, subscribers: readonly Subscriber[]): Promise<SeenSubscriber[]> {
  const customers = [...new Set(subscribers.map(({ customerId }) => customerId))];
  if (customers.length === 0) return [];
  const keyOf = (id: Subscriber['customerId']) => wholesaleKeys.customer(partnerId, id);
  const found = await readItems(table, customers.map(keyOf));
  return subscribers.map((subscriber) => {
    const customer = found(keyOf(subscriber.customerId));
    return { subscriber, externalCustomerId: customer === undefined ? subscriber.externalCustomerId : called.parse(customer).externalId };
  });
}

/** Subscribers of wholesale customers in DynamoDB. `hashes` is awaited with the first use, so that it can be loaded while the function starts. */
export function dynamoSubscriberStore(table: Table, hashes: Promise<SystemKeys>, now: Now): SubscriberStore {
  return {
    async look(acting, look, doing, asked) {
      return lookFor(table, await hashes, acting, look, doing, asked);
    },
    async read(...asked) {
      return readSubscriber(table, await hashes, ...asked);
    },
    async languageOf(id) {
      return language.parse(await readItem(table, keys.organisation(id))).language;
    },
    async isSubmitted(partnerId, id) {
      return submitted.safeParse(await readItem(table, wholesaleKeys.template(partnerId, id))).success;
    },
    async list(acting, filter, order, stretch) {
      const { partnerId } = acting;
      const [may, page] = await Promise.all([
        actingRefused(table, acting, 'read'),
        listSubscribers(table, await hashes, { partnerId, filter, order, stretch, now: now() }),
      ]);
      return may === undefined ? ok({ subscribers: await seen(table, partnerId, page.subscribers), more: page.more }) : refused(may);
    },
    async change(change, receipt) {
      return commit<SubscriberCollided>(table, subscriberWrites(table, await hashes, change), receipt);
    },
  };
}
