import { actingKey, actingRefusal, actingRefused } from '#shared/adapters/dynamodb/acting-for.ts';
import { commit } from '#shared/adapters/dynamodb/commit.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { readItems } from '#shared/adapters/dynamodb/read-items.ts';
import { earlierAnswerIn } from '#shared/adapters/dynamodb/receipts.ts';
import type { SystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import { listCustomers } from '#shared/adapters/dynamodb/wholesale-customer-list.ts';
import { type AddressOfCustomer, changeWrites, createWrites } from '#shared/adapters/dynamodb/wholesale-customer-writes.ts';
import { wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import type { Now } from '#shared/domain/ids.ts';
import { ok, refused } from '#shared/domain/result.ts';
import type { CustomerStore } from '#shared/domain/wholesale/customer-store.ts';
import { wholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';

type Around = {
  /** Awaited with the first use, so that it can be loaded while the function starts. */
  readonly hashes: Promise<SystemKeys>;
  readonly addressOf: AddressOfCustomer;
  readonly now: Now;
};

/** Wholesale customers in DynamoDB. */
export function dynamoCustomerStore(table: Table, { hashes, addressOf, now }: Around): CustomerStore {
  return {
    async create(made, receipt) {
      return commit(table, createWrites(table, await hashes, made, addressOf), receipt);
    },
    async read(acting, id, doing, asked) {
      const [customerKey, rightKey] = [wholesaleKeys.customer(acting.partnerId, id), actingKey(acting, doing)];
      const receiptKey = asked && keys.receipt(asked.id);
      const found = await readItems(table, [customerKey, ...(rightKey ? [rightKey] : []), ...(receiptKey ? [receiptKey] : [])]);
      const earlier = asked && receiptKey && earlierAnswerIn(asked, found(receiptKey));
      if (earlier !== undefined) return refused(earlier);
      const may = rightKey && actingRefusal(acting, found(rightKey), doing);
      if (may !== undefined) return refused(may);
      const item = found(customerKey);
      return item === undefined ? refused({ code: 'NOT_FOUND' }) : ok(wholesaleCustomer.parse(item));
    },
    async list(acting, filter, stretch) {
      const [may, page] = await Promise.all([
        actingRefused(table, acting, 'read'),
        listCustomers(table, acting.partnerId, filter, stretch, now()),
      ]);
      return may === undefined ? ok(page) : refused(may);
    },
    async change(change, receipt) {
      return commit(table, changeWrites(table, change, addressOf), receipt);
    },
  };
}
