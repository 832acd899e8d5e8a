import { keys, partitions, sortKeysOf } from '#shared/adapters/dynamodb/keys.ts';
import { newestItems } from '#shared/adapters/dynamodb/newest-items.ts';
import { orderEmails } from '#shared/adapters/dynamodb/orders.ts';
import { orderOfPartner, ordersOfPartner } from '#shared/adapters/dynamodb/orders-of-partner.ts';
import { readItem } from '#shared/adapters/dynamodb/read-items.ts';
import { dynamoSuppressions } from '#shared/adapters/dynamodb/suppressions.ts';
import type { SystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import type { Email } from '#shared/domain/email.ts';
import { order as orderSchema } from '#shared/domain/orders/order.ts';
import type { OrderReader } from '#shared/domain/orders/order-store.ts';

const cameBack: ReadonlySet<Email['state']> = new Set(['bounced', 'complained', 'failed', 'suppressed']);

/** Reads orders in DynamoDB: each by a key or a query that begins with its seller, its partner, or an address of one of those. */
export function dynamoOrderReader(table: Table, hashes: Promise<SystemKeys>): OrderReader {
  /** Only mail that came back, or was held back, can mean a suppressed address; whether it still is one stands with the address. */
  async function suppressed(address: string, emails: readonly Email[]): Promise<boolean> {
    if (!emails.some((email) => email.to === address && cameBack.has(email.state))) return false;
    const found = await dynamoSuppressions(table, hashes).among([address]);
    return found.has(address);
  }

  return {
    async details(sellerId, id) {
      const [item, emails] = await Promise.all([readItem(table, keys.order(sellerId, id)), orderEmails(table, sellerId, id)]);
      if (item === undefined) return undefined;
      const order = orderSchema.parse(item);
      return { order, emails, contactSuppressed: await suppressed(order.contact.email, emails) };
    },
    async orders(sellerId, limit, after) {
      const at = after && keys.order(sellerId, after);
      const { items, more } = await newestItems(table, partitions.partner(sellerId), sortKeysOf.orders, limit, at);
      const found = items.map((item) => orderSchema.parse(item));
      return { found, next: more ? found.at(-1)?.id : undefined };
    },
    forPartner: async (of, id) => orderOfPartner(table, await hashes, of, id),
    ordersForPartner: async (of, limit, after) => ordersOfPartner(table, await hashes, of, limit, after),
  };
}
