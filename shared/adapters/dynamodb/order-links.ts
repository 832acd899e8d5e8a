import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { type Key, keys } from '#shared/adapters/dynamodb/keys.ts';
import { readItem, readItems } from '#shared/adapters/dynamodb/read-items.ts';
import type { Item, Table } from '#shared/adapters/dynamodb/transact.ts';
import { order as orderSchema } from '#shared/domain/orders/order.ts';
import { type OrderLink, type OrderLinks, orderLink } from '#shared/domain/orders/order-links.ts';
import { partner as partnerSchema } from '#shared/domain/people.ts';

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

/** Links of orders in DynamoDB. */
export function dynamoOrderLinks(table: Table): OrderLinks {
  return {
    async find(hash) {
      const found = await readItem(table, keys.orderLink(hash));
      if (found === undefined) return undefined;
      const link = orderLink.parse(found);
      const [orderKey, sellerKey] = [keys.order(link.sellerId, link.orderId), keys.partner(link.sellerId)];
      const behind = await readItems(table, [orderKey, sellerKey]);
      return { link, order: orderSchema.parse(behind(orderKey)), seller: partnerSchema.parse(behind(sellerKey)) };
    },
    async opened({ hash }, at) {
      await table.client.send(new TransactWriteCommand({ TransactItems: [first(table, keys.orderLink(hash), at)] })).catch(() => undefined);
    },
  };
}
