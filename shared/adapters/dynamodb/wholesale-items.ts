import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { due } from '#shared/adapters/dynamodb/keys.ts';
import type { Item } from '#shared/adapters/dynamodb/transact.ts';
import { listKeys, wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import type { Subscriber } from '#shared/domain/wholesale/subscriber.ts';
import type { PackageCount, WholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';

/** A wholesale customer as it is kept, with what the indexes list it by. */
export function wholesaleCustomerItem(customer: WholesaleCustomer): Item {
  const { id, partnerId, status, externalId } = customer;
  return itemOf('wholesale-customer', wholesaleKeys.customer(partnerId, id), {
    ...customer,
    roll: listKeys.customers(partnerId),
    mark: status,
    list: listKeys.customersOfStatus(partnerId, status),
    finder: listKeys.customerOfExternalId(partnerId, externalId),
  });
}

/** What the roll of subscribers says of each. */
export function subscriberMark({ status, statusChangedAt }: Pick<Subscriber, 'status' | 'statusChangedAt'>): string {
  return `${status}#${statusChangedAt}`;
}

/** A subscriber as it is kept; while its person is asked it stands in the index of dates. With what the indexes list it by. */
export function subscriberItem(subscriber: Subscriber): Item {
  const { id, partnerId, customerId, personId, status, migration, statusChangedAt } = subscriber;
  const waits = status === 'pending_user_migration' && migration !== undefined && migration.endedAt === undefined;
  return itemOf('subscriber', wholesaleKeys.subscriber(partnerId, id), {
    ...subscriber,
    ...(waits ? due('MIGRATIONS', new Date(migration.endsAt), id) : {}),
    roll: listKeys.subscribers(partnerId),
    mark: subscriberMark({ status, statusChangedAt }),
    list: listKeys.subscribersOfCustomer(customerId),
    finder: listKeys.subscriberOfPerson(partnerId, personId),
  });
}

export function packageCountItem(count: PackageCount): Item {
  return itemOf('package-count', wholesaleKeys.packageCount(count.customerId, count.name), count);
}
