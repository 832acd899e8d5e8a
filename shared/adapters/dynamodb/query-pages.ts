import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Item, Table } from '#shared/adapters/dynamodb/transact.ts';

/** What a query finds, as many items at a time as DynamoDB gives (1 MB); whoever leaves off reads no further. One round trip a page. */
export async function* queryPages(
  table: Table,
  query: Omit<QueryCommandInput, 'TableName' | 'ExclusiveStartKey'>,
): AsyncGenerator<readonly Item[]> {
  let from: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await table.client.send(
      new QueryCommand({ TableName: table.name, ...query, ...(from === undefined ? {} : { ExclusiveStartKey: from }) }),
    );
    yield Items;
    from = LastEvaluatedKey;
  } while (from !== undefined);
}
