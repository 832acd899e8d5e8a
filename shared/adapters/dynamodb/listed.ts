import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { listIndexes } from '#shared/adapters/dynamodb/indexes.ts';
import type { Item, Table } from '#shared/adapters/dynamodb/transact.ts';

/** A partition in which things are listed by the sort key of the table, which is in order of age: of the table, or of an index. */
export type Listed = { readonly index?: 'lists' | 'found'; readonly partition: string };

type Reading = {
  /** Only what is older than (sorts before) this key. */
  readonly before?: string | undefined;
  /** Only what is newer than (sorts after) this key. */
  readonly after?: string | undefined;
  /** Only the sort keys, where nothing else is wanted. */
  readonly keysOnly?: boolean;
  /** The oldest first. */
  readonly forward?: boolean | undefined;
  /** A condition on what is read: what it leaves out is looked through and not given. */
  readonly filter?: { readonly expression: string; readonly values: Readonly<Record<string, string>> } | undefined;
};

function keyRange(attribute: string, { before, after }: Reading) {
  const range = [...(before === undefined ? [] : ['SK < :before']), ...(after === undefined ? [] : ['SK > :after'])];
  return {
    KeyConditionExpression: ['#partition = :partition', ...range].join(' AND '),
    ExpressionAttributeNames: { '#partition': attribute },
    values: {
      ...(before === undefined ? {} : { ':before': before }),
      ...(after === undefined ? {} : { ':after': after }),
    },
  };
}

/**
 * The newest so many of what is listed (or the oldest, `forward`), or all of them where there are fewer: an answer of the table that stopped at 1 MB is gone on with.
 * Of the table itself strongly consistent; indexes cannot be.
 */
export async function newestListed(table: Table, { index, partition }: Listed, wanted: number, reading: Reading = {}): Promise<Item[]> {
  const listed: Item[] = [];
  const { values, ...range } = keyRange(index === undefined ? 'PK' : listIndexes[index].partition, reading);
  let from: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        ...(index === undefined ? { ConsistentRead: true } : { IndexName: listIndexes[index].name }),
        ...range,
        ExpressionAttributeValues: { ':partition': partition, ...values, ...reading.filter?.values },
        ScanIndexForward: reading.forward === true,
        ...(reading.filter === undefined ? { Limit: wanted - listed.length } : { FilterExpression: reading.filter.expression }),
        ...(reading.keysOnly === true ? { ProjectionExpression: 'SK' } : {}),
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      }),
    );
    listed.push(...Items);
    from = LastEvaluatedKey;
  } while (from !== undefined && listed.length < wanted);
  return listed.slice(0, wanted);
}
