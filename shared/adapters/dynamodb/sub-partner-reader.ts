import { partitions } from '#shared/adapters/dynamodb/keys.ts';
import { queryPages } from '#shared/adapters/dynamodb/query-pages.ts';
import type { Item, Table } from '#shared/adapters/dynamodb/transact.ts';
import { wholesaleSortKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import type { SubPartnerReader } from '#shared/domain/wholesale/sub-partner-store.ts';
import { subPartner } from '#shared/domain/wholesale/wholesale-subscription.ts';

/** Who works under a partner, in DynamoDB: some hundreds at most, of some hundred bytes, so that what is skipped is simply read. */
export function dynamoSubPartnerReader(table: Table): SubPartnerReader {
  return {
    async list(parentId, { state, offset, max }) {
      const items: Item[] = [];
      const pages = queryPages(table, {
        ConsistentRead: true,
        KeyConditionExpression: 'PK = :pk AND begins_with(SK, :subPartners)',
        ExpressionAttributeValues: { ':pk': partitions.partner(parentId), ':subPartners': wholesaleSortKeys.subPartners },
        ScanIndexForward: false,
      });
      for await (const page of pages) {
        items.push(...page.filter((item) => state === undefined || item['state'] === state));
        if (items.length > offset + max) break;
      }
      const found = items.slice(offset, offset + max).map((item) => subPartner.parse(item));
      return { found, more: items.length > offset + max };
    },
  };
}
