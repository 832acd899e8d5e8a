import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { keys, partitions, sortKeysOf, userShards } from '#shared/adapters/dynamodb/keys.ts';
import { rightRefused } from '#shared/adapters/dynamodb/organisation-rights.ts';
import { readItem } from '#shared/adapters/dynamodb/read-items.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import type { OrganisationId, PersonId } from '#shared/domain/ids.ts';
import { entitlement, type Person, person } from '#shared/domain/people.ts';
import { ok, refused } from '#shared/domain/result.ts';
import type { UserPageRequest, UserReader, UserStretch } from '#shared/domain/users/user-reader.ts';

/** The beginning of one shard, and whether there is more of it. */
type Looked = { readonly people: readonly Person[]; readonly more: boolean };

const keyOf = (organisationId: OrganisationId, personId: PersonId) => keys.person({ kind: 'organisation', organisationId, personId });

async function lookInto(table: Table, id: OrganisationId, shard: number, look: number, after: PersonId | undefined): Promise<Looked> {
  const { Items = [], LastEvaluatedKey } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'PK = :users AND begins_with(SK, :person)',
      ExpressionAttributeValues: { ':users': partitions.usersOf(id, shard), ':person': sortKeysOf.people },
      Limit: look,
      ...(after === undefined ? {} : { ExclusiveStartKey: keyOf(id, after) }),
    }),
  );
  return { people: Items.map((item) => person.parse(item)), more: LastEvaluatedKey !== undefined };
}

/** The page in the order of shards and ids. It ends early in a shard of which not all was looked at: what follows is not known yet. */
function pageOf(shards: readonly Looked[], { limit, wanted }: UserPageRequest): UserStretch {
  const found: Person[] = [];
  let last: PersonId | undefined;
  for (const { people, more } of shards) {
    for (const user of people) {
      if (wanted(user)) {
        if (found.length === limit) return { found, next: last };
        found.push(user);
      }
      last = user.id;
    }
    if (more) return { found, next: last };
  }
  return { found, next: undefined };
}

/** Reads users in DynamoDB: all shards from the position on beside each other, so that a page is one round trip. */
export function dynamoUserReader(table: Table): UserReader {
  return {
    async page(by, request) {
      const { after, look } = request;
      const { organisationId } = by;
      const shards = Array.from({ length: userShards }, (_, shard) => shard);
      const begin =
        after === undefined
          ? 0
          : shards.findIndex((shard) => partitions.usersOf(organisationId, shard) === keyOf(organisationId, after).PK);
      const [refusal, ...looked] = await Promise.all([
        rightRefused(table, by, 'read'),
        ...shards.slice(begin).map((shard) => lookInto(table, organisationId, shard, look, shard === begin ? after : undefined)),
      ]);
      return refusal === undefined ? ok(pageOf(looked, request)) : refused(refusal);
    },
    async user(by, id) {
      const [refusal, item] = await Promise.all([rightRefused(table, by, 'read'), readItem(table, keyOf(by.organisationId, id))]);
      if (refusal !== undefined) return refused(refusal);
      const found = item === undefined ? undefined : person.parse(item);
      return found === undefined || found.state === 'replaced' ? refused({ code: 'NOT_FOUND' }) : ok(found);
    },
    async entitlements(by) {
      const [refusal, { Items = [] }] = await Promise.all([
        rightRefused(table, by, 'read'),
        table.client.send(
          new QueryCommand({
            TableName: table.name,
            KeyConditionExpression: 'PK = :organisation AND begins_with(SK, :entitlement)',
            ExpressionAttributeValues: {
              ':organisation': partitions.organisation(by.organisationId),
              ':entitlement': sortKeysOf.entitlements,
            },
            ConsistentRead: true,
          }),
        ),
      ]);
      return refusal === undefined ? ok(Items.map((item) => entitlement.parse(item))) : refused(refusal);
    },
  };
}
