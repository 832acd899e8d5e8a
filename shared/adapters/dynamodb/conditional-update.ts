import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Item, Table } from '#shared/adapters/dynamodb/transact.ts';

/** What an update came to: the item after it, or the one that stood in its way. */
export type Updated = { readonly done: true; readonly item: Item } | { readonly done: false; readonly found: Item | undefined };

/** Updates an item if its condition holds; that it does not is an answer, with the item as it was found. */
export async function updateIf(table: Table, input: Omit<UpdateCommandInput, 'TableName'>): Promise<Updated> {
  try {
    const { Attributes = {} } = await table.client.send(
      new UpdateCommand({
        ReturnValues: 'ALL_NEW',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        ...input,
        TableName: table.name,
      }),
    );
    return { done: true, item: Attributes };
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return { done: false, found: error.Item === undefined ? undefined : unmarshall(error.Item) };
  }
}
