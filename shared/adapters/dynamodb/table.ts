import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type Table, TableBusyError } from '#shared/adapters/dynamodb/transact.ts';

/** What DynamoDB answers when it is asked for more than it gives at the moment; the SDK has tried again by then. */
const busy = new Set([
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'TransactionInProgressException',
]);

/** The table of this name, with undefined fields left out of items. Endpoint, region and credentials come from the environment. */
export function tableNamed(name: string, client = new DynamoDBClient()): Table {
  client.middlewareStack.add(
    (next) => async (args) => {
      try {
        return await next(args);
      } catch (error) {
        if (error instanceof Error && busy.has(error.name)) throw new TableBusyError('The table was busy.', { cause: error });
        throw error;
      }
    },
    { step: 'initialize', name: 'busyTable', override: true },
  );
  return { name, client: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }) };
}
