import { receiptItem } from '#shared/adapters/dynamodb/items.ts';
import { answerOf } from '#shared/adapters/dynamodb/receipts.ts';
import { type Explain, type Table, transact, type Write } from '#shared/adapters/dynamodb/transact.ts';
import type { Receipt, Replay } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { Result } from '#shared/domain/result.ts';

function receiptWrite(table: Table, receipt: Receipt): Write<Refusal | Replay> {
  return {
    item: {
      Put: {
        TableName: table.name,
        Item: receiptItem(receipt),
        ConditionExpression: 'attribute_not_exists(PK) OR expiresAt <= :now',
        ExpressionAttributeValues: { ':now': receipt.at },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    },
    refused: (found) => answerOf(receipt, found),
  };
}

/**
 * Commits a change together with its receipt, in one transaction. A repeat of a request that was carried out is recognised by the
 * receipt's failed condition, before any rule, and answered from the item that comes back: one round trip, like the change itself.
 */
export function commit<R = never>(
  table: Table,
  writes: readonly Write<Refusal | R>[],
  receipt: Receipt | undefined,
  explain?: Explain<Refusal | Replay | R>,
): Promise<Result<undefined, Refusal | Replay | R>> {
  return transact<Refusal | Replay | R>(table, receipt === undefined ? writes : [receiptWrite(table, receipt), ...writes], explain);
}
