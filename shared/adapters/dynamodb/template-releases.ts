import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { updateIf } from '#shared/adapters/dynamodb/conditional-update.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import { wholesaleKeys, wholesalePartitions, wholesaleSortKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import { templateRelease } from '#shared/domain/wholesale/template.ts';
import type { TemplateReleases } from '#shared/domain/wholesale/template-store.ts';

/** How templates were, in DynamoDB. */
export function dynamoTemplateReleases(table: Table): TemplateReleases {
  return {
    async inForceAt(id, at) {
      let from: Record<string, unknown> | undefined;
      let oldest: ReturnType<typeof templateRelease.parse> | undefined;
      do {
        const page = await table.client.send(
          new QueryCommand({
            TableName: table.name,
            ConsistentRead: true,
            KeyConditionExpression: 'PK = :pk AND begins_with(SK, :releases)',
            ExpressionAttributeValues: { ':pk': wholesalePartitions.template(id), ':releases': wholesaleSortKeys.releases },
            ScanIndexForward: false,
            // A customer is worked on at once: almost always the newest release is the one.
            Limit: 5,
            ...(from === undefined ? {} : { ExclusiveStartKey: from }),
          }),
        );
        const releases = (page.Items ?? []).map((item) => templateRelease.parse(item));
        const found = releases.find((release) => release.from <= at);
        if (found !== undefined) return found;
        oldest = releases.at(-1) ?? oldest;
        from = page.LastEvaluatedKey;
      } while (from !== undefined);
      // Two clocks need not agree to the millisecond: what was asked for with a template was asked for after its submission.
      return oldest;
    },
    async markUsed(partnerId, id, at) {
      await updateIf(table, {
        Key: wholesaleKeys.template(partnerId, id),
        UpdateExpression: 'SET usedAt = :at, version = version + :one',
        ConditionExpression: 'attribute_exists(PK) AND attribute_not_exists(usedAt)',
        ExpressionAttributeValues: { ':at': at, ':one': 1 },
      });
    },
  };
}
