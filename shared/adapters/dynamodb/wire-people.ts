import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { commit } from '#shared/adapters/dynamodb/commit.ts';
import { organisationOfId } from '#shared/adapters/dynamodb/found-by-id.ts';
import { type Key, keys, partitions, sortKeysOf } from '#shared/adapters/dynamodb/keys.ts';
import { rightOf } from '#shared/adapters/dynamodb/organisation-rights.ts';
import { readItem, readItems } from '#shared/adapters/dynamodb/read-items.ts';
import { subscriberWrites } from '#shared/adapters/dynamodb/subscriber-writes.ts';
import type { SystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import type { Table, Write } from '#shared/adapters/dynamodb/transact.ts';
import { userWrites } from '#shared/adapters/dynamodb/users.ts';
import { wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import { personRef } from '#shared/domain/email.ts';
import type { PartnerId, PersonId } from '#shared/domain/ids.ts';
import { type Person, partner as partnerSchema, person as personSchema } from '#shared/domain/people.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, refused } from '#shared/domain/result.ts';
import type { ChangeCollided } from '#shared/domain/users/user-store.ts';
import { mappedOrganisation } from '#shared/domain/wholesale/mapped-organisation.ts';
import type { PeopleStore } from '#shared/domain/wholesale/people-store.ts';
import { type Subscriber, subscriber as subscriberSchema } from '#shared/domain/wholesale/subscriber.ts';
import type { SubscriberCollided } from '#shared/domain/wholesale/subscribers/subscriber-store.ts';
import { wholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';

const claim = z.object({ person: personRef });

function subscriberKey(id: PartnerId, { subscriber }: Person): Key | undefined {
  return subscriber?.partnerId === id ? wholesaleKeys.subscriber(id, subscriber.subscriberId) : undefined;
}

/** People for clients of the wire format, in DynamoDB. */
export function dynamoWirePeople(table: Table, hashes: Promise<SystemKeys>): PeopleStore {
  return {
    organisationOf: (id) => organisationOfId(table, id),
    async partner(id) {
      return partnerSchema.parse(await readItem(table, keys.partner(id)));
    },
    async own(id) {
      const { Items = [] } = await table.client.send(
        new QueryCommand({
          TableName: table.name,
          ConsistentRead: true,
          KeyConditionExpression: 'PK = :partner AND begins_with(SK, :people)',
          ExpressionAttributeValues: { ':partner': partitions.partner(id), ':people': sortKeysOf.people },
        }),
      );
      return Items.map((item) => personSchema.parse(item));
    },
    async byEmail(id, email) {
      const { addressHash } = await hashes;
      const ref = claim.safeParse(await readItem(table, keys.addressClaim(addressHash(email)))).data?.person;
      if (ref === undefined || (ref.kind === 'partner' && ref.partnerId !== id)) return undefined;
      const key = keys.person(ref);
      const relation = ref.kind === 'organisation' ? keys.customer(id, ref.organisationId) : undefined;
      const found = await readItems(table, relation === undefined ? [key] : [key, relation]);
      if (relation !== undefined && found(relation) === undefined) return undefined;
      const item = found(key);
      const one = item === undefined ? undefined : personSchema.parse(item);
      return one?.state === 'replaced' ? undefined : one;
    },
    async subscribersOf(id, people) {
      const wanted = new Map(
        people.flatMap((one) => {
          const key = subscriberKey(id, one);
          return key === undefined ? [] : [[key.SK, key] as const];
        }),
      );
      if (wanted.size === 0) return new Map();
      const found = await readItems(table, [...wanted.values()]);
      return new Map(
        people.flatMap((one): [PersonId, Subscriber][] => {
          const key = subscriberKey(id, one);
          const item = key === undefined ? undefined : found(key);
          return item === undefined ? [] : [[one.id, subscriberSchema.parse(item)]];
        }),
      );
    },
    async customerOf(by) {
      const [relation, mapping] = [keys.customer(by.partnerId, by.organisationId), wholesaleKeys.mappedOrganisation(by.organisationId)];
      const found = await readItems(table, [relation, mapping]);
      const right = rightOf(by, found(relation), 'read');
      if (right !== undefined) return refused(right);
      const item = found(mapping);
      const mapped = item === undefined ? undefined : mappedOrganisation.parse(item);
      if (mapped === undefined || mapped.partnerId !== by.partnerId) return ok(undefined);
      const customer = await readItem(table, wholesaleKeys.customer(mapped.partnerId, mapped.customerId));
      return ok(customer === undefined ? undefined : wholesaleCustomer.parse(customer));
    },
    async create(change, subscriber, receipt) {
      const known = await hashes;
      const writes: Write<Refusal | ChangeCollided | SubscriberCollided>[] = [
        ...userWrites(table, known, change),
        ...(subscriber === undefined ? [] : subscriberWrites(table, known, subscriber)),
      ];
      return commit<ChangeCollided | SubscriberCollided>(table, writes, receipt);
    },
  };
}
