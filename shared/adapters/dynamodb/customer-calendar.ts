import * as z from 'zod';
import { updateIf } from '#shared/adapters/dynamodb/conditional-update.ts';
import { dueItems, dueShards } from '#shared/adapters/dynamodb/due-items.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import { customerDue } from '#shared/adapters/dynamodb/wholesale-items.ts';
import { wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import type { CustomerCalendar } from '#shared/domain/wholesale/customer-calendar.ts';
import { wholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';

const dated = z.object({ dueSK: z.string() });

/** Wholesale customers whose worker is overdue or whose answer is, out of the index of dates. */
export function dynamoCustomerCalendar(table: Table): CustomerCalendar {
  return {
    shards: dueShards,
    async due(shard, at, after) {
      const { items, next } = await dueItems(table, 'WHOLESALE', shard, at, after);
      return { found: items.map((item) => ({ customer: wholesaleCustomer.parse(item), due: dated.parse(item).dueSK })), next };
    },
    async noteWake({ customer, due }, now) {
      const { duePK, dueSK } = customerDue(now, customer);
      const noted = await updateIf(table, {
        Key: wholesaleKeys.customer(customer.partnerId, customer.id),
        UpdateExpression: 'SET duePK = :duePK, dueSK = :dueSK',
        ConditionExpression: 'dueSK = :read',
        ExpressionAttributeValues: { ':duePK': duePK, ':dueSK': dueSK, ':read': due },
      });
      return noted.done;
    },
  };
}
