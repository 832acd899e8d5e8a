import { keys } from '#shared/adapters/dynamodb/keys.ts';
import type { Table, Write } from '#shared/adapters/dynamodb/transact.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';

export type LastAdministrator = { readonly code: 'LAST_FULL_ADMINISTRATOR' };

/**
 * Counts full administrators of an organisation who come (positive) or go (negative: another role, deactivated, deleted), in the
 * transaction of what makes them so. The last never goes: of two who take the role from each other at the same moment, one fails.
 * An organisation without a count has the one it came with.
 */
export function administratorWrites(table: Table, organisationId: OrganisationId, by: number): Write<LastAdministrator>[] {
  if (by === 0) return [];
  const leaves = by < 0 ? ' AND administrators > :gone' : '';
  return [
    {
      item: {
        Update: {
          TableName: table.name,
          Key: keys.organisation(organisationId),
          UpdateExpression: 'SET administrators = if_not_exists(administrators, :one) + :by, version = version + :one',
          ConditionExpression: `attribute_exists(PK)${leaves}`,
          ExpressionAttributeValues: { ':one': 1, ':by': by, ...(by < 0 ? { ':gone': -by } : {}) },
        },
      },
      refused: () => ({ code: 'LAST_FULL_ADMINISTRATOR' }),
    },
  ];
}
