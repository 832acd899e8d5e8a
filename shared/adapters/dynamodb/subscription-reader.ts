import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { keys, partitions, sortKeysOf } from '#shared/adapters/dynamodb/keys.ts';
import { newestItems } from '#shared/adapters/dynamodb/newest-items.ts';
import { readItem, readItems } from '#shared/adapters/dynamodb/read-items.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import { newestEmails } from '#shared/adapters/dynamodb/trial-emails.ts';
import { type Email, email } from '#shared/domain/email.ts';
import { type OrganisationId, organisationId, type SubscriptionId, subscriptionId } from '#shared/domain/ids.ts';
import { customerRelation, entitlement, organisation } from '#shared/domain/people.ts';
import { subscription } from '#shared/domain/subscriptions/subscription.ts';
import type { SubscriptionReader } from '#shared/domain/subscriptions/subscription-reader.ts';
import { serviceId } from '#shared/domain/users/licences.ts';

const pointer = z.object({ subscriptionId, organisationId });

/** The newest e-mails of an organisation that are about one subscription, newest first. */
async function emailsAbout(table: Table, id: OrganisationId, about: SubscriptionId): Promise<Email[]> {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'PK = :pk AND begins_with(SK, :emails)',
      ExpressionAttributeValues: { ':pk': partitions.organisation(id), ':emails': sortKeysOf.emails },
      ScanIndexForward: false,
      Limit: newestEmails,
      ConsistentRead: true,
    }),
  );
  return Items.map((item) => email.parse(item)).filter(({ content }) => 'subscriptionId' in content && content.subscriptionId === about);
}

/** Reads subscriptions in DynamoDB: the partner's own pointer first, which says whose they are. */
export function dynamoSubscriptionReader(table: Table): SubscriptionReader {
  return {
    async details(partnerId, id) {
      const found = await readItem(table, keys.partnerSubscription(partnerId, id));
      if (found === undefined) return undefined;
      const { organisationId: of } = pointer.parse(found);
      const [subscriptionKey, organisationKey, relationKey] = [
        keys.subscription(of, id),
        keys.organisation(of),
        keys.customer(partnerId, of),
      ];
      const seats = serviceId.options.map((service) => keys.entitlement(of, service));
      const [items, emails] = await Promise.all([
        readItems(table, [subscriptionKey, organisationKey, relationKey, ...seats]),
        emailsAbout(table, of, id),
      ]);
      const relation = items(relationKey);
      if (relation === undefined) return undefined;
      return {
        subscription: subscription.parse(items(subscriptionKey)),
        organisation: organisation.parse(items(organisationKey)),
        relation: customerRelation.parse(relation),
        entitlements: seats.flatMap((key) => items(key) ?? []).map((item) => entitlement.parse(item)),
        emails,
      };
    },
    async subscriptions(partnerId, limit, after) {
      const at = after && keys.partnerSubscription(partnerId, after);
      const { items, more } = await newestItems(table, partitions.partner(partnerId), sortKeysOf.subscriptions, limit, at);
      const pointers = items.map((item) => pointer.parse(item));
      const wanted = pointers.map((one) => keys.subscription(one.organisationId, one.subscriptionId));
      const read = wanted.length === 0 ? () => undefined : await readItems(table, wanted);
      const found = wanted.flatMap((key) => read(key) ?? []).map((item) => subscription.parse(item));
      return { found, next: more ? pointers.at(-1)?.subscriptionId : undefined };
    },
  };
}
