import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { commit } from '#shared/adapters/dynamodb/commit.ts';
import { changeRecord, createNew, itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys, partitions } from '#shared/adapters/dynamodb/keys.ts';
import { newestItems } from '#shared/adapters/dynamodb/newest-items.ts';
import { readItems } from '#shared/adapters/dynamodb/read-items.ts';
import { earlierAnswerIn } from '#shared/adapters/dynamodb/receipts.ts';
import type { SystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { create, type Item, remove, replace, type Table, transact, type Write } from '#shared/adapters/dynamodb/transact.ts';
import { wholesaleKeys, wholesalePartitions, wholesaleSortKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import type { PartnerId } from '#shared/domain/ids.ts';
import { person } from '#shared/domain/people.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, refused } from '#shared/domain/result.ts';
import { type Template, type TemplateRelease, template as templateSchema } from '#shared/domain/wholesale/template.ts';
import { administering, notAdministering, notSubscribed } from '#shared/domain/wholesale/template-rules.ts';
import type { NamedOwn, TemplateStore } from '#shared/domain/wholesale/template-store.ts';
import { wholesaleSubscription } from '#shared/domain/wholesale/wholesale-subscription.ts';

const tableKey = z.object({ PK: z.string(), SK: z.string() });

const changedSinceRead = (found: Item | undefined): Refusal => ({ code: found === undefined ? 'NOT_FOUND' : 'CHANGED_SINCE_READ' });
const fault: Refusal = { code: 'TRY_AGAIN', retryAfterSeconds: 1 };

const templateItem = (template: Template) => itemOf('template', wholesaleKeys.template(template.partnerId, template.id), template);

function releaseItem(release: TemplateRelease): Item {
  return itemOf('template-release', wholesaleKeys.templateRelease(release.templateId, release.templateVersion), release);
}

const administratorKey = (partnerId: PartnerId, personId: NonNullable<NamedOwn['serviceProviderAdministrator']>) =>
  keys.person({ kind: 'partner', partnerId, personId });

/** What has to be the partner's own is, as the template is written. */
function ownWrites(table: Table, partnerId: PartnerId, named: NamedOwn): Write<Refusal>[] {
  const { serviceProviderAdministrator, wholesaleSubscription: subscription } = named;
  const common = {
    TableName: table.name,
    ExpressionAttributeNames: { '#state': 'state' },
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  } as const;
  const [[full, sales], [invited, verified, active]] = [administering.roles, administering.states];
  const administrator: Write<Refusal>[] =
    serviceProviderAdministrator === undefined
      ? []
      : [
          {
            item: {
              ConditionCheck: {
                ...common,
                Key: administratorKey(partnerId, serviceProviderAdministrator),
                ConditionExpression: '#role IN (:full, :sales) AND #state IN (:invited, :verified, :active)',
                ExpressionAttributeNames: { '#state': 'state', '#role': 'role' },
                ExpressionAttributeValues: {
                  ':full': full,
                  ':sales': sales,
                  ':invited': invited,
                  ':verified': verified,
                  ':active': active,
                },
              },
            },
            refused: (found) => notAdministering(found === undefined ? undefined : person.parse(found)) ?? fault,
          },
        ];
  if (subscription === undefined) return administrator;
  return [
    ...administrator,
    {
      item: {
        ConditionCheck: {
          ...common,
          Key: wholesaleKeys.subscription(partnerId, subscription),
          ConditionExpression: '#state = :active',
          ExpressionAttributeValues: { ':active': 'active' },
        },
      },
      refused: (found) => notSubscribed(found === undefined ? undefined : wholesaleSubscription.parse(found)) ?? fault,
    },
  ];
}

/** Onboarding templates in DynamoDB. */
export function dynamoTemplateStore(table: Table, hashes: Promise<SystemKeys>): TemplateStore {
  const nameKey = async ({ partnerId, settings }: Template) =>
    wholesaleKeys.templateName(partnerId, (await hashes).companyNameHash(settings.name));

  async function nameTaken(template: Template): Promise<Write<Refusal>> {
    const item = itemOf('template-name', await nameKey(template), { templateId: template.id });
    return create(table, item, () => ({ code: 'TEMPLATE_NAME_TAKEN', field: '/name' }));
  }

  async function nameChanged(before: Template, after: Template): Promise<Write<Refusal>[]> {
    const [had, has] = await Promise.all([nameKey(before), nameKey(after)]);
    return had.SK === has.SK ? [] : [await nameTaken(after), remove(table, had)];
  }

  return {
    async create(template, own, event, receipt) {
      const writes = [createNew(table, templateItem(template)), await nameTaken(template), ...ownWrites(table, template.partnerId, own)];
      return commit(table, [...writes, ...changeRecord(table, event)], receipt);
    },
    async read(partnerId, id, asked) {
      const key = wholesaleKeys.template(partnerId, id);
      const receipt = asked === undefined ? undefined : keys.receipt(asked.id);
      const found = await readItems(table, receipt === undefined ? [key] : [key, receipt]);
      const earlier = asked === undefined || receipt === undefined ? undefined : earlierAnswerIn(asked, found(receipt));
      if (earlier !== undefined) return refused(earlier);
      const item = found(key);
      return item === undefined ? refused({ code: 'NOT_FOUND' }) : ok(templateSchema.parse(item));
    },
    async list(partnerId, limit, after) {
      const from = after === undefined ? undefined : wholesaleKeys.template(partnerId, after);
      const { items, more } = await newestItems(table, partitions.partner(partnerId), wholesaleSortKeys.templates, limit, from);
      const found = items.map((item) => templateSchema.parse(item));
      return { found, next: more ? found.at(-1)?.id : undefined };
    },
    async change({ before, after, release, own, event }, receipt) {
      const writes = [
        replace(table, templateItem(after), before.version, changedSinceRead),
        ...(await nameChanged(before, after)),
        ...(release === undefined ? [] : [createNew(table, releaseItem(release))]),
        ...ownWrites(table, after.partnerId, own),
      ];
      return commit(table, [...writes, ...changeRecord(table, event)], receipt);
    },
    hold: (before, after) => transact<Refusal>(table, [replace(table, templateItem(after), before.version, changedSinceRead)]),
    async remove(held, event, receipt) {
      const gone: Write<Refusal> = {
        item: {
          Delete: {
            TableName: table.name,
            Key: wholesaleKeys.template(held.partnerId, held.id),
            ConditionExpression: 'version = :read',
            ExpressionAttributeValues: { ':read': held.version },
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          },
        },
        refused: changedSinceRead,
      };
      return commit(table, [gone, remove(table, await nameKey(held)), ...changeRecord(table, event)], receipt);
    },
    async sweepReleases(id) {
      for (;;) {
        const { Items = [] } = await table.client.send(
          new QueryCommand({
            TableName: table.name,
            ConsistentRead: true,
            KeyConditionExpression: 'PK = :pk AND begins_with(SK, :releases)',
            ExpressionAttributeValues: { ':pk': wholesalePartitions.template(id), ':releases': wholesaleSortKeys.releases },
            ProjectionExpression: 'PK, SK',
            Limit: 25,
          }),
        );
        if (Items.length === 0) return;
        const found = Items.map((item) => tableKey.parse(item));
        await transact<never>(
          table,
          found.map((key) => remove(table, key)),
        );
      }
    },
    async countCustomers(id, most) {
      const { Count = 0, LastEvaluatedKey } = await table.client.send(
        new QueryCommand({
          TableName: table.name,
          ConsistentRead: true,
          KeyConditionExpression: 'PK = :pk AND begins_with(SK, :customers)',
          ExpressionAttributeValues: { ':pk': wholesalePartitions.template(id), ':customers': wholesaleSortKeys.templateCustomers },
          Select: 'COUNT',
          Limit: most + 1,
        }),
      );
      return { count: Math.min(Count, most), atLeast: Count > most || LastEvaluatedKey !== undefined };
    },
    async findOwn(partnerId, { serviceProviderAdministrator, wholesaleSubscription: subscription }) {
      const personKey = serviceProviderAdministrator && administratorKey(partnerId, serviceProviderAdministrator);
      const subscriptionKey = subscription && wholesaleKeys.subscription(partnerId, subscription);
      const wanted = [personKey, subscriptionKey].filter((key) => key !== undefined);
      if (wanted.length === 0) return { administrator: undefined, subscription: undefined };
      const found = await readItems(table, wanted);
      const [someone, one] = [personKey && found(personKey), subscriptionKey && found(subscriptionKey)];
      return {
        administrator: someone === undefined ? undefined : person.parse(someone),
        subscription: one === undefined ? undefined : wholesaleSubscription.parse(one),
      };
    },
  };
}
