import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { commit } from '#shared/adapters/dynamodb/commit.ts';
import { keeperOf, keptByNobody } from '#shared/adapters/dynamodb/customer-claims.ts';
import { closeDoor, deletionLocks } from '#shared/adapters/dynamodb/deletions.ts';
import { directoryUpdate } from '#shared/adapters/dynamodb/directory-writes.ts';
import { changeRecord } from '#shared/adapters/dynamodb/items.ts';
import { newJob, takeLock } from '#shared/adapters/dynamodb/job-writes.ts';
import { keys, partitions, sortKeysOf, userShards } from '#shared/adapters/dynamodb/keys.ts';
import { rightOf } from '#shared/adapters/dynamodb/organisation-rights.ts';
import { readItems } from '#shared/adapters/dynamodb/read-items.ts';
import { earlierAnswerIn } from '#shared/adapters/dynamodb/receipts.ts';
import type { Item, Table, Write } from '#shared/adapters/dynamodb/transact.ts';
import { wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import type { Now, OrganisationId } from '#shared/domain/ids.ts';
import { entitlement, organisation } from '#shared/domain/people.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, refused } from '#shared/domain/result.ts';
import type { OrganisationRemovals } from '#shared/domain/wholesale/remove-organisation.ts';

async function some(table: Table, PK: string, begins: string, most: number): Promise<Item[]> {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      ConsistentRead: true,
      KeyConditionExpression: 'PK = :pk AND begins_with(SK, :begins)',
      ExpressionAttributeValues: { ':pk': PK, ':begins': begins },
      Limit: most,
    }),
  );
  return Items;
}

/** Up to two people of each shard: whether there are several is all that is asked. */
async function hasSeveral(table: Table, id: OrganisationId): Promise<boolean> {
  const shards = Array.from({ length: userShards }, (_, shard) => some(table, partitions.usersOf(id, shard), sortKeysOf.people, 2));
  return (await Promise.all(shards)).flat().length > 1;
}

function notMapped(table: Table, id: OrganisationId): Write<Refusal> {
  return {
    item: {
      ConditionCheck: {
        TableName: table.name,
        Key: wholesaleKeys.mappedOrganisation(id),
        ...keptByNobody,
      },
    },
    refused: () => ({ code: 'ORGANISATION_NOT_EMPTY', detail: 'It is a wholesale customer.' }),
  };
}

/** What an organisation is deleted with by clients of the wire format, in DynamoDB. */
export function dynamoOrganisationRemovals(table: Table, now: Now): OrganisationRemovals {
  return {
    async look(by, asked) {
      const { partnerId, organisationId } = by;
      const [relation, own, mapping] = [
        keys.customer(partnerId, organisationId),
        keys.organisation(organisationId),
        wholesaleKeys.mappedOrganisation(organisationId),
      ];
      const owner = partitions.organisation(organisationId);
      const [found, subscriptions, entitlements, severalUsers] = await Promise.all([
        readItems(table, [relation, own, mapping, ...(asked === undefined ? [] : [keys.receipt(asked.id)])]),
        some(table, owner, sortKeysOf.subscriptions, 1),
        some(table, owner, sortKeysOf.entitlements, 20),
        hasSeveral(table, organisationId),
      ]);
      const earlier = asked === undefined ? undefined : earlierAnswerIn(asked, found(keys.receipt(asked.id)));
      if (earlier !== undefined) return refused(earlier);
      const right = rightOf(by, found(relation), 'change');
      const item = found(own);
      if (right !== undefined || item === undefined) return refused(right ?? { code: 'NOT_FOUND' });
      return ok({
        organisation: organisation.parse(item),
        inTheWay: {
          mapped: keeperOf(found(mapping)) !== undefined,
          subscribed: subscriptions.length > 0,
          licensed: entitlements.some((one) => entitlement.parse(one).endedAt === undefined),
          severalUsers,
        },
      });
    },
    begin(by, job, event, receipt) {
      const writes: Write<Refusal>[] = [
        ...deletionLocks.map((name) => takeLock(table, by.organisationId, name, job.id)),
        closeDoor(table, by),
        notMapped(table, by.organisationId),
        directoryUpdate(table, by.organisationId, { set: { deleting: true } }),
        newJob(table, job, now()),
        ...changeRecord(table, event),
      ];
      return commit<never>(table, writes, receipt);
    },
  };
}
