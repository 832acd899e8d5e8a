import { setTimeout as sleep } from 'node:timers/promises';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { ok, type Result, refused } from '#shared/domain/result.ts';

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];
export type Item = Readonly<Record<string, unknown>>;

/** One write of a transaction, and what it means when its condition does not hold (the item that stood in its way is handed in). */
export type Write<R> = { readonly item: TransactItem; readonly refused: (found: Item | undefined) => R };

/** The table, reached by name through one client. */
export type Table = { readonly client: DynamoDBDocumentClient; readonly name: string };

/** Nothing was written, and not because of a rule: other writers kept the items busy for longer than we were ready to wait. */
export class TableBusyError extends Error {
  override readonly name = 'TableBusyError';
}

const attempts = 8;
const passing = new Set(['TransactionConflict', 'ProvisionedThroughputExceeded', 'ThrottlingError']);

/** Makes one refusal of those of all writes that failed, in the order of the writes. */
export type Explain<R> = (first: R, others: () => R[]) => R;

function theFirst<R>(first: R): R {
  return first;
}

/**
 * Writes all or nothing. The first write whose condition fails, in the order given, explains the refusal, out of the item that
 * DynamoDB hands back: no read before, none after; `explain` may look at those that failed with it. Conflicts with other transactions, which the SDK does not retry, are tried
 * again with growing, jittered pauses.
 *
 * @throws TableBusyError after eight conflicts in a row; whatever else DynamoDB answers.
 */
export async function transact<R>(
  table: Table,
  writes: readonly Write<R>[],
  explain: Explain<R> = theFirst,
): Promise<Result<undefined, R>> {
  const TransactItems = writes.map((write) => write.item);
  for (let attempt = 1; ; attempt++) {
    try {
      await table.client.send(new TransactWriteCommand({ TransactItems }));
      return ok(undefined);
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const reasons = error.CancellationReasons ?? [];
      const failed = writes.flatMap((write, index) => {
        const { Code, Item: found } = reasons[index] ?? {};
        return Code === 'ConditionalCheckFailed' ? [() => write.refused(found === undefined ? undefined : unmarshall(found))] : [];
      });
      const [first, ...others] = failed;
      if (first !== undefined) return refused(explain(first(), () => others.map((other) => other())));
      if (!reasons.some((reason) => passing.has(reason.Code ?? ''))) throw error;
      if (attempt === attempts) throw new TableBusyError('The table was busy.', { cause: error });
      await sleep(Math.random() * 25 * 2 ** attempt);
    }
  }
}

const keep = 'ALL_OLD' as const;

/** Puts an item where there is none. */
export function create<R>(table: Table, item: Item, taken: (found: Item | undefined) => R): Write<R> {
  return {
    item: {
      Put: {
        TableName: table.name,
        Item: item,
        ConditionExpression: 'attribute_not_exists(PK)',
        ReturnValuesOnConditionCheckFailure: keep,
      },
    },
    refused: taken,
  };
}

/** Puts an item in the place of the version that was read. */
export function replace<R>(table: Table, item: Item, readVersion: number, changed: (found: Item | undefined) => R): Write<R> {
  return {
    item: {
      Put: {
        TableName: table.name,
        Item: item,
        ConditionExpression: 'version = :read',
        ExpressionAttributeValues: { ':read': readVersion },
        ReturnValuesOnConditionCheckFailure: keep,
      },
    },
    refused: changed,
  };
}

/** Takes an item away if it is there. */
export function remove<R>(table: Table, key: { PK: string; SK: string }): Write<R> {
  return {
    item: { Delete: { TableName: table.name, Key: key } },
    refused: () => {
      throw new Error('An unconditional delete cannot be refused.');
    },
  };
}
