import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { type DueKind, dueIndex, duePartition } from '#shared/adapters/dynamodb/due.ts';
import type { Key } from '#shared/adapters/dynamodb/keys.ts';
import { readItems } from '#shared/adapters/dynamodb/read-items.ts';
import type { Item, Table } from '#shared/adapters/dynamodb/transact.ts';

const entry = z.object({ PK: z.string(), SK: z.string(), [dueIndex.partition]: z.string(), [dueIndex.sort]: z.string() });

export type DueItems = { readonly items: readonly Item[]; readonly next: string | undefined };
type DueKeys = { readonly found: readonly Key[]; readonly next: string | undefined };

/** An entry is `instant#id`: everything up to and including this instant sorts before the instant followed by `$`. */
const until = (at: Date) => `${at.toISOString()}$`;

/** A page of the sparse index of dates: what is due at `at` or before, the earliest first, after a position in it. It lags behind the table a little. */
export async function dueKeys(
  table: Table,
  kind: DueKind,
  { shard, at, after, limit }: { readonly shard: number; readonly at: Date; readonly after: string | undefined; readonly limit: number },
): Promise<DueKeys> {
  const { Items = [], LastEvaluatedKey } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: dueIndex.name,
      KeyConditionExpression: '#shard = :shard AND #due < :until',
      ExpressionAttributeNames: { '#shard': dueIndex.partition, '#due': dueIndex.sort },
      ExpressionAttributeValues: { ':shard': duePartition(kind, shard), ':until': until(at) },
      ...(after === undefined ? {} : { ExclusiveStartKey: entry.parse(JSON.parse(after)) }),
      Limit: limit,
    }),
  );
  return {
    found: Items.map((item) => entry.parse(item)).map(({ PK, SK }) => ({ PK, SK })),
    next: LastEvaluatedKey === undefined ? undefined : JSON.stringify(LastEvaluatedKey),
  };
}

/** All partitions of the index, by number. */
export const dueShards: readonly number[] = Array.from({ length: dueIndex.shards }, (_, shard) => shard);

/** A page of what is due, read anew: what is gone by now, or no longer due, is left out. */
export async function dueItems(table: Table, kind: DueKind, shard: number, at: Date, after: string | undefined): Promise<DueItems> {
  const { found: wanted, next } = await dueKeys(table, kind, { shard, at, after, limit: 50 });
  if (wanted.length === 0) return { items: [], next: undefined };
  const found = await readItems(table, wanted);
  const items = wanted
    .map((key) => found(key))
    .filter((item) => item !== undefined)
    .filter((item) => String(item[dueIndex.sort] ?? '~') < until(at));
  return { items, next };
}
