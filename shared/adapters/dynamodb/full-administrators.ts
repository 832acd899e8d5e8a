import { QueryCommand, type QueryCommandOutput } from '@aws-sdk/lib-dynamodb';
import { partitions, sortKeysOf, userShards } from '#shared/adapters/dynamodb/keys.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';
import { type Person, person } from '#shared/domain/people.ts';

/** How many pages of one shard are looked through at most; a page is a megabyte of users. */
const mostPages = 20;

async function ofShard(table: Table, id: OrganisationId, shard: number, most: number): Promise<Person[]> {
  const found: Person[] = [];
  let from: Record<string, unknown> | undefined;
  for (let page = 1; page <= mostPages && found.length < most; page++) {
    const answer: QueryCommandOutput = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'PK = :pk AND begins_with(SK, :people)',
        FilterExpression: '#role = :full AND #state IN (:active, :invited, :verified)',
        ExpressionAttributeNames: { '#role': 'role', '#state': 'state' },
        ExpressionAttributeValues: {
          ':pk': partitions.usersOf(id, shard),
          ':people': sortKeysOf.people,
          ':full': 'customer_full_administrator',
          ':active': 'active',
          ':invited': 'invited',
          ':verified': 'verified',
        },
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      }),
    );
    found.push(...(answer.Items ?? []).map((item) => person.parse(item)));
    from = answer.LastEvaluatedKey;
    if (from === undefined) break;
  }
  return found;
}

/**
 * Full administrators of an organisation, those who have signed in first. No key finds them, so its users are looked through, all shards
 * at once: for what is rarely done.
 */
export async function fullAdministrators(table: Table, id: OrganisationId, most: number): Promise<Person[]> {
  const shards = Array.from({ length: userShards }, (_, shard) => ofShard(table, id, shard, most));
  const found = (await Promise.all(shards)).flat();
  const signedIn = (one: Person) => Number(one.state === 'active');
  return found.sort((a, b) => signedIn(b) - signedIn(a) || (a.id < b.id ? -1 : 1)).slice(0, most);
}
