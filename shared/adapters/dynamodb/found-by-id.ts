import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { listIndexes } from '#shared/adapters/dynamodb/indexes.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import { listKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import { type LocationId, type OrganisationId, organisationId, type PersonId } from '#shared/domain/ids.ts';

/**
 * The organisation of a person or a location that is named by its id alone, as clients of the wire format do; undefined where there is none.
 * Nothing is said of anybody's right to it. An index may be some moments behind the table.
 */
export async function organisationOfId(table: Table, id: PersonId | LocationId): Promise<OrganisationId | undefined> {
  const { name, partition } = listIndexes.rolls;
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: name,
      KeyConditionExpression: '#partition = :id',
      ExpressionAttributeNames: { '#partition': partition },
      ExpressionAttributeValues: { ':id': listKeys.byId(id) },
      Limit: 1,
    }),
  );
  return organisationId.safeParse(/^ORG#(org_\w+?)(#s\d)?$/.exec(String(Items[0]?.['PK']))?.[1]).data;
}
