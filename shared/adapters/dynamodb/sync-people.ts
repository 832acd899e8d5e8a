import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { keys, partitions, sortKeysOf } from '#shared/adapters/dynamodb/keys.ts';
import { readItems } from '#shared/adapters/dynamodb/read-items.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import type { OrganisationId, PersonId } from '#shared/domain/ids.ts';
import { type Person, person as storedPerson } from '#shared/domain/people.ts';
import { ok, refused } from '#shared/domain/result.ts';
import type { SyncRunStore } from '#shared/domain/syncs/sync-store.ts';

const refOf = (organisationId: OrganisationId, personId: PersonId) => ({ kind: 'organisation', organisationId, personId }) as const;

/** The users of an organisation, for the worker of syncs. */
export function dynamoSyncPeople(table: Table): Pick<SyncRunStore, 'users' | 'people' | 'note'> {
  return {
    async users(organisation, shard, after, limit) {
      const people: Person[] = [];
      let from = after === undefined ? undefined : keys.person(refOf(organisation, after));
      // Read strongly: a change that a sync was asked for is seen by it.
      do {
        const page = await table.client.send(
          new QueryCommand({
            TableName: table.name,
            ConsistentRead: true,
            KeyConditionExpression: 'PK = :pk AND begins_with(SK, :people)',
            ExpressionAttributeValues: { ':pk': partitions.usersOf(organisation, shard), ':people': sortKeysOf.people },
            Limit: limit - people.length,
            ...(from === undefined ? {} : { ExclusiveStartKey: from }),
          }),
        );
        people.push(...(page.Items ?? []).map((item) => storedPerson.parse(item)));
        const last = people.at(-1);
        from = page.LastEvaluatedKey === undefined || last === undefined ? undefined : keys.person(refOf(organisation, last.id));
      } while (from !== undefined && people.length < limit);
      return people;
    },
    async people(organisation, ids) {
      const asked = [...new Set(ids)];
      if (asked.length === 0) return new Map();
      const found = await readItems(
        table,
        asked.map((id) => keys.person(refOf(organisation, id))),
      );
      return new Map(
        asked.flatMap((id) => {
          const item = found(keys.person(refOf(organisation, id)));
          return item === undefined ? [] : [[id, storedPerson.parse(item)] as const];
        }),
      );
    },
    async note(person, sync) {
      try {
        await table.client.send(
          new UpdateCommand({
            TableName: table.name,
            Key: keys.person(person.ref),
            UpdateExpression: 'SET sync = :sync',
            ConditionExpression: 'version = :read',
            ExpressionAttributeValues: { ':sync': sync, ':read': person.version },
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          }),
        );
        return ok({ ...person, sync });
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        return refused(error.Item === undefined ? undefined : storedPerson.parse(unmarshall(error.Item)));
      }
    },
  };
}
