import { itemOf } from '#shared/adapters/dynamodb/items.ts';
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

/** A subscriber as it is kept, with what the indexes list it by. */
export function subscriberItem(subscriber: Subscriber): Item {
  const { id, partnerId, customerId, personId, status } = subscriber;
  return itemOf('subscriber', wholesaleKeys.subscriber(partnerId, id), {
    ...subscriber,
    roll: listKeys.subscribers(partnerId),
    mark: status,
    list: listKeys.subscribersOfCustomer(customerId),
    finder: listKeys.subscriberOfPerson(partnerId, personId),
  });
}

export function packageCountItem(count: PackageCount): Item {
  return itemOf('package-count', wholesaleKeys.packageCount(count.customerId, count.name), count);
}
