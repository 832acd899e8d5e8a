import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { partitions } from '#shared/adapters/dynamodb/keys.ts';
import type { Item, Table } from '#shared/adapters/dynamodb/transact.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';

/** A condition on items that are read, and nothing but a condition: what it leaves out was read as well. */
export type ItemFilter = {
  readonly expression: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, string>>;
};

type Wanted = { readonly prefix: string; readonly most: number; readonly filters?: readonly ItemFilter[] };

/** The table takes no empty list of names. */
function namesOf(filters: readonly ItemFilter[]) {
  const names: Record<string, string> = Object.assign({}, ...filters.map((filter) => filter.names));
  return Object.keys(names).length === 0 ? {} : { ExpressionAttributeNames: names };
}

/**
 * The first so many items of an organisation whose sort keys begin so and that fit. Without a filter one round trip for each megabyte of
 * them; with one, for each megabyte of what had to be looked through.
 */
export async function firstItems(table: Table, id: OrganisationId, { prefix, most, filters = [] }: Wanted): Promise<Item[]> {
  const items: Item[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        ConsistentRead: true,
        KeyConditionExpression: 'PK = :pk AND begins_with(SK, :prefix)',
        ExpressionAttributeValues: {
          ':pk': partitions.organisation(id),
          ':prefix': prefix,
          ...Object.assign({}, ...filters.map(({ values }) => values)),
        },
        ...(filters.length === 0
          ? { Limit: most - items.length }
          : { FilterExpression: filters.map(({ expression }) => expression).join(' AND '), ...namesOf(filters) }),
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      }),
    );
    items.push(...Items);
    from = LastEvaluatedKey;
  } while (from !== undefined && items.length < most);
  return items.slice(0, most);
}
