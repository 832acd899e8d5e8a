import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { create, type Item, type Table, type Write } from '#shared/adapters/dynamodb/transact.ts';
import { wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';

/** Takes a number for an organisation: nobody else has it, in whatever tenant. */
export function claimNumber<R>(
  table: Table,
  organisationId: OrganisationId,
  number: string,
  taken: (found: Item | undefined) => R,
): Write<R> {
  return create(table, itemOf('number-claim', wholesaleKeys.numberClaim(number), { number, organisationId }), taken);
}

/** Gives a number back; it must be the organisation's own: to free another's would let two have it. */
export function freeNumber(table: Table, organisationId: OrganisationId, number: string): Write<never> {
  return {
    item: {
      Delete: {
        TableName: table.name,
        Key: wholesaleKeys.numberClaim(number),
        ConditionExpression: 'attribute_not_exists(PK) OR organisationId = :own',
        ExpressionAttributeValues: { ':own': organisationId },
      },
    },
    refused: () => {
      throw new Error('A number that was to be given back belongs to another organisation.');
    },
  };
}
