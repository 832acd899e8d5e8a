import { claimsOf } from '#shared/adapters/dynamodb/customer-claims.ts';
import { type Key, keys } from '#shared/adapters/dynamodb/keys.ts';
import { newestListed } from '#shared/adapters/dynamodb/listed.ts';
import { readItems } from '#shared/adapters/dynamodb/read-items.ts';
import { subscriberWrites } from '#shared/adapters/dynamodb/subscriber-writes.ts';
import type { SystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { type Table, transact, type Write } from '#shared/adapters/dynamodb/transact.ts';
import { listKeys, wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import { person as personSchema } from '#shared/domain/people.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { type Result, refused } from '#shared/domain/result.ts';
import type { HeldCustomer } from '#shared/domain/wholesale/customer-work-store.ts';
import { freeAccount } from '#shared/domain/wholesale/free-account.ts';
import { type Subscriber, subscriber, subscriberStatus } from '#shared/domain/wholesale/subscriber.ts';
import type { SubscriberContext } from '#shared/domain/wholesale/subscribers/compose-subscriber.ts';
import { removalOf } from '#shared/domain/wholesale/subscribers/delete-subscriber.ts';
import type { SubscriberCollided } from '#shared/domain/wholesale/subscribers/subscriber-store.ts';

/** Subscribers that are taken away before the worker looks at the time again. */
const slice = 25;
/** Milliseconds for which a customer waits for counts that say that somebody is left; then they are wrong, and the customer goes. */
const mostPatience = 3_600_000;

/** What a subscriber holds is free again; its person stays in the organisation, and the owner of a free account can be asked by others. */
async function removeSubscriber(table: Table, hashes: SystemKeys, one: Subscriber, context: SubscriberContext): Promise<void> {
  const { organisationId, personId, email } = one;
  const personKey = keys.person({ kind: 'organisation', organisationId, personId });
  const accountKey = wholesaleKeys.freeAccount(hashes.addressHash(email));
  const found = await readItems(table, [personKey, accountKey]);
  const [person, account] = [found(personKey), found(accountKey)];
  const read = {
    subscriber: one,
    person: person === undefined ? undefined : personSchema.parse(person),
    freeAccount: account === undefined ? undefined : freeAccount.parse(account),
  };
  // One that was changed or removed meanwhile is looked at anew.
  await transact<Refusal | SubscriberCollided>(table, subscriberWrites(table, hashes, removalOf(read, undefined, context)));
}

/** Takes some subscribers of a customer away; true: the index shows none any more. It lags a little: what it does not show yet, counts do. */
export async function removeSubscribers(
  table: Table,
  hashes: SystemKeys,
  { customer }: HeldCustomer,
  context: SubscriberContext,
): Promise<boolean> {
  const partitions = subscriberStatus.options.map((status) => listKeys.subscribersOfCustomer(customer.id, status));
  const found = await Promise.all(partitions.map((partition) => newestListed(table, { index: 'lists', partition }, slice)));
  const some = found.flat().slice(0, slice);
  for (const item of some) await removeSubscriber(table, hashes, subscriber.parse(item), context);
  return some.length === 0;
}

function takeAway(table: Table, Key: Key, own: { readonly holds: string; readonly values: Record<string, unknown> }): Write<'lost'> {
  return {
    item: {
      Delete: {
        TableName: table.name,
        Key,
        ConditionExpression: `attribute_not_exists(PK) OR ${own.holds}`,
        ExpressionAttributeValues: own.values,
      },
    },
    refused: () => 'lost',
  };
}

type Mine = { readonly condition: string; readonly values: Record<string, unknown> };

/**
 * Takes a customer away with all that names it: external id, dependence on the template, the organisation's mapping, the counts, and
 * the address of an administrator whose organisation was never made. `lost` as long as a count says that somebody has a package.
 */
export async function removeCustomer(
  table: Table,
  hashes: SystemKeys,
  { customer }: HeldCustomer,
  mine: Mine,
  record: readonly Write<never>[],
  now: Date,
): Promise<Result<undefined, 'lost'>> {
  const { id, partnerId, templateId, packages, customerInfo, organisationMadeAt, statusChangedAt } = customer;
  const waited = now.getTime() - Date.parse(statusChangedAt) > mostPatience;
  const unused = waited ? { holds: 'used >= :none', values: { ':none': 0 } } : { holds: 'used = :none', values: { ':none': 0 } };
  const mapped = { holds: 'customerId = :own', values: { ':own': id } };
  const neverCame =
    customerInfo === undefined || organisationMadeAt !== undefined
      ? []
      : [
          takeAway(table, keys.addressClaim(hashes.addressHash(customerInfo.primaryEmail)), {
            holds: 'person.personId = :own',
            values: { ':own': customerInfo.administratorId },
          }),
        ];
  const claims = claimsOf(customer);
  const found = await readItems(table, claims);
  // What it has let go may be somebody else's by now.
  const own = claims.filter((key) => (found(key)?.['customerId'] ?? id) === id);
  const written = await transact<'lost'>(table, [
    {
      item: {
        Delete: {
          TableName: table.name,
          Key: wholesaleKeys.customer(partnerId, id),
          ConditionExpression: mine.condition,
          ExpressionAttributeValues: mine.values,
        },
      },
      refused: () => 'lost',
    },
    takeAway(table, wholesaleKeys.templateCustomer(templateId, id), mapped),
    ...own.map((key) => takeAway(table, key, mapped)),
    ...packages.map(({ name }) => takeAway(table, wholesaleKeys.packageCount(id, name), unused)),
    ...neverCame,
    ...record,
  ]);
  return written.ok ? written : refused('lost');
}
