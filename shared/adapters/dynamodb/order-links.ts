import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { type Key, keys } from '#shared/adapters/dynamodb/keys.ts';
import { readItem, readItems } from '#shared/adapters/dynamodb/read-items.ts';
import type { Item, Table } from '#shared/adapters/dynamodb/transact.ts';
import { type Order, order as orderSchema } from '#shared/domain/orders/order.ts';
import { type OrderLink, type OrderLinks, orderLink } from '#shared/domain/orders/order-links.ts';
import { partner as partnerSchema } from '#shared/domain/people.ts';
import { servicesToSetUp } from '#shared/domain/set-up/plan.ts';
import { setUp } from '#shared/domain/set-up/set-up.ts';

/** A link of an order as it is kept; written by whoever composes the e-mail that it stands in. */
export function orderLinkItem(link: OrderLink): Item {
  return itemOf('order-link', keys.orderLink(link.hash), link, link.createdAt);
}

function first(table: Table, Key: Key, at: string) {
  return {
    Update: {
      TableName: table.name,
      Key,
      UpdateExpression: 'SET openedAt = :at',
      ConditionExpression: 'attribute_exists(PK) AND attribute_not_exists(openedAt)',
      ExpressionAttributeValues: { ':at': at },
    },
  };
}

const ended = setUp.pick({ state: true, completedAt: true });

/** Since when nothing is left to do about an order: it was mapped, and its services are set up or need no set-up. */
async function finishedAt(table: Table, { mapped, services }: Order): Promise<string | undefined> {
  if (mapped === undefined) return undefined;
  if (servicesToSetUp(services).length === 0) return mapped.at;
  const found = await readItem(table, keys.setUp(mapped.organisationId, mapped.subscriptionId));
  const { state, completedAt } = found === undefined ? {} : ended.parse(found);
  return state === 'active' ? completedAt : undefined;
}

/** Links of orders in DynamoDB. */
export function dynamoOrderLinks(table: Table): OrderLinks {
  return {
    async find(hash) {
      const found = await readItem(table, keys.orderLink(hash));
      if (found === undefined) return undefined;
      const link = orderLink.parse(found);
      const [orderKey, sellerKey] = [keys.order(link.sellerId, link.orderId), keys.partner(link.sellerId)];
      const behind = await readItems(table, [orderKey, sellerKey]);
      const order = orderSchema.parse(behind(orderKey));
      return { link, order, seller: partnerSchema.parse(behind(sellerKey)), finishedAt: await finishedAt(table, order) };
    },
    async opened({ hash, sellerId, orderId, emailId }, at) {
      const email = keys.email({ kind: 'order', partnerId: sellerId, orderId }, emailId);
      const noted = [first(table, keys.orderLink(hash), at), first(table, email, at)];
      await table.client.send(new TransactWriteCommand({ TransactItems: noted })).catch(() => undefined);
    },
  };
}
