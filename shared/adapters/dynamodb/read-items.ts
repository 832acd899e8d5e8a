import { BatchGetCommand, type BatchGetCommandInput, type BatchGetCommandOutput, GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Key } from '#shared/adapters/dynamodb/keys.ts';
import { type Item, type Table, TableBusyError } from '#shared/adapters/dynamodb/transact.ts';

const rounds = 4;
const nameOf = (key: Key) => `${key.PK}\n${key.SK}`;

/** Looks up what was read; undefined where there is nothing under that key. */
export type Found = (key: Key) => Item | undefined;

/**
 * Reads the items under these keys (at most 100, all different), strongly consistent, in one round trip.
 *
 * @throws TableBusyError when the table holds some of them back again and again.
 */
export async function readItems(table: Table, wanted: readonly Key[]): Promise<Found> {
  const found = new Map<string, Item>();
  let request: BatchGetCommandInput['RequestItems'] = {
    [table.name]: { Keys: wanted.map(({ PK, SK }) => ({ PK, SK })), ConsistentRead: true },
  };
  for (let round = 1; request?.[table.name] !== undefined; round++) {
    if (round > rounds) throw new TableBusyError('The table did not give all items.');
    const answer: BatchGetCommandOutput = await table.client.send(new BatchGetCommand({ RequestItems: request }));
    for (const item of answer.Responses?.[table.name] ?? []) found.set(`${item['PK']}\n${item['SK']}`, item);
    request = answer.UnprocessedKeys;
  }
  return (key) => found.get(nameOf(key));
}

/** The item under one key, strongly consistent. */
export async function readItem(table: Table, key: Key): Promise<Item | undefined> {
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key: key, ConsistentRead: true }));
  return Item;
}
