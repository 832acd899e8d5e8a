import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { dueIndex, duePartition, orderOfKey } from '#shared/adapters/dynamodb/keys.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import type { OrderCalendar } from '#shared/domain/orders/order-store.ts';

/** Orders read from the index in one go. */
const pageSize = 100;

const indexKey = z.object({ PK: z.string(), SK: z.string(), [dueIndex.partition]: z.string(), [dueIndex.sort]: z.string() });

/** The sparse index of dates, in DynamoDB. It lags behind the table a little: what it names is read again before anything is done. */
export function dynamoOrderCalendar(table: Table): OrderCalendar {
  return {
    shards: Array.from({ length: dueIndex.shards }, (_, shard) => shard),
    async due(shard, at, after) {
      const { Items = [], LastEvaluatedKey } = await table.client.send(
        new QueryCommand({
          TableName: table.name,
          IndexName: dueIndex.name,
          KeyConditionExpression: '#shard = :shard AND #due < :after',
          ExpressionAttributeNames: { '#shard': dueIndex.partition, '#due': dueIndex.sort },
          // An entry is `instant#id`: everything up to and including this instant sorts before the instant followed by `$`.
          ExpressionAttributeValues: { ':shard': duePartition('ORDERS', shard), ':after': `${at.toISOString()}$` },
          ...(after === undefined ? {} : { ExclusiveStartKey: indexKey.parse(JSON.parse(after)) }),
          Limit: pageSize,
        }),
      );
      return {
        found: Items.map((item) => orderOfKey(indexKey.parse(item))),
        next: LastEvaluatedKey === undefined ? undefined : JSON.stringify(LastEvaluatedKey),
      };
    },
  };
}
