import type { Assembly } from '../assembly.ts';
import { AwsError, type Caller } from '../aws-call.ts';
import { at, type Json, list, text } from '../json.ts';

/** Deletes items whose time to live is over by the virtual clock, as DynamoDB would in its own time. */
export interface Expiry {
  /** Deletes what has expired now; gives the number of items. */
  sweep(): Promise<number>;
  /** Whether a stream record comes from a sweep. */
  isExpiry(record: Json): boolean;
}

const fiveYears = 5 * 365 * 86_400;

export function expiry(assembly: Assembly, call: Caller, now: () => Date): Expiry {
  const swept = new Set<string>();
  const tables = assembly.of('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable').flatMap(({ name, properties }) => {
    const attribute = text(properties, 'TimeToLiveSpecification', 'AttributeName');
    const keys = list(properties, 'KeySchema').map((part) => text(part, 'AttributeName'));
    return attribute ? [{ name, attribute, keys }] : [];
  });

  async function sweepTable({ name, attribute, keys }: { name: string; attribute: string; keys: string[] }): Promise<number> {
    const seconds = Math.floor(now().getTime() / 1000);
    const due = '#ttl <= :now AND #ttl > :old';
    const given = {
      TableName: name,
      ExpressionAttributeNames: { '#ttl': attribute },
      // An item that expired more than five years ago is taken for a mistake and stays.
      ExpressionAttributeValues: { ':now': { N: String(seconds) }, ':old': { N: String(seconds - fiveYears) } },
    };
    let count = 0;
    let from: Json | undefined;
    do {
      const page = await call.dynamodb('Scan', { ...given, FilterExpression: due, ...(from ? { ExclusiveStartKey: from } : {}) });
      for (const item of list(page, 'Items')) {
        const Key = Object.fromEntries(keys.map((key) => [key, at(item, key) ?? '']));
        swept.add(JSON.stringify(Key));
        try {
          await call.dynamodb('DeleteItem', { ...given, Key, ConditionExpression: due });
          count++;
        } catch (error) {
          if (!(error instanceof AwsError && error.name === 'ConditionalCheckFailedException')) throw error;
          swept.delete(JSON.stringify(Key));
        }
      }
      from = at(page, 'LastEvaluatedKey');
    } while (from);
    return count;
  }

  return {
    sweep: async () => {
      let count = 0;
      for (const table of tables) count += await sweepTable(table);
      return count;
    },
    isExpiry: (record) => {
      if (text(record, 'eventName') !== 'REMOVE' || swept.size === 0) return false;
      const keys = at(record, 'dynamodb', 'Keys');
      return tables.some((table) => swept.has(JSON.stringify(Object.fromEntries(table.keys.map((key) => [key, at(keys, key) ?? ''])))));
    },
  };
}
