import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { alone } from '#shared/adapters/dynamodb/directory-activity.ts';
import { countDue, directoryUpdate, listingUpdate } from '#shared/adapters/dynamodb/directory-writes.ts';
import { dueIndex } from '#shared/adapters/dynamodb/due.ts';
import { dueItems } from '#shared/adapters/dynamodb/due-items.ts';
import { itselfKey, keys, partitions, sortKeysOf, userShards } from '#shared/adapters/dynamodb/keys.ts';
import { readItem } from '#shared/adapters/dynamodb/read-items.ts';
import type { Item, Table } from '#shared/adapters/dynamodb/transact.ts';
import { iso } from '#shared/domain/calendar.ts';
import { organisationId, partnerId } from '#shared/domain/ids.ts';
import { counting as countingSchema } from '#shared/domain/matching/count-people.ts';
import { type DirectoryOwner, directoryEntry } from '#shared/domain/matching/directory.ts';
import type { DirectoryMarks, DirectoryStore, PeoplePage, TakenEntry } from '#shared/domain/matching/directory-store.ts';
import { person as personSchema } from '#shared/domain/people.ts';

/** A sign is waited on for a while: others come with it. */
const gatherFor = 60_000;

const counted = personSchema.pick({ email: true, state: true });
const underWay = z.object({ counting: countingSchema.optional(), staleDomains: z.set(z.string()).optional() });
const named = z.object({ owner: z.union([partnerId, organisationId]) });

/** Signs in the directory that people have changed. */
export function dynamoDirectoryMarks(table: Table): DirectoryMarks {
  return {
    async mark(owners, now) {
      const set = (owner: DirectoryOwner) => ({ markedAt: iso(now), ...countDue(owner, new Date(now.getTime() + gatherFor)) });
      await Promise.all(
        [...new Set(owners)].map((owner) =>
          alone(table, directoryUpdate(table, owner, { set: set(owner) }), 'attribute_not_exists(markedAt)'),
        ),
      );
    },
  };
}

/** Takes a listing away unless the domain is proved; then it only says that nobody is in it. */
async function unlist(table: Table, owner: DirectoryOwner, domain: string): Promise<void> {
  try {
    await table.client.send(
      new DeleteCommand({
        TableName: table.name,
        Key: keys.domainListing(domain, owner),
        ConditionExpression: 'attribute_not_exists(verified) OR verified = :no',
        ExpressionAttributeValues: { ':no': false },
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    await alone(table, listingUpdate(table, owner, domain, { users: 0 }));
  }
}

/** The partitions in which an owner's people lie; a position names one of them, and the last sort key in it. */
function partitionsOf(owner: DirectoryOwner): readonly string[] {
  const customer = organisationId.safeParse(owner);
  if (!customer.success) return [partitions.partner(partnerId.parse(owner))];
  return Array.from({ length: userShards }, (_, shard) => partitions.usersOf(customer.data, shard));
}

async function page(table: Table, owner: DirectoryOwner, position = '0 '): Promise<PeoplePage> {
  const [index = '0', after = ''] = position.split(' ');
  const at = Number(index);
  const all = partitionsOf(owner);
  const PK = all[at];
  if (PK === undefined) throw new Error(`An owner has no partition of number ${at}.`);
  const { Items = [], LastEvaluatedKey } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      ConsistentRead: true,
      KeyConditionExpression: 'PK = :pk AND begins_with(SK, :person)',
      ProjectionExpression: 'email, #state',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':pk': PK, ':person': sortKeysOf.people },
      ...(after === '' ? {} : { ExclusiveStartKey: { PK, SK: after } }),
    }),
  );
  const further = at + 1 < all.length ? `${at + 1} ` : undefined;
  const next = LastEvaluatedKey === undefined ? further : `${at} ${String(LastEvaluatedKey['SK'])}`;
  return { people: Items.map((item) => counted.parse(item)), next };
}

function takenOf(item: Item): TakenEntry {
  const { counting, staleDomains } = underWay.parse(item);
  return { entry: directoryEntry.parse(item), counting, staleDomains: [...(staleDomains ?? [])] };
}

/** Takes away the listings of domains in which there is nobody any more, by what was written of an owner before. */
async function unlistAll(table: Table, { entry, staleDomains }: TakenEntry, kept: Readonly<Record<string, number>>): Promise<void> {
  const gone = new Set([...Object.keys(entry.users ?? {}), ...staleDomains].filter((domain) => kept[domain] === undefined));
  for (const domain of gone) await unlist(table, entry.owner, domain);
}

async function freeClaim(table: Table, owner: DirectoryOwner, domain: string): Promise<void> {
  await table.client
    .send(
      new DeleteCommand({
        TableName: table.name,
        Key: keys.domainClaim(domain),
        ConditionExpression: '#owner = :owner',
        ExpressionAttributeNames: { '#owner': 'owner' },
        ExpressionAttributeValues: { ':owner': owner },
      }),
    )
    .catch((error: unknown) => {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    });
}

/** Takes away all that others find an owner by: claims first, so that the domains are free, then listings, then what was counted. */
export async function forgetOwner(table: Table, owner: DirectoryOwner): Promise<void> {
  const item = await readItem(table, keys.directory(owner));
  if (item === undefined) return;
  const taken = takenOf(item);
  const { claimedDomains = new Set<string>(), verifiedDomains = new Set<string>() } = taken.entry;
  for (const domain of claimedDomains) await freeClaim(table, owner, domain);
  for (const domain of verifiedDomains) await alone(table, listingUpdate(table, owner, domain, { verified: false, claimed: false }));
  await unlistAll(table, { ...taken, staleDomains: [...taken.staleDomains, ...verifiedDomains] }, {});
  await table.client.send(new DeleteCommand({ TableName: table.name, Key: keys.directory(owner) }));
}

/** The directory in DynamoDB, for whoever counts. */
export function dynamoDirectory(table: Table): DirectoryStore {
  return {
    shards: Array.from({ length: dueIndex.shards }, (_, shard) => shard),
    async due(shard, at, after) {
      const { items, next } = await dueItems(table, 'DIRECTORY', shard, at, after);
      return { found: items.map((item) => named.parse(item).owner), next };
    },
    async take(owner, until) {
      const taken = directoryUpdate(table, owner, { set: countDue(owner, until) });
      const { Update } = taken.item;
      const UpdateExpression = `${Update?.UpdateExpression ?? ''} REMOVE markedAt`;
      const write = { ...taken, item: Update === undefined ? {} : { Update: { ...Update, UpdateExpression } } };
      if (!(await alone(table, write, 'attribute_exists(PK)'))) return undefined;
      const item = await readItem(table, keys.directory(owner));
      if (item === undefined) return undefined;
      return takenOf(item);
    },
    exists: async (owner) => (await readItem(table, itselfKey(owner))) !== undefined,
    people: (owner, position) => page(table, owner, position),
    async putOff(owner, at, counting) {
      const set = { ...countDue(owner, at), ...(counting === undefined ? {} : { counting }) };
      await alone(table, directoryUpdate(table, owner, { set }), 'attribute_exists(PK)');
    },
    async finish(taken, { activeUsers, users }, now, next) {
      const { entry, staleDomains } = taken;
      const { owner, lastActivityOn } = entry;
      const seen = lastActivityOn === undefined ? {} : { lastActivityOn };
      const differs = Object.entries(users).filter(([domain, count]) => entry.users?.[domain] !== count);
      for (const [domain, count] of differs) await alone(table, listingUpdate(table, owner, domain, { users: count, ...seen }));
      await unlistAll(table, taken, users);
      const change = (due: object) => {
        const write = directoryUpdate(table, owner, {
          set: { activeUsers, users, countedAt: iso(now), ...due },
          ...(staleDomains.length === 0 ? {} : { take: { staleDomains: new Set(staleDomains) } }),
        });
        const { Update } = write.item;
        return Update === undefined
          ? write
          : { ...write, item: { Update: { ...Update, UpdateExpression: `${Update.UpdateExpression ?? ''} REMOVE counting` } } };
      };
      const unmarked = await alone(table, change(countDue(owner, next)), 'attribute_exists(PK) AND attribute_not_exists(markedAt)');
      if (!unmarked) await alone(table, change({}), 'attribute_exists(PK)');
    },
    forget: (owner) => forgetOwner(table, owner),
  };
}
