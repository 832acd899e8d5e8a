import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { encodeTime } from 'ulid';
import { updateIf } from '#shared/adapters/dynamodb/conditional-update.ts';
import { dueKeys, dueShards } from '#shared/adapters/dynamodb/due-items.ts';
import { changeRecord } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { readItem, readItems } from '#shared/adapters/dynamodb/read-items.ts';
import { readEventKey } from '#shared/adapters/dynamodb/read-key.ts';
import { type Item, replace, type Table, transact } from '#shared/adapters/dynamodb/transact.ts';
import { deliveryItem, deliveryOfKey, webhookItem } from '#shared/adapters/dynamodb/webhook-items.ts';
import { wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import { event as eventSchema } from '#shared/domain/event.ts';
import type { PartnerId } from '#shared/domain/ids.ts';
import { partner as partnerSchema } from '#shared/domain/people.ts';
import { type Delivery, delivery as deliverySchema } from '#shared/domain/webhooks/delivery.ts';
import type { DeliveryCalendar } from '#shared/domain/webhooks/delivery-calendar.ts';
import { type Webhook, webhook as webhookSchema } from '#shared/domain/webhooks/webhook.ts';
import type { DeliveryStore, EventRange } from '#shared/domain/webhooks/webhook-store.ts';

function parsed<T>(item: Item | undefined, parse: (item: Item) => T): T | undefined {
  return item === undefined ? undefined : parse(item);
}

/** Puts a delivery in the place of the state of it that was read, or where there was none. */
function stepInput(table: Table, before: Delivery | undefined, after: Delivery) {
  const Item = deliveryItem(after);
  if (before === undefined) return { TableName: table.name, Item, ConditionExpression: 'attribute_not_exists(PK)' };
  return {
    TableName: table.name,
    Item,
    ConditionExpression: '#run = :run AND #state = :state AND attempts = :attempts',
    ExpressionAttributeNames: { '#run': 'run', '#state': 'state' },
    ExpressionAttributeValues: { ':run': before.run, ':state': before.state, ':attempts': before.attempts },
  };
}

function eventsBetween(partnerId: PartnerId, { from, after, before }: EventRange) {
  const { PK, SK: last } = keys.event(partnerId, before);
  // Ids know no time before 1970.
  const since = Math.max(0, Date.parse(from ?? '1970-01-01'));
  const first = after !== undefined ? `${keys.event(partnerId, after).SK}!` : `EVENT#evt_${encodeTime(since, 10)}`;
  return { ':events': PK, ':first': first, ':last': last };
}

async function noteFailing(table: Table, { partnerId, id, failingSince }: Webhook, since: string | undefined): Promise<void> {
  const key = wholesaleKeys.webhook(partnerId, id);
  if (since !== undefined) {
    await updateIf(table, {
      Key: key,
      UpdateExpression: 'SET failingSince = :since',
      ConditionExpression: 'attribute_exists(PK) AND attribute_not_exists(failingSince)',
      ExpressionAttributeValues: { ':since': since },
    });
    return;
  }
  if (failingSince === undefined) return;
  await updateIf(table, {
    Key: key,
    UpdateExpression: 'REMOVE failingSince',
    ConditionExpression: 'failingSince = :since',
    ExpressionAttributeValues: { ':since': failingSince },
  });
}

/** Deliveries in DynamoDB. */
export function dynamoDeliveryStore(table: Table): DeliveryStore {
  return {
    async look({ partnerId, webhookId, deliveryId }, eventId) {
      const [webhookKey, deliveryKey] = [wholesaleKeys.webhook(partnerId, webhookId), wholesaleKeys.delivery(webhookId, deliveryId)];
      const eventKey = eventId === undefined ? undefined : keys.event(partnerId, eventId);
      const found = await readItems(table, [webhookKey, deliveryKey, ...(eventKey === undefined ? [] : [eventKey])]);
      return {
        webhook: parsed(found(webhookKey), (item) => webhookSchema.parse(item)),
        delivery: parsed(found(deliveryKey), (item) => deliverySchema.parse(item)),
        event: eventKey === undefined ? undefined : parsed(found(eventKey), (item) => eventSchema.parse(item)),
      };
    },
    async step(before, after) {
      try {
        await table.client.send(new PutCommand(stepInput(table, before, after)));
        return true;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false;
        throw error;
      }
    },
    noteFailing: (webhook, since) => noteFailing(table, webhook, since),
    async partner(id) {
      return parsed(await readItem(table, keys.partner(id)), (item) => partnerSchema.parse(item));
    },
    async disable(before, after, event, emails) {
      await transact<'changed'>(table, [
        replace(table, webhookItem(after), before.version, () => 'changed'),
        ...changeRecord(table, event, emails),
      ]);
    },
    async lookReplay(partnerId, id) {
      return parsed(await readItem(table, wholesaleKeys.webhook(partnerId, id)), (item) => webhookSchema.parse(item));
    },
    async eventsFrom(partnerId, range, limit) {
      const { Items = [] } = await table.client.send(
        new QueryCommand({
          TableName: table.name,
          ConsistentRead: true,
          KeyConditionExpression: 'PK = :events AND SK BETWEEN :first AND :last',
          ExpressionAttributeValues: eventsBetween(partnerId, range),
          ProjectionExpression: 'PK, SK',
          Limit: limit,
        }),
      );
      return Items.flatMap(({ PK, SK }) => readEventKey({ PK: String(PK), SK: String(SK) })?.id ?? []);
    },
  };
}

/** When deliveries are due, in DynamoDB. */
export function dynamoDeliveryCalendar(table: Table): DeliveryCalendar {
  return {
    shards: dueShards,
    async due(shard, at, after) {
      const { found, next } = await dueKeys(table, 'DELIVERIES', { shard, at, after, limit: 100 });
      return { found: found.map(deliveryOfKey), next };
    },
    async read({ webhookId, deliveryId }) {
      return parsed(await readItem(table, wholesaleKeys.delivery(webhookId, deliveryId)), (item) => deliverySchema.parse(item));
    },
  };
}
