import * as z from 'zod';
import { receiptItem } from '#shared/adapters/dynamodb/items.ts';
import { type Item, type Table, transact, type Write } from '#shared/adapters/dynamodb/transact.ts';
import type { Receipt, Replay } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { Result } from '#shared/domain/result.ts';

const stored = z.object({
  bodyHash: z.string(),
  answer: z.object({ status: z.int(), headers: z.record(z.string(), z.string()), sealedBody: z.string() }),
});

function explain(receipt: Receipt, found: Item | undefined): Refusal | Replay {
  const earlier = stored.parse(found);
  if (earlier.bodyHash !== receipt.bodyHash) return { code: 'IDEMPOTENCY_KEY_REUSED' };
  return { code: 'REPLAY', answer: earlier.answer };
}

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
    refused: (found) => explain(receipt, found),
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
): Promise<Result<undefined, Refusal | Replay | R>> {
  return transact<Refusal | Replay | R>(table, receipt === undefined ? writes : [receiptWrite(table, receipt), ...writes]);
}
