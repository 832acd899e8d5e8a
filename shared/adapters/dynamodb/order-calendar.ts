import { dueKeys, dueShards } from '#shared/adapters/dynamodb/due-items.ts';
import { orderOfKey } from '#shared/adapters/dynamodb/read-key.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import type { OrderCalendar } from '#shared/domain/orders/order-store.ts';

/** When orders are due, in DynamoDB. What the index names is read again before anything is done. */
export function dynamoOrderCalendar(table: Table): OrderCalendar {
  return {
    shards: dueShards,
    async due(shard, at, after) {
      const { found, next } = await dueKeys(table, 'ORDERS', { shard, at, after, limit: 100 });
      return { found: found.map(orderOfKey), next };
    },
  };
}
