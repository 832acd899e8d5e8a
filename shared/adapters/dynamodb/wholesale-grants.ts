import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { changeRecord, createNew, itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys, partitions } from '#shared/adapters/dynamodb/keys.ts';
import { readItem } from '#shared/adapters/dynamodb/read-items.ts';
import { create, type Item, replace, type Table, transact, type Write } from '#shared/adapters/dynamodb/transact.ts';
import { wholesaleKeys, wholesaleSortKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import type { PartnerId } from '#shared/domain/ids.ts';
import type { GrantRefusal, WholesaleGrants } from '#shared/domain/wholesale/sub-partner-store.ts';
import {
  type SubPartner,
  subPartner as subPartnerSchema,
  type WholesaleSubscription,
  wholesaleSubscription,
} from '#shared/domain/wholesale/wholesale-subscription.ts';

const changed = (): GrantRefusal => ({ code: 'CHANGED_SINCE_READ' });

function subscriptionItem(subscription: WholesaleSubscription): Item {
  return itemOf('wholesale-subscription', wholesaleKeys.subscription(subscription.partnerId, subscription.id), subscription);
}

function subPartnerItem(relation: SubPartner): Item {
  return itemOf('sub-partner', wholesaleKeys.subPartner(relation.parentId, relation.partnerId), relation);
}

/** A partner, and no commerce system. */
function partnerExists(table: Table, id: PartnerId): Write<GrantRefusal> {
  return {
    item: {
      ConditionCheck: {
        TableName: table.name,
        Key: keys.partner(id),
        ConditionExpression: 'attribute_exists(PK) AND (attribute_not_exists(#kind) OR #kind <> :seller)',
        ExpressionAttributeNames: { '#kind': 'kind' },
        ExpressionAttributeValues: { ':seller': 'seller' },
      },
    },
    refused: () => ({ code: 'NO_SUCH_PARTNER' }),
  };
}

/** Who may do wholesale, and under whom, in DynamoDB. */
export function dynamoWholesaleGrants(table: Table): WholesaleGrants {
  return {
    async subscriptions(partnerId) {
      const { Items = [] } = await table.client.send(
        new QueryCommand({
          TableName: table.name,
          ConsistentRead: true,
          KeyConditionExpression: 'PK = :pk AND begins_with(SK, :subscriptions)',
          ExpressionAttributeValues: { ':pk': partitions.partner(partnerId), ':subscriptions': wholesaleSortKeys.subscriptions },
          ScanIndexForward: false,
        }),
      );
      return Items.map((item) => wholesaleSubscription.parse(item));
    },
    async subscription(partnerId, id) {
      const item = await readItem(table, wholesaleKeys.subscription(partnerId, id));
      return item === undefined ? undefined : wholesaleSubscription.parse(item);
    },
    grant: (subscription, event) =>
      transact<GrantRefusal>(table, [
        partnerExists(table, subscription.partnerId),
        createNew(table, subscriptionItem(subscription)),
        ...changeRecord(table, event),
      ]),
    change: ({ before, after, event }) =>
      transact<GrantRefusal>(table, [replace(table, subscriptionItem(after), before.version, changed), ...changeRecord(table, event)]),
    async subPartner(parentId, partnerId) {
      const item = await readItem(table, wholesaleKeys.subPartner(parentId, partnerId));
      return item === undefined ? undefined : subPartnerSchema.parse(item);
    },
    addSubPartner: (relation, event) =>
      transact<GrantRefusal>(table, [
        partnerExists(table, relation.parentId),
        partnerExists(table, relation.partnerId),
        create(table, subPartnerItem(relation), (): GrantRefusal => ({ code: 'ALREADY_SUB_PARTNER' })),
        ...changeRecord(table, event),
      ]),
    changeSubPartner: ({ before, after, subscription, events }) =>
      transact<GrantRefusal>(table, [
        replace(table, subPartnerItem(after), before.version, changed),
        ...(subscription === undefined ? [] : [replace(table, subscriptionItem(subscription.after), subscription.before.version, changed)]),
        ...events.flatMap((event) => changeRecord(table, event)),
      ]),
  };
}
