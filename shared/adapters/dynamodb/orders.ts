import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { commit } from '#shared/adapters/dynamodb/commit.ts';
import { keys, partitions, sortKeysOf } from '#shared/adapters/dynamodb/keys.ts';
import { orderChangeWrites, placeWrites } from '#shared/adapters/dynamodb/order-writes.ts';
import { readItem } from '#shared/adapters/dynamodb/read-items.ts';
import { earlierAnswer } from '#shared/adapters/dynamodb/receipts.ts';
import type { SystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import { newestEmails } from '#shared/adapters/dynamodb/trial-emails.ts';
import { type Email, email } from '#shared/domain/email.ts';
import { type OrderId, orderId, type PartnerId } from '#shared/domain/ids.ts';
import { order as orderSchema } from '#shared/domain/orders/order.ts';
import type { OrderStore } from '#shared/domain/orders/order-store.ts';
import { ok, refused } from '#shared/domain/result.ts';

const claim = z.object({ orderId });

/** The newest e-mails of an order, newest first. Strongly consistent: when the next may be sent follows from them. */
export async function orderEmails(table: Table, sellerId: PartnerId, id: OrderId): Promise<Email[]> {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'PK = :pk AND begins_with(SK, :emails)',
      ExpressionAttributeValues: { ':pk': partitions.orderItems(sellerId, id), ':emails': sortKeysOf.emails },
      ScanIndexForward: false,
      Limit: newestEmails,
      ConsistentRead: true,
    }),
  );
  return Items.map((item) => email.parse(item));
}

/** Orders in DynamoDB. `hashes` is awaited with the first use, so that it can be loaded while the function starts. */
export function dynamoOrderStore(table: Table, hashes: Promise<SystemKeys>): OrderStore {
  return {
    async place(placed, receipt) {
      return commit(table, placeWrites(table, await hashes, placed), receipt);
    },
    async numbered(sellerId, number) {
      const found = await readItem(table, keys.orderNumber(sellerId, (await hashes).orderNumberHash(number)));
      return found === undefined ? undefined : claim.parse(found).orderId;
    },
    async read(sellerId, id, { asked, emails = false } = {}) {
      const [order, sent, earlier] = await Promise.all([
        readItem(table, keys.order(sellerId, id)),
        emails ? orderEmails(table, sellerId, id) : [],
        asked === undefined ? undefined : earlierAnswer(table, asked),
      ]);
      if (earlier !== undefined) return refused(earlier);
      return order === undefined ? refused({ code: 'NOT_FOUND' }) : ok({ order: orderSchema.parse(order), emails: sent });
    },
    earlier: (asked) => earlierAnswer(table, asked),
    async change(change, receipt) {
      return commit(table, orderChangeWrites(table, await hashes, change), receipt);
    },
  };
}
