import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Key } from '#shared/adapters/dynamodb/keys.ts';
import type { Item, Table } from '#shared/adapters/dynamodb/transact.ts';

/** A stretch of items, the newest first; `more`: others lie beyond. */
export type Newest = { readonly items: readonly Item[]; readonly more: boolean };

/** The newest items of one kind in a partition, older than one of them; one more than `limit` tells whether any are left. */
export async function newestItems(table: Table, partition: string, begins: string, limit: number, after?: Key): Promise<Newest> {
  const { Items = [], LastEvaluatedKey } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'PK = :pk AND begins_with(SK, :begins)',
      ExpressionAttributeValues: { ':pk': partition, ':begins': begins },
      ...(after === undefined ? {} : { ExclusiveStartKey: after }),
      ScanIndexForward: false,
      Limit: limit + 1,
    }),
  );
  return { items: Items.slice(0, limit), more: Items.length > limit || LastEvaluatedKey !== undefined };
}
