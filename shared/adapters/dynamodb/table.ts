import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';

/** The table of this name, with undefined fields left out of items. Endpoint, region and credentials come from the environment. */
export function tableNamed(name: string, client = new DynamoDBClient()): Table {
  return { name, client: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }) };
}
