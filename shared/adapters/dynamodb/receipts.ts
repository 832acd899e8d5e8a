import * as z from 'zod';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { readItem } from '#shared/adapters/dynamodb/read-items.ts';
import type { Item, Table } from '#shared/adapters/dynamodb/transact.ts';
import type { Receipt, Replay } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';

const stored = z.object({
  bodyHash: z.string(),
  expiresAt: z.string(),
  answer: z.object({ status: z.int(), headers: z.record(z.string(), z.string()), sealedBody: z.string() }),
});

/** What a receipt that is there already means for a request: it is a repeat, or its key was used for another. */
export function answerOf(receipt: Receipt, found: Item | undefined): Refusal | Replay {
  const earlier = stored.parse(found);
  if (earlier.bodyHash !== receipt.bodyHash) return { code: 'IDEMPOTENCY_KEY_REUSED' };
  return { code: 'REPLAY', answer: earlier.answer };
}

/**
 * Looks whether a request was carried out before. A change that reads first asks this beside its read, because the rules may refuse
 * now what they allowed then.
 */
export async function earlierAnswer(table: Table, receipt: Receipt): Promise<Refusal | Replay | undefined> {
  return earlierAnswerIn(receipt, await readItem(table, keys.receipt(receipt.id)));
}

/** The same, out of a receipt's item that was read beside other things. */
export function earlierAnswerIn(receipt: Receipt, found: Item | undefined): Refusal | Replay | undefined {
  return found === undefined || stored.parse(found).expiresAt <= receipt.at ? undefined : answerOf(receipt, found);
}
