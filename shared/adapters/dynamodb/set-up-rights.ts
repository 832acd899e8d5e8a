import * as z from 'zod';
import { type Key, keys } from '#shared/adapters/dynamodb/keys.ts';
import type { Found } from '#shared/adapters/dynamodb/read-items.ts';
import type { Table, Write } from '#shared/adapters/dynamodb/transact.ts';
import { customerRelation } from '#shared/domain/people.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { SetUpSource } from '#shared/domain/set-up/set-up.ts';
import type { SetUpCaller } from '#shared/domain/set-up/set-up-caller.ts';

const related = customerRelation.pick({ rights: true });
const mappedOrder = z.object({
  state: z.string(),
  contact: z.object({ generation: z.int() }),
  mapped: z.object({ organisationId: z.string(), subscriptionId: z.string() }).optional(),
});

/** The key of what lets a caller set services up; undefined: an administrator, who was admitted before. */
export function setUpRightKey(by: SetUpCaller): Key | undefined {
  switch (by.kind) {
    case 'partner':
      return keys.customer(by.partnerId, by.organisationId);
    case 'order-contact':
      return keys.order(by.order.sellerId, by.order.id);
    case 'administrator':
      return undefined;
  }
}

/**
 * What the item under that key allows. Full and provisioning administrators set up (OM-5); another partner's organisation, another
 * order's subscription and a link that was replaced are answered like nothing.
 */
export function setUpRightOf(by: SetUpCaller, source: SetUpSource | undefined, found: Found): Refusal | undefined {
  const key = setUpRightKey(by);
  const item = key === undefined ? undefined : found(key);
  if (by.kind === 'administrator') return undefined;
  if (item === undefined) return { code: 'NOT_FOUND' };
  if (by.kind === 'partner') return related.parse(item).rights === 'deleting' ? { code: 'NOT_ALLOWED' } : undefined;
  const { contact, mapped } = mappedOrder.parse(item);
  const own = mapped?.organisationId === by.organisationId && source !== undefined && mapped.subscriptionId === source.id;
  return own && contact.generation === by.order.generation ? undefined : { code: 'NOT_FOUND' };
}

function condition(by: SetUpCaller): { ConditionExpression: string; ExpressionAttributeValues: Record<string, unknown> } | undefined {
  switch (by.kind) {
    case 'partner':
      return {
        ConditionExpression: 'rights IN (:full, :provisioning)',
        ExpressionAttributeValues: { ':full': 'full', ':provisioning': 'provisioning_administrator' },
      };
    case 'order-contact':
      return {
        ConditionExpression: 'contact.generation = :generation AND mapped.organisationId = :organisation',
        ExpressionAttributeValues: { ':generation': by.order.generation, ':organisation': by.organisationId },
      };
    case 'administrator':
      return undefined;
  }
}

/** The check of the caller's right, in the same transaction as what it does with it. */
export function maySetUp(table: Table, by: SetUpCaller): Write<Refusal>[] {
  const [key, held] = [setUpRightKey(by), condition(by)];
  if (key === undefined || held === undefined) return [];
  return [
    {
      item: {
        ConditionCheck: { TableName: table.name, Key: key, ...held, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' },
      },
      refused: (found) => ({ code: found === undefined || by.kind === 'order-contact' ? 'NOT_FOUND' : 'NOT_ALLOWED' }),
    },
  ];
}
