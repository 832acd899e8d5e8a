import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import { iso } from '#shared/domain/calendar.ts';
import { tokenLookup, useNotedEvery } from '#shared/domain/token.ts';
import type { TokenReader } from '#shared/domain/token-store.ts';

/** Milliseconds that a request waits at most for its note. */
const noteTimeout = 500;

/** Tokens in DynamoDB, as the authorizer looks them up. `notNoted` hears of a note that could not be made. */
export function dynamoTokenReader(table: Table, notNoted: (error: unknown) => void): TokenReader {
  return {
    async find(hash) {
      const { Item } = await table.client.send(
        new GetCommand({ TableName: table.name, Key: keys.tokenLookup(hash), ConsistentRead: true }),
      );
      return Item === undefined ? undefined : tokenLookup.parse(Item);
    },
    async noteUse(hash, at) {
      try {
        await table.client.send(
          new UpdateCommand({
            TableName: table.name,
            Key: keys.tokenLookup(hash),
            UpdateExpression: 'SET lastUsedAt = :at',
            ConditionExpression: 'attribute_exists(PK) AND (attribute_not_exists(lastUsedAt) OR lastUsedAt <= :before)',
            ExpressionAttributeValues: { ':at': iso(at), ':before': iso(new Date(at.getTime() - useNotedEvery)) },
          }),
          { abortSignal: AbortSignal.timeout(noteTimeout) },
        );
      } catch (error) {
        // Another request has noted it in the same moment: what was wanted is there.
        if (!(error instanceof ConditionalCheckFailedException)) notNoted(error);
      }
    },
  };
}
