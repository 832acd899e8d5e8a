import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { type DueKind, dueIndex, duePartition } from '#shared/adapters/dynamodb/keys.ts';
import { readItems } from '#shared/adapters/dynamodb/read-items.ts';
import type { Item, Table } from '#shared/adapters/dynamodb/transact.ts';

const pageSize = 50;
const named = z.object({ PK: z.string(), SK: z.string() });
const entry = named.extend({ [dueIndex.partition]: z.string(), [dueIndex.sort]: z.string() });

export type DueItems = { readonly items: readonly Item[]; readonly next: string | undefined };

/**
 * A page of what is due at `at` or before, read anew: the index lags behind the table a little, and what is gone by now, or no longer
 * due, is left out.
 */
export async function dueItems(table: Table, kind: DueKind, shard: number, at: Date, after: string | undefined): Promise<DueItems> {
  // An entry is `instant#id`: everything up to and including this instant sorts before the instant followed by `$`.
  const until = `${at.toISOString()}$`;
  const { Items = [], LastEvaluatedKey } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: dueIndex.name,
      KeyConditionExpression: '#shard = :shard AND #due < :until',
      ExpressionAttributeNames: { '#shard': dueIndex.partition, '#due': dueIndex.sort },
      ExpressionAttributeValues: { ':shard': duePartition(kind, shard), ':until': until },
      ...(after === undefined ? {} : { ExclusiveStartKey: entry.parse(JSON.parse(after)) }),
      Limit: pageSize,
    }),
  );
  const wanted = Items.map((item) => named.parse(item));
  if (wanted.length === 0) return { items: [], next: undefined };
  const found = await readItems(table, wanted);
  const items = wanted
    .map((key) => found(key))
    .filter((item) => item !== undefined)
    .filter((item) => String(item[dueIndex.sort] ?? '~') < until);
  return { items, next: LastEvaluatedKey === undefined ? undefined : JSON.stringify(LastEvaluatedKey) };
}
