import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { listIndexes } from '#shared/adapters/dynamodb/indexes.ts';
import { type Listed, newestListed } from '#shared/adapters/dynamodb/listed.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';

const entry = z.object({ SK: z.string() });
type Key = Record<string, unknown>;

/** The sort key of the entry after which a page begins; `undefined`: there are not so many entries. */
type Place = string | undefined;

/** More entries than one answer of the table can hold: 1 MB, and none is smaller than 100 bytes. */
const mostInAnAnswer = 10_500;

/** Sorts behind every id. */
const last = '~';

type Roll = {
  readonly roll: string;
  /** Counted are only entries marked so; absent: all. */
  readonly marks?: readonly string[] | undefined;
  /** Only entries older than (sorting before) this key. */
  readonly before: string;
};

type Answered = { readonly count: number; readonly keys: readonly string[] | undefined; readonly next: Key | undefined };

/** Goes on in a roll as far as one answer reaches. While the place cannot be in it, its entries are counted where they are. */
async function goOn(table: Table, { roll, marks, before }: Roll, left: number, from: Key | undefined): Promise<Answered> {
  const { name: IndexName, partition } = listIndexes.rolls;
  const marked = marks?.map((mark, index) => [`:mark${index}`, mark] as const);
  const { Items, Count, LastEvaluatedKey } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName,
      KeyConditionExpression: '#partition = :roll AND SK < :before',
      ExpressionAttributeNames: { '#partition': partition },
      ExpressionAttributeValues: { ':roll': roll, ':before': before, ...Object.fromEntries(marked ?? []) },
      ...(marked === undefined
        ? { Limit: left }
        : { FilterExpression: `mark IN (${marked.map(([placeholder]) => placeholder).join(', ')})` }),
      ScanIndexForward: false,
      ...(left > mostInAnAnswer ? { Select: 'COUNT' as const } : { ProjectionExpression: 'SK' }),
      ...(from === undefined ? {} : { ExclusiveStartKey: from }),
    }),
  );
  return { count: Count ?? 0, keys: Items?.map((item) => entry.parse(item).SK), next: LastEvaluatedKey };
}

/** Passes over the newest so many entries of a roll, less those that `newer` says are newer than all of it. */
async function placeInRoll(table: Table, roll: Roll, offset: number, newer?: Promise<number>): Promise<Place> {
  let left = offset;
  let from: Key | undefined;
  for (let first = true; ; first = false) {
    const { count, keys, next } = await goOn(table, roll, left, from);
    if (first) left -= (await newer) ?? 0;
    if (left <= 0) return undefined;
    if (count >= left) {
      if (keys !== undefined) return keys[left - 1];
      // There are more newer ones than was thought: the place is among entries that were only counted.
      continue;
    }
    if (next === undefined) return undefined;
    left -= count;
    from = next;
  }
}

/** The place after the newest so many, or the oldest (`forward`), in several partitions taken together. */
export async function placeAmong(table: Table, partitions: readonly Listed[], offset: number, forward = false): Promise<Place> {
  const keys = await Promise.all(
    partitions.map(async (listed) => {
      const items = await newestListed(table, listed, offset, { keysOnly: true, forward });
      return items.map((item) => entry.parse(item).SK);
    }),
  );
  const inOrder = [...new Set(keys.flat())].toSorted();
  return forward ? inOrder[offset - 1] : inOrder.at(-offset);
}

/**
 * The place after the newest so many of a partition of the table, by its roll. An index lags: what is newer than `settled` is counted in
 * the table itself, so that nothing that has just come is left out of the count, and thereby out of the pages.
 */
export async function placeAfter(
  table: Table,
  { partition, roll, settled }: { readonly partition: string; readonly roll: string; readonly settled: string },
  offset: number,
): Promise<Place> {
  const reading = newestListed(table, { partition }, offset, { after: settled, keysOnly: true });
  const newer = reading.then((items) => items.length);
  const [recent, place] = await Promise.all([reading, placeInRoll(table, { roll, before: settled }, offset, newer)]);
  return recent.length === offset ? entry.parse(recent.at(-1)).SK : place;
}

/** The place after the newest so many that are marked in one of these ways. */
export function placeOfMarked(table: Table, roll: string, marks: readonly string[], offset: number): Promise<Place> {
  return placeInRoll(table, { roll, marks, before: last }, offset);
}
