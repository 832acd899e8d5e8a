import { entitlementWrites, everyServiceNamed } from '#shared/adapters/dynamodb/entitlement-writes.ts';
import { changeRecord } from '#shared/adapters/dynamodb/items.ts';
import { type Key, keys } from '#shared/adapters/dynamodb/keys.ts';
import { orderChangeWrites } from '#shared/adapters/dynamodb/order-writes.ts';
import { readItem, readItems } from '#shared/adapters/dynamodb/read-items.ts';
import type { SystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { remove, type Table, transact, type Write } from '#shared/adapters/dynamodb/transact.ts';
import type { Unmapping, UnmapStore } from '#shared/domain/mapping/unmap-order.ts';
import { order as orderSchema } from '#shared/domain/orders/order.ts';
import { entitlement, organisation } from '#shared/domain/people.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, refused } from '#shared/domain/result.ts';
import { setUp } from '#shared/domain/set-up/set-up.ts';
import { subscription } from '#shared/domain/subscriptions/subscription.ts';
import { trial } from '#shared/domain/trial.ts';
import { serviceId } from '#shared/domain/users/licences.ts';

const changed = (): Refusal => ({ code: 'CHANGED_SINCE_READ' });

/** Takes an item away as it was read. */
function removeRead(table: Table, Key: Key, version: number): Write<Refusal> {
  return {
    item: {
      Delete: { TableName: table.name, Key, ConditionExpression: 'version = :read', ExpressionAttributeValues: { ':read': version } },
    },
    refused: changed,
  };
}

function setUpWrite(table: Table, { subscription: { organisationId, id }, setUp: draft }: Unmapping): Write<Refusal> {
  const Key = keys.setUp(organisationId, id);
  if (draft !== undefined) return removeRead(table, Key, draft.version);
  return {
    item: { ConditionCheck: { TableName: table.name, Key, ConditionExpression: 'attribute_not_exists(PK)' } },
    refused: changed,
  };
}

/** Mappings that an operator takes back, in DynamoDB. */
export function dynamoUnmapping(table: Table, hashes: Promise<SystemKeys>): UnmapStore {
  return {
    async read(sellerId, id) {
      const item = await readItem(table, keys.order(sellerId, id));
      if (item === undefined) return refused({ code: 'NOT_FOUND' });
      const order = orderSchema.parse(item);
      if (order.mapped === undefined) return ok({ order, subscription: undefined, setUp: undefined, entitlements: [], trial: undefined });
      const { organisationId, subscriptionId } = order.mapped;
      const [subscriptionKey, setUpKey] = [keys.subscription(organisationId, subscriptionId), keys.setUp(organisationId, subscriptionId)];
      const organisationKey = keys.organisation(organisationId);
      const seats = serviceId.options.map((service) => keys.entitlement(organisationId, service));
      const found = await readItems(table, [subscriptionKey, setUpKey, organisationKey, ...seats]);
      const [subscriptionItem, setUpItem, organisationItem] = [found(subscriptionKey), found(setUpKey), found(organisationKey)];
      const of = organisationItem === undefined ? undefined : organisation.parse(organisationItem);
      const trialItem = of?.trialId === undefined ? undefined : await readItem(table, keys.trial(of.partnerId, of.trialId));
      return ok({
        order,
        subscription: subscriptionItem === undefined ? undefined : subscription.parse(subscriptionItem),
        setUp: setUpItem === undefined ? undefined : setUp.parse(setUpItem),
        entitlements: seats.flatMap((key) => found(key) ?? []).map((one) => entitlement.parse(one)),
        trial: trialItem === undefined ? undefined : trial.parse(trialItem),
      });
    },
    async unmap(unmapping) {
      const { order, subscription: of, entitlements, event } = unmapping;
      const writes: Write<Refusal>[] = [
        ...orderChangeWrites(table, await hashes, order),
        removeRead(table, keys.subscription(of.organisationId, of.id), of.version),
        remove<never>(table, keys.partnerSubscription(of.partnerId, of.id)),
        setUpWrite(table, unmapping),
        ...entitlementWrites(table, of.organisationId, entitlements),
        ...changeRecord(table, event),
      ];
      return transact<Refusal>(table, writes, everyServiceNamed<never>);
    },
  };
}
