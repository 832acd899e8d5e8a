import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { newestListed } from '#shared/adapters/dynamodb/listed.ts';
import { rightOf } from '#shared/adapters/dynamodb/organisation-rights.ts';
import { readItems } from '#shared/adapters/dynamodb/read-items.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import { listKeys, wholesaleKeys, wholesalePartitions, wholesaleSortKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import type { SubscriberId } from '#shared/domain/ids.ts';
import { ok, refused } from '#shared/domain/result.ts';
import type { LicenceStore } from '#shared/domain/wholesale/licence-store.ts';
import { mappedOrganisation } from '#shared/domain/wholesale/mapped-organisation.ts';
import { type Subscriber, subscriber as subscriberSchema } from '#shared/domain/wholesale/subscriber.ts';
import { packageCount } from '#shared/domain/wholesale/wholesale-customer.ts';

/** Subscribers that are looked at with each query: a page of those who have one package is found among them. */
const lookAt = 300;

/** Licences in DynamoDB: counts of packages, and the subscribers who have them. */
export function dynamoLicences(table: Table): LicenceStore {
  return {
    async all(by) {
      const [relation, mapping] = [keys.customer(by.partnerId, by.organisationId), wholesaleKeys.mappedOrganisation(by.organisationId)];
      const found = await readItems(table, [relation, mapping]);
      const right = rightOf(by, found(relation), 'read');
      if (right !== undefined) return refused(right);
      const item = found(mapping);
      const mapped = item === undefined ? undefined : mappedOrganisation.parse(item);
      if (mapped === undefined || mapped.partnerId !== by.partnerId) return ok([]);
      const { Items = [] } = await table.client.send(
        new QueryCommand({
          TableName: table.name,
          ConsistentRead: true,
          KeyConditionExpression: 'PK = :customer AND begins_with(SK, :packages)',
          ExpressionAttributeValues: {
            ':customer': wholesalePartitions.packages(mapped.customerId),
            ':packages': wholesaleSortKeys.packages,
          },
        }),
      );
      return ok(Items.map((one) => ({ organisationId: by.organisationId, count: packageCount.parse(one) })));
    },
    async holders({ id }, name, limit, after) {
      const listed = { index: 'lists', partition: listKeys.subscribersOfCustomer(id, 'provisioned') } as const;
      const holders: Subscriber[] = [];
      let before: SubscriberId | undefined = after;
      for (;;) {
        const items = await newestListed(table, listed, lookAt, before === undefined ? {} : { before });
        for (const item of items) {
          const one = subscriberSchema.parse(item);
          before = one.id;
          if (!one.packages.includes(name)) continue;
          if (holders.length === limit) return { holders, next: holders.at(-1)?.id };
          holders.push(one);
        }
        if (items.length < lookAt) return { holders, next: undefined };
      }
    },
  };
}
