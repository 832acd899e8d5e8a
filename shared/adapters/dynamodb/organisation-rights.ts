import * as z from 'zod';
import { type Key, keys } from '#shared/adapters/dynamodb/keys.ts';
import { readItem } from '#shared/adapters/dynamodb/read-items.ts';
import type { Item, Table, Write } from '#shared/adapters/dynamodb/transact.ts';
import { customerRelation } from '#shared/domain/people.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { OrganisationCaller } from '#shared/domain/users/organisation-caller.ts';

const rights = z.object({ rights: customerRelation.shape.rights });

/** The key of what gives a caller its right to the organisation; undefined: an administrator, who was admitted before. */
export function rightKey(by: OrganisationCaller): Key | undefined {
  return by.kind === 'administrator' ? undefined : keys.customer(by.partnerId, by.organisationId);
}

/** What the item under `rightKey` allows. Another partner's organisation is answered like none; a provisioning administrator only reads. */
export function rightOf(by: OrganisationCaller, relation: Item | undefined, to: 'read' | 'change'): Refusal | undefined {
  if (by.kind === 'administrator') return undefined;
  if (relation === undefined) return { code: 'NOT_FOUND' };
  return to === 'read' || rights.parse(relation).rights === 'full' ? undefined : { code: 'NOT_ALLOWED' };
}

/** The check of the caller's right to change the organisation, in the same transaction as what it does with it. */
export function mayChange(table: Table, by: OrganisationCaller): Write<Refusal>[] {
  const key = rightKey(by);
  if (key === undefined) return [];
  return [
    {
      item: {
        ConditionCheck: {
          TableName: table.name,
          Key: key,
          ConditionExpression: 'rights = :full',
          ExpressionAttributeValues: { ':full': 'full' },
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        },
      },
      refused: (found) => ({ code: found === undefined ? 'NOT_FOUND' : 'NOT_ALLOWED' }),
    },
  ];
}

/** Whether services may be provisioned: by full and by provisioning administrators, as long as the organisation is not on its way out. */
export function provisionRightOf(by: OrganisationCaller, relation: Item | undefined): Refusal | undefined {
  const right = rightOf(by, relation, 'read');
  if (right !== undefined || relation === undefined) return right;
  return rights.parse(relation).rights === 'deleting' ? { code: 'NOT_ALLOWED' } : undefined;
}

/** The same, in the transaction of what is provisioned. */
export function mayProvision(table: Table, by: OrganisationCaller): Write<Refusal>[] {
  const key = rightKey(by);
  if (key === undefined) return [];
  return [
    {
      item: {
        ConditionCheck: {
          TableName: table.name,
          Key: key,
          ConditionExpression: 'rights IN (:full, :provisioning)',
          ExpressionAttributeValues: { ':full': 'full', ':provisioning': 'provisioning_administrator' },
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        },
      },
      refused: (found) => ({ code: found === undefined ? 'NOT_FOUND' : 'NOT_ALLOWED' }),
    },
  ];
}

/** The same for a read or for what a change reads first: one look-up, to be made beside the others. */
export async function rightRefused(table: Table, by: OrganisationCaller, to: 'read' | 'change'): Promise<Refusal | undefined> {
  const key = rightKey(by);
  return key === undefined ? undefined : rightOf(by, await readItem(table, key), to);
}
