import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type Key, partitions, userShards } from '#shared/adapters/dynamodb/keys.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import { organisationId, type PartnerId } from '#shared/domain/ids.ts';

/** The item of a key as it lies in the table now. */
export async function itemAt(table: Table, key: Key) {
  return (await table.client.send(new GetCommand({ TableName: table.name, Key: key, ConsistentRead: true }))).Item;
}

/** The items of a partition as they lie in the table now, by their sort keys. */
export async function itemsIn(table: Table, partition: string) {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      ConsistentRead: true,
      KeyConditionExpression: 'PK = :pk',
      ExpressionAttributeValues: { ':pk': partition },
    }),
  );
  return Items;
}

/** Everything that lies under an organisation, its people included. */
export async function organisationItems(table: Table, organisation: string) {
  const id = organisationId.parse(organisation);
  const shards = Array.from({ length: userShards }, (_, shard) => partitions.usersOf(id, shard));
  return (await Promise.all([partitions.organisation(id), ...shards].map((partition) => itemsIn(table, partition)))).flat();
}

/** What has happened with a partner, by type, in the order of the events' ids. */
export async function eventTypesOf(table: Table, partnerId: PartnerId): Promise<string[]> {
  return (await itemsIn(table, partitions.events(partnerId))).map((item) => String(item['type']));
}
