import { commit } from '#shared/adapters/dynamodb/commit.ts';
import { lookFor, readSubscriber } from '#shared/adapters/dynamodb/subscriber-reads.ts';
import { subscriberWrites } from '#shared/adapters/dynamodb/subscriber-writes.ts';
import type { SystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import type { SubscriberCollided, SubscriberStore } from '#shared/domain/wholesale/subscribers/subscriber-store.ts';

/** Subscribers of wholesale customers in DynamoDB. `hashes` is awaited with the first use, so that it can be loaded while the function starts. */
export function dynamoSubscriberStore(table: Table, hashes: Promise<SystemKeys>): SubscriberStore {
  return {
    async look(acting, look, doing, asked) {
      return lookFor(table, await hashes, acting, look, doing, asked);
    },
    async read(...asked) {
      return readSubscriber(table, await hashes, ...asked);
    },
    async change(change, receipt) {
      return commit<SubscriberCollided>(table, subscriberWrites(table, await hashes, change), receipt);
    },
  };
}
