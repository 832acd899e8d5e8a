import { due } from '#shared/adapters/dynamodb/due.ts';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import type { Item } from '#shared/adapters/dynamodb/transact.ts';
import { customerMarks, listKeys, wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import type { Subscriber } from '#shared/domain/wholesale/subscriber.ts';
import { type PackageCount, runs, type WholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';

/** Milliseconds without a word of the worker after which the clock tells it again; its message may be put off for 15 minutes. */
export const customerPatience = 1_200_000;

/** When the clock has to look after a customer whose worker was last heard of, or wanted to be back, at an instant. */
export function customerDue(heard: Date, { id }: Pick<WholesaleCustomer, 'id'>): { duePK: string; dueSK: string } {
  return due('WHOLESALE', new Date(heard.getTime() + customerPatience), id);
}

/** While something runs the clock looks after the worker; while an answer is waited for, it knows when nobody waits any longer. */
function dueOf(customer: WholesaleCustomer): { duePK?: string; dueSK?: string } {
  if (runs(customer.status)) return customerDue(new Date(customer.statusChangedAt), customer);
  const { approval } = customer;
  return customer.status === 'pending_rpl_review' && approval !== undefined
    ? due('WHOLESALE', new Date(approval.lapsesAt), customer.id)
    : {};
}

/** A wholesale customer as it is kept, with what the indexes list it by. */
export function wholesaleCustomerItem(customer: WholesaleCustomer): Item {
  const { id, partnerId, status, externalId } = customer;
  return itemOf('wholesale-customer', wholesaleKeys.customer(partnerId, id), {
    ...customer,
    roll: listKeys.customers(partnerId),
    mark: customerMarks[status],
    list: listKeys.customersOfStatus(partnerId, status),
    finder: listKeys.customerOfExternalId(partnerId, externalId),
    ...dueOf(customer),
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
    list: listKeys.subscribersOfCustomer(customerId, status),
    finder: listKeys.subscriberOfPerson(partnerId, personId),
  });
}

export function packageCountItem(count: PackageCount): Item {
  return itemOf('package-count', wholesaleKeys.packageCount(count.customerId, count.name), count);
}
