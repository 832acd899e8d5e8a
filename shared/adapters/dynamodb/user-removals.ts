import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { administratorWrites } from '#shared/adapters/dynamodb/administrator-writes.ts';
import { commit } from '#shared/adapters/dynamodb/commit.ts';
import { dueIndex } from '#shared/adapters/dynamodb/due.ts';
import { dueItems } from '#shared/adapters/dynamodb/due-items.ts';
import { changeRecord } from '#shared/adapters/dynamodb/items.ts';
import { type Key, keys, sortKeysOf } from '#shared/adapters/dynamodb/keys.ts';
import { mayChange } from '#shared/adapters/dynamodb/organisation-rights.ts';
import { readItem } from '#shared/adapters/dynamodb/read-items.ts';
import { type SeatsRefused, seatWrites } from '#shared/adapters/dynamodb/seat-writes.ts';
import { unsubscribeWrites } from '#shared/adapters/dynamodb/subscriber-writes.ts';
import type { SystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { remove, type Table, type Write } from '#shared/adapters/dynamodb/transact.ts';
import { wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import type { Event } from '#shared/domain/event.ts';
import { rowOfMark } from '#shared/domain/imports/row-ids.ts';
import { type Person, person as personSchema } from '#shared/domain/people.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { refused } from '#shared/domain/result.ts';
import { administratorsLost } from '#shared/domain/users/lifecycle.ts';
import type { Removal, RemovalCollided, UserRemovals } from '#shared/domain/users/removal-store.ts';
import { seatChange } from '#shared/domain/users/seats.ts';
import { type Subscriber, subscriber as subscriberSchema } from '#shared/domain/wholesale/subscriber.ts';

const keyOf = z.object({ PK: z.string(), SK: z.string() });
const changedMeanwhile = (): RemovalCollided => ({ code: 'CHANGED_MEANWHILE' });

/** Takes a user out of the table, and gives its address free; the address must be its own. */
function removalWrites(table: Table, hashes: SystemKeys, user: Person): Write<RemovalCollided>[] {
  return [
    {
      item: {
        Delete: {
          TableName: table.name,
          Key: keys.person(user.ref),
          ConditionExpression: 'version = :read',
          ExpressionAttributeValues: { ':read': user.version },
        },
      },
      refused: changedMeanwhile,
    },
    {
      item: {
        Delete: {
          TableName: table.name,
          Key: keys.addressClaim(hashes.addressHash(user.email)),
          ConditionExpression: 'attribute_not_exists(PK) OR person.personId = :id',
          ExpressionAttributeValues: { ':id': user.id },
        },
      },
      refused: changedMeanwhile,
    },
  ];
}

/**
 * Holds only once the import that wrote the user has settled the row: until then it counts the row's seats by its user, and a worker
 * that takes up from one that has died would not find it.
 */
function rowSettled(table: Table, { ref, writtenBy }: Person): Write<RemovalCollided>[] {
  const written = rowOfMark(writtenBy);
  if (written === undefined || ref.kind !== 'organisation') return [];
  return [
    {
      item: {
        ConditionCheck: {
          TableName: table.name,
          Key: keys.job(ref.organisationId, written.job),
          ConditionExpression: 'attribute_not_exists(PK) OR attribute_exists(endedAt) OR #position.#row > :row',
          ExpressionAttributeNames: { '#position': 'position', '#row': 'row' },
          ExpressionAttributeValues: { ':row': written.row },
        },
      },
      refused: changedMeanwhile,
    },
  ];
}

/** E-mails that go with their user: they hold the address. More are older than any that anybody waits for, and expire. */
const mostEmails = 50;

async function emailKeysOf(table: Table, { ref, id }: Person): Promise<Key[]> {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      ConsistentRead: true,
      KeyConditionExpression: 'PK = :pk AND begins_with(SK, :emails)',
      ExpressionAttributeValues: { ':pk': keys.person(ref).PK, ':emails': `${sortKeysOf.emails}${id}#` },
      ProjectionExpression: 'PK, SK',
      ScanIndexForward: false,
      Limit: mostEmails,
    }),
  );
  return Items.map((item) => keyOf.parse(item));
}

/** Whoever hears of the deletion hears of what it took away. */
function namingSubscriber(event: Event, { id, customerId }: Subscriber): Event {
  return { ...event, subject: { ...event.subject, subscriberId: id, wholesaleCustomerId: customerId } };
}

/** The subscriber that somebody is: its packages, number and extension come back with the user's deletion. */
async function subscriberOf(table: Table, { subscriber }: Person): Promise<Subscriber | undefined> {
  if (subscriber === undefined) return undefined;
  const item = await readItem(table, wholesaleKeys.subscriber(subscriber.partnerId, subscriber.subscriberId));
  return item === undefined ? undefined : subscriberSchema.parse(item);
}

/** Deleted users, in DynamoDB. */
export function dynamoUserRemovals(table: Table, hashes: Promise<SystemKeys>): UserRemovals {
  async function write(
    { by, user, event }: Removal,
    emails: readonly Key[],
    licences: NonNullable<Person['licences']>,
    subscriber: Subscriber | undefined,
    receipt: Parameters<UserRemovals['remove']>[1],
  ) {
    if (user.ref.kind !== 'organisation') throw new Error('Only users of an organisation are deleted.');
    const { organisationId } = user.ref;
    const writes: Write<Refusal | RemovalCollided | SeatsRefused>[] = [
      ...(by === undefined ? [] : mayChange(table, by)),
      ...rowSettled(table, user),
      ...removalWrites(table, await hashes, user),
      ...(subscriber === undefined ? [] : unsubscribeWrites(table, subscriber, changedMeanwhile)),
      ...emails.map((key) => remove<never>(table, key)),
      ...seatWrites(table, organisationId, seatChange(licences, [])),
      ...administratorWrites(table, organisationId, -administratorsLost(user)),
      ...changeRecord(table, subscriber === undefined ? event : namingSubscriber(event, subscriber)),
    ];
    return commit<RemovalCollided | SeatsRefused>(table, writes, receipt);
  }

  return {
    async remove(removal, receipt) {
      // A seat of a service that has ended comes back to nothing.
      const [emails, subscriber] = await Promise.all([emailKeysOf(table, removal.user), subscriberOf(table, removal.user)]);
      let licences = removal.user.licences ?? [];
      for (;;) {
        const done = await write(removal, emails, licences, subscriber, receipt);
        if (done.ok) return done;
        const { error } = done;
        if (!('service' in error)) return refused(error);
        licences = licences.filter((service) => service !== error.service);
      }
    },
    shards: Array.from({ length: dueIndex.shards }, (_, shard) => shard),
    async due(shard, at, after) {
      const { items, next } = await dueItems(table, 'USERS', shard, at, after);
      return { found: items.map((item) => personSchema.parse(item)), next };
    },
  };
}
