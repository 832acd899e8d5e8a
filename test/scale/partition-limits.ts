import { type AttributeValue, BatchGetItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { dueIndex } from '#shared/adapters/dynamodb/due.ts';
import { gotBy, type Written, writtenBy } from '#shared/adapters/dynamodb/meter-input.ts';
import { itemSize, type RawItem } from '#shared/adapters/dynamodb/meter-item-size.ts';
import type { VirtualTime } from './virtual-time.ts';

/** DynamoDB's limits for one partition key, of the table or of an index, in units a second. */
export const partitionLimits = { write: 1000, read: 3000 } as const;

/** Milliseconds that a round trip takes beside what its partitions make it wait: in the same region, from a function that is warm. */
export const roundTrip: Readonly<Record<string, number>> = {
  GetItem: 5,
  Query: 8,
  BatchGetItem: 10,
  BatchExecuteStatement: 15,
  PutItem: 6,
  UpdateItem: 6,
  DeleteItem: 6,
  TransactWriteItems: 15,
};

type Touched = { readonly partition: string; readonly kind: 'read' | 'write'; readonly units: number };

const writeUnits = (bytes: number) => Math.max(1, Math.ceil(bytes / 1024));
const textOf = (value: AttributeValue | undefined) => value?.S ?? '';

const statements = z.looseObject({
  Statements: z.array(z.looseObject({ Statement: z.string(), Parameters: z.array(z.custom<AttributeValue>()).default([]) })),
});
/** What a statement that puts an item there leaves: the names are in its text, the values are its parameters. */
function statementBytes({ Statement, Parameters }: z.infer<typeof statements>['Statements'][number]): number {
  return Statement.length + itemSize(Object.fromEntries(Parameters.map((value, index) => [String(index), value])));
}

/** An item's entry in the index moves when it is written: one write to take it away, one to put it there. */
function indexTouched(item: RawItem | undefined): Touched[] {
  const partition = textOf(item?.[dueIndex.partition]);
  return partition === '' ? [] : [{ partition: `index ${partition}`, kind: 'write', units: 2 }];
}

/** The items as they stand now; unlike the calls that are judged, looking at them takes nothing. */
async function itemsAt(client: DynamoDBClient, items: readonly Written[]): Promise<(RawItem | undefined)[]> {
  const [first] = items;
  if (first === undefined) return [];
  const name = (key: RawItem) => `${textOf(key['PK'])} ${textOf(key['SK'])}`;
  const Keys = [...new Map(items.map(({ Key }) => [name(Key), Key])).values()];
  const { Responses = {} } = await client.send(
    new BatchGetItemCommand({ RequestItems: { [first.TableName]: { Keys, ConsistentRead: true } } }),
  );
  const found = new Map((Responses[first.TableName] ?? []).map((item) => [name(item), item]));
  return items.map(({ Key }) => found.get(name(Key)));
}

async function touchedBy(client: DynamoDBClient, operation: string, input: unknown): Promise<Touched[]> {
  if (operation === 'BatchExecuteStatement') {
    const written = writtenBy(operation, input) ?? [];
    const all = statements.parse(input).Statements;
    return written.map(({ Key }, index) => {
      const statement = all[index];
      return { partition: textOf(Key['PK']), kind: 'write', units: writeUnits(statement === undefined ? 0 : statementBytes(statement)) };
    });
  }
  const written = writtenBy(operation, input);
  if (written !== undefined) {
    const perItem = operation === 'TransactWriteItems' ? 2 : 1;
    const after = await itemsAt(client, written);
    return written.flatMap(({ Key }, index): Touched[] => {
      const item = after[index];
      const units = writeUnits(item === undefined ? 0 : itemSize(item)) * perItem;
      return [{ partition: textOf(Key['PK']), kind: 'write', units }, ...indexTouched(item)];
    });
  }
  if (operation === 'Query') {
    const values = z.looseObject({ ExpressionAttributeValues: z.record(z.string(), z.custom<AttributeValue>()) }).parse(input);
    return [{ partition: textOf(Object.values(values.ExpressionAttributeValues)[0]), kind: 'read', units: 8 }];
  }
  const got = gotBy(operation, input);
  const items = await itemsAt(
    client,
    got.map(({ item }) => item),
  );
  return got.map(({ item: { Key }, consistent }, index) => {
    const item = items[index];
    const units = Math.max(1, Math.ceil((item === undefined ? 0 : itemSize(item)) / 4096)) * (consistent ? 1 : 0.5);
    return { partition: textOf(Key['PK']), kind: 'read', units };
  });
}

/** What the busiest partition keys had to do, and how long they took for it at least. */
export type Load = {
  readonly calls: number;
  readonly writeUnits: number;
  readonly busiest: { readonly partition: string; readonly seconds: number };
};

type Bucket = { tokens: number; at: number };

export type LimitOptions = {
  /** Under which name a partition key is limited; a test lets several be one. */
  readonly lane?: (partition: string) => string;
  /** By how much everything takes longer. */
  readonly slower?: number;
};

/**
 * Makes the calls of a client take the time that DynamoDB takes for them: a round trip, and before it whatever their partition keys are
 * short of. A key has 1,000 write and 3,000 read units, and gets as many a second; it saves none up beyond them, which DynamoDB would. A
 * call waits where DynamoDB would throttle it and the SDK try again. What a call does is done by the real server, at once.
 */
export function limitPartitions(
  client: DynamoDBClient,
  looking: DynamoDBClient,
  time: VirtualTime,
  { lane = (partition) => partition, slower = 1 }: LimitOptions = {},
): () => Load {
  const buckets = new Map<string, Bucket>();
  const spent = new Map<string, number>();
  let calls = 0;
  let written = 0;

  /** Milliseconds until a key has had the units; it may owe some, and who comes next waits for those too. */
  function drawn(name: string, units: number, limit: number): number {
    const now = time.seconds();
    const bucket = buckets.get(name) ?? { tokens: limit, at: now };
    const tokens = Math.min(limit, bucket.tokens + (now - bucket.at) * limit) - units;
    buckets.set(name, { tokens, at: now });
    return Math.max(0, (-tokens / limit) * 1000);
  }

  /** Milliseconds until all partition keys of a call have done their part. */
  function waitFor(touched: readonly Touched[]): number {
    let longest = 0;
    for (const { partition, kind, units } of touched) {
      const name = `${kind} ${lane(partition)}`;
      spent.set(name, (spent.get(name) ?? 0) + units / partitionLimits[kind]);
      longest = Math.max(longest, drawn(name, units, partitionLimits[kind]));
    }
    return longest;
  }

  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        const operation = commandName.replace(/Command$/, '');
        const latency = roundTrip[operation];
        if (latency === undefined) throw new Error(`It is not said how long ${operation} takes.`);
        const { answer, touched } = await time.real(async () => {
          const given = await next(args).then(
            (value) => () => value,
            (error: unknown) => () => {
              throw error;
            },
          );
          return { answer: given, touched: await touchedBy(looking, operation, args.input) };
        });
        calls += 1;
        for (const { kind, units } of touched) if (kind === 'write') written += units;
        await time.sleep(latency * slower + waitFor(touched));
        return answer();
      },
    { step: 'build', name: 'partitionLimits', override: true },
  );

  return () => {
    const [partition, seconds] = [...spent].toSorted(([, one], [, other]) => other - one)[0] ?? ['', 0];
    return { calls, writeUnits: written, busiest: { partition, seconds } };
  };
}
