import type { Key } from '#shared/adapters/dynamodb/keys.ts';
import { readItem } from '#shared/adapters/dynamodb/read-items.ts';
import type { Item, Table, Write } from '#shared/adapters/dynamodb/transact.ts';
import { wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { type ActingFor, actsForAnother, type Doing, notActing, notForItself } from '#shared/domain/wholesale/acting-for.ts';
import { subPartner } from '#shared/domain/wholesale/wholesale-subscription.ts';

const relation = subPartner.pick({ state: true });

/** The key of what lets a partner act for another; undefined: it acts for itself. */
export function relationKey(acting: ActingFor): Key | undefined {
  return actsForAnother(acting) ? wholesaleKeys.subPartner(acting.by, acting.partnerId) : undefined;
}

/**
 * The key of what says whether a partner may do this: for another, or for itself while it is suspended under another. That is looked at
 * with what is read before a change, and is no condition of the write: what was under way as it was suspended is carried out.
 */
export function actingKey(acting: ActingFor, doing: Doing): Key | undefined {
  return relationKey(acting) ?? (doing === 'change' ? wholesaleKeys.worksUnder(acting.partnerId) : undefined);
}

/** What the item under `actingKey` says against doing this. */
export function actingRefusal(acting: ActingFor, found: Item | undefined, doing: Doing): Refusal | undefined {
  const related = found === undefined ? undefined : relation.parse(found);
  return actsForAnother(acting) ? notActing(related, doing) : notForItself(related, doing);
}

/** The check of the right to act for another, in the same transaction as what is done: NOT_ALLOWED or SUB_PARTNER_SUSPENDED. */
export function mayActFor(table: Table, acting: ActingFor, doing: 'change' | 'delete'): Write<Refusal>[] {
  const key = relationKey(acting);
  if (key === undefined) return [];
  const common = { TableName: table.name, Key: key, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } as const;
  const ConditionCheck =
    doing === 'delete'
      ? { ...common, ConditionExpression: 'attribute_exists(PK)' }
      : {
          ...common,
          ConditionExpression: '#state = :active',
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: { ':active': 'active' },
        };
  return [
    { item: { ConditionCheck }, refused: (found) => actingRefusal(acting, found, doing) ?? { code: 'TRY_AGAIN', retryAfterSeconds: 1 } },
  ];
}

/** The same for a read, or for what a change reads first: one look-up, to be made beside the others. */
export async function actingRefused(table: Table, acting: ActingFor, doing: Doing): Promise<Refusal | undefined> {
  const key = actingKey(acting, doing);
  return key === undefined ? undefined : actingRefusal(acting, await readItem(table, key), doing);
}
