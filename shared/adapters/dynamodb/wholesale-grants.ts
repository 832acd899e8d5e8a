import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { updateIf } from '#shared/adapters/dynamodb/conditional-update.ts';
import { changeRecord, createNew, itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys, partitions } from '#shared/adapters/dynamodb/keys.ts';
import { queryPages } from '#shared/adapters/dynamodb/query-pages.ts';
import { readItem } from '#shared/adapters/dynamodb/read-items.ts';
import { create, type Item, replace, type Table, TableBusyError, transact, type Write } from '#shared/adapters/dynamodb/transact.ts';
import { wholesaleKeys, wholesaleSortKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import type { PartnerId } from '#shared/domain/ids.ts';
import type { GrantRefusal, WholesaleGrants } from '#shared/domain/wholesale/sub-partner-store.ts';
import { type Template, template } from '#shared/domain/wholesale/template.ts';
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

/** The relation as the sub-partner finds it about itself. A partner works under one other at most, so there is one of them. */
function worksUnderItem(relation: SubPartner): Item {
  return itemOf('sub-partner', wholesaleKeys.worksUnder(relation.partnerId), relation);
}

function worksUnder(table: Table, relation: SubPartner): Write<GrantRefusal> {
  return { item: { Put: { TableName: table.name, Item: worksUnderItem(relation) } }, refused: changed };
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

/** One parent at most: of two operators who put a partner under two at once, one is refused. */
function underNobody(table: Table, relation: SubPartner): Write<GrantRefusal> {
  return create(
    table,
    worksUnderItem(relation),
    (found): GrantRefusal => ({ code: found?.['parentId'] === relation.parentId ? 'ALREADY_SUB_PARTNER' : 'UNDER_ANOTHER' }),
  );
}

/** The submitted templates of a partner on which it does not stand yet how the subscription that they name is. */
async function unmarked(table: Table, { partnerId, id, state }: WholesaleSubscription): Promise<Template[]> {
  const found: Template[] = [];
  const pages = queryPages(table, {
    ConsistentRead: true,
    KeyConditionExpression: 'PK = :pk AND begins_with(SK, :templates)',
    ExpressionAttributeValues: { ':pk': partitions.partner(partnerId), ':templates': wholesaleSortKeys.templates },
  });
  for await (const page of pages) found.push(...page.map((item) => template.parse(item)));
  const differs = (one: Template) => (one.subscriptionSuspended === true) !== (state === 'suspended');
  return found.filter((one) => one.state !== 'draft' && one.settings.wholesaleSubscription === id && differs(one));
}

/** The mark is a version of its own, so that whoever has read the template before does not write it away. */
async function mark(table: Table, { partnerId, id, version }: Template, suspended: boolean): Promise<void> {
  await updateIf(table, {
    Key: wholesaleKeys.template(partnerId, id),
    UpdateExpression: `SET version = version + :one${suspended ? ', subscriptionSuspended = :yes' : ' REMOVE subscriptionSuspended'}`,
    ConditionExpression: 'version = :read',
    ExpressionAttributeValues: { ':one': 1, ':read': version, ...(suspended ? { ':yes': true } : {}) },
  });
}

/** How often templates that others change in the same moment are looked at again. */
const looks = 8;

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
    async markTemplates(subscription) {
      for (let look = 1; look <= looks; look++) {
        const templates = await unmarked(table, subscription);
        if (templates.length === 0) return;
        for (const one of templates) await mark(table, one, subscription.state === 'suspended');
      }
      throw new TableBusyError('The templates were changed again and again: run it once more.');
    },
    async subPartner(parentId, partnerId) {
      const item = await readItem(table, wholesaleKeys.subPartner(parentId, partnerId));
      return item === undefined ? undefined : subPartnerSchema.parse(item);
    },
    async tellSubPartner(relation) {
      await transact<GrantRefusal>(table, [worksUnder(table, relation)]);
    },
    addSubPartner: (relation, event) =>
      transact<GrantRefusal>(table, [
        partnerExists(table, relation.parentId),
        partnerExists(table, relation.partnerId),
        underNobody(table, relation),
        create(table, subPartnerItem(relation), (): GrantRefusal => ({ code: 'ALREADY_SUB_PARTNER' })),
        ...changeRecord(table, event),
      ]),
    changeSubPartner: ({ before, after, subscription, events }) =>
      transact<GrantRefusal>(table, [
        replace(table, subPartnerItem(after), before.version, changed),
        worksUnder(table, after),
        ...(subscription === undefined ? [] : [replace(table, subscriptionItem(subscription.after), subscription.before.version, changed)]),
        ...events.flatMap((event) => changeRecord(table, event)),
      ]),
  };
}
