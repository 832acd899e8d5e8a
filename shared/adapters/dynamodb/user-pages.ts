import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { partitions, sortKeysOf, userShards } from '#shared/adapters/dynamodb/keys.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import type { UserPages } from '#shared/domain/imports/export-job.ts';
import { person } from '#shared/domain/people.ts';

/** All users of an organisation, shard after shard, as many at a time as DynamoDB gives (1 MB). */
export function dynamoUserPages(table: Table): UserPages {
  return {
    async *all(organisationId) {
      for (let shard = 0; shard < userShards; shard++) {
        let from: Record<string, unknown> | undefined;
        do {
          const { Items = [], LastEvaluatedKey } = await table.client.send(
            new QueryCommand({
              TableName: table.name,
              KeyConditionExpression: 'PK = :users AND begins_with(SK, :people)',
              ExpressionAttributeValues: { ':users': partitions.usersOf(organisationId, shard), ':people': sortKeysOf.people },
              ...(from === undefined ? {} : { ExclusiveStartKey: from }),
            }),
          );
          yield Items.map((item) => person.parse(item));
          from = LastEvaluatedKey;
        } while (from !== undefined);
      }
    },
  };
}
