import { QueryCommand, type QueryCommandOutput } from '@aws-sdk/lib-dynamodb';
import { fullAdministrators } from '#shared/adapters/dynamodb/full-administrators.ts';
import { keys, partitions, sortKeysOf, userShards } from '#shared/adapters/dynamodb/keys.ts';
import { readItems } from '#shared/adapters/dynamodb/read-items.ts';
import type { Item, Table } from '#shared/adapters/dynamodb/transact.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';
import { directoryEntry } from '#shared/domain/matching/directory.ts';
import { customerRelation, entitlement, organisation, partner } from '#shared/domain/people.ts';
import { askedFrom, mostApprovers } from '#shared/domain/wholesale/attaching.ts';
import type { OrganisationLook } from '#shared/domain/wholesale/customer-work-store.ts';
import type { WholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';

async function itemsOf(
  table: Table,
  PK: string,
  begins: string,
  rest: { readonly limit: number; readonly keysOnly?: true },
): Promise<Item[]> {
  const found: Item[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page: QueryCommandOutput = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        ConsistentRead: true,
        KeyConditionExpression: 'PK = :pk AND begins_with(SK, :begins)',
        ExpressionAttributeValues: { ':pk': PK, ':begins': begins },
        ...(rest.keysOnly ? { ProjectionExpression: 'PK' } : {}),
        Limit: rest.limit,
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      }),
    );
    found.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  } while (from !== undefined && found.length < rest.limit);
  return found;
}

/** How many people an organisation has, as far as it matters: no shard is read further than the bound. */
async function countPeople(table: Table, id: OrganisationId): Promise<number> {
  const shards = Array.from({ length: userShards }, (_, shard) => partitions.usersOf(id, shard));
  const counts = await Promise.all(shards.map((PK) => itemsOf(table, PK, sortKeysOf.people, { limit: askedFrom, keysOnly: true })));
  return counts.reduce((sum, { length }) => sum + length, 0);
}

/** What an organisation that is to be attached is like, read when it is needed: what the directory has counted may be an hour old. */
export async function lookAtOrganisation(
  table: Table,
  { organisationId: id, partnerId }: WholesaleCustomer,
): Promise<OrganisationLook | undefined> {
  const [own, directory, relation, asking] = [
    keys.organisation(id),
    keys.directory(id),
    keys.customer(partnerId, id),
    keys.partner(partnerId),
  ];
  const [found, people, held, sold] = await Promise.all([
    readItems(table, [own, directory, relation, asking]),
    countPeople(table, id),
    itemsOf(table, partitions.organisation(id), sortKeysOf.entitlements, { limit: 100 }),
    itemsOf(table, partitions.organisation(id), sortKeysOf.subscriptions, { limit: 1 }),
  ]);
  const item = found(own);
  if (item === undefined) return undefined;
  const listed = found(directory);
  const entry = listed === undefined ? undefined : directoryEntry.parse(listed);
  const related = found(relation);
  const licences = held.map((one) => entitlement.parse(one)).filter(({ endedAt, licences: of = 0 }) => endedAt === undefined && of > 0);
  return {
    organisation: organisation.parse(item),
    partner: partner.parse(found(asking)),
    relation: related === undefined ? undefined : customerRelation.parse(related),
    goes: entry?.deleting === true,
    people,
    hasDomains: (entry?.verifiedDomains?.size ?? 0) + (entry?.claimedDomains?.size ?? 0) > 0,
    hasLicences: licences.length > 0 || sold.length > 0,
    administrators: await fullAdministrators(table, id, mostApprovers),
  };
}
