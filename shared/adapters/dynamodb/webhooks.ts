import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { commit } from '#shared/adapters/dynamodb/commit.ts';
import { changeRecord, createNew } from '#shared/adapters/dynamodb/items.ts';
import { keys, partitions } from '#shared/adapters/dynamodb/keys.ts';
import { newestItems } from '#shared/adapters/dynamodb/newest-items.ts';
import { readItem, readItems } from '#shared/adapters/dynamodb/read-items.ts';
import { earlierAnswerIn } from '#shared/adapters/dynamodb/receipts.ts';
import { replace, type Table, type Write } from '#shared/adapters/dynamodb/transact.ts';
import { deliveryItem, webhookItem } from '#shared/adapters/dynamodb/webhook-items.ts';
import { wholesaleKeys, wholesalePartitions, wholesaleSortKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import type { PartnerId } from '#shared/domain/ids.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, refused } from '#shared/domain/result.ts';
import { delivery as deliverySchema } from '#shared/domain/webhooks/delivery.ts';
import { mostWebhooks, type Webhook, webhook as webhookSchema } from '#shared/domain/webhooks/webhook.ts';
import type { WebhookReader, WebhookStore } from '#shared/domain/webhooks/webhook-store.ts';

const changedSinceRead = (): Refusal => ({ code: 'CHANGED_SINCE_READ' });

/** One webhook more or less, of which a partner has so many at most: counted where it is written, so that two at once are not one too many. */
function counted(table: Table, partnerId: PartnerId, by: 1 | -1): Write<Refusal> {
  return {
    item: {
      Update: {
        TableName: table.name,
        Key: wholesaleKeys.webhookCount(partnerId),
        UpdateExpression: 'SET itemType = :type, schemaVersion = :schema ADD #count :by',
        ConditionExpression: by === 1 ? 'attribute_not_exists(#count) OR #count < :most' : '#count > :none',
        ExpressionAttributeNames: { '#count': 'count' },
        ExpressionAttributeValues: {
          ':type': 'webhook-count',
          ':schema': 1,
          ':by': by,
          ...(by === 1 ? { ':most': mostWebhooks } : { ':none': 0 }),
        },
      },
    },
    refused: () => (by === 1 ? { code: 'TOO_MANY_WEBHOOKS' } : { code: 'CHANGED_SINCE_READ' }),
  };
}

function removed(table: Table, { partnerId, id, version }: Webhook): Write<Refusal> {
  return {
    item: {
      Delete: {
        TableName: table.name,
        Key: wholesaleKeys.webhook(partnerId, id),
        ConditionExpression: 'version = :read',
        ExpressionAttributeValues: { ':read': version },
      },
    },
    refused: changedSinceRead,
  };
}

async function webhooksOf(table: Table, partnerId: PartnerId): Promise<readonly Webhook[]> {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      ConsistentRead: true,
      KeyConditionExpression: 'PK = :partner AND begins_with(SK, :webhooks)',
      ExpressionAttributeValues: { ':partner': partitions.partner(partnerId), ':webhooks': wholesaleSortKeys.webhooks },
      ScanIndexForward: false,
    }),
  );
  return Items.map((item) => webhookSchema.parse(item));
}

/** Whom events are sent to, in DynamoDB. A partner's webhooks are few: one page of a query. */
export function dynamoWebhookReader(table: Table): WebhookReader {
  return {
    async active(partnerId) {
      return (await webhooksOf(table, partnerId)).filter(({ status }) => status === 'active');
    },
  };
}

/** Webhooks in DynamoDB. */
export function dynamoWebhookStore(table: Table): WebhookStore {
  return {
    list: (partnerId) => webhooksOf(table, partnerId),
    async read(partnerId, id, asked) {
      const key = wholesaleKeys.webhook(partnerId, id);
      const found = await readItems(table, [key, ...(asked === undefined ? [] : [keys.receipt(asked.id)])]);
      const earlier = asked === undefined ? undefined : earlierAnswerIn(asked, found(keys.receipt(asked.id)));
      if (earlier !== undefined) return refused(earlier);
      const item = found(key);
      return item === undefined ? refused({ code: 'NOT_FOUND' }) : ok(webhookSchema.parse(item));
    },
    create: (created, event, receipt) =>
      commit(table, [counted(table, created.partnerId, 1), createNew(table, webhookItem(created)), ...changeRecord(table, event)], receipt),
    change: (before, after, event, receipt) =>
      commit(table, [replace(table, webhookItem(after), before.version, changedSinceRead), ...changeRecord(table, event)], receipt),
    remove: (webhook, event, receipt) =>
      commit(table, [removed(table, webhook), counted(table, webhook.partnerId, -1), ...changeRecord(table, event)], receipt),
    addTest: (test, receipt) => commit(table, [createNew(table, deliveryItem(test))], receipt),
    async deliveries(partnerId, id, { limit, after }) {
      const key = after === undefined ? undefined : wholesaleKeys.delivery(id, after);
      const [item, { items, more }] = await Promise.all([
        readItem(table, wholesaleKeys.webhook(partnerId, id)),
        newestItems(table, wholesalePartitions.webhook(id), wholesaleSortKeys.deliveries, limit, key),
      ]);
      return item === undefined ? refused({ code: 'NOT_FOUND' }) : ok({ deliveries: items.map((one) => deliverySchema.parse(one)), more });
    },
  };
}
