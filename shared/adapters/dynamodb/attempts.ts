import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { ttlAfter } from '#shared/adapters/dynamodb/items.ts';
import type { Key } from '#shared/adapters/dynamodb/keys.ts';
import type { Found } from '#shared/adapters/dynamodb/read-items.ts';
import { retentionDays } from '#shared/adapters/dynamodb/retention.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import { iso } from '#shared/domain/calendar.ts';
import { type Attempts, attempts as attemptsSchema } from '#shared/domain/sign-in-attempts.ts';

/** The attempts counted under a key. */
export function attemptsOf(found: Found, key: Key): Attempts | undefined {
  const item = found(key);
  return item === undefined ? undefined : attemptsSchema.parse(item);
}

type Count = { readonly condition?: string; readonly values?: Record<string, unknown> };

function count(table: Table, key: Key, total: number, now: Date, { condition, values }: Count) {
  return new UpdateCommand({
    TableName: table.name,
    Key: key,
    UpdateExpression: 'SET #count = :total, lastAt = :now, itemType = :type, schemaVersion = :one, #ttl = :ttl',
    ...(condition === undefined ? {} : { ConditionExpression: condition }),
    ExpressionAttributeNames: { '#count': 'count', '#ttl': 'ttl' },
    ExpressionAttributeValues: {
      ':total': total,
      ':now': iso(now),
      ':type': 'attempts',
      ':one': 1,
      ':ttl': ttlAfter(iso(now), retentionDays.attempts),
      ...values,
    },
  });
}

/** Counts one more. Two at the same moment may count as one: it slows, it does not account. */
export function countOneMore(table: Table, key: Key, before: number, now: Date) {
  return count(table, key, before + 1, now, {});
}

/** Counts one more, and fails if anybody has counted since it was read. */
export function countOneMoreAlone(table: Table, key: Key, read: Attempts | undefined, before: number, now: Date) {
  if (read === undefined) return count(table, key, before + 1, now, { condition: 'attribute_not_exists(PK)' });
  const values = { ':readCount': read.count, ':readAt': read.lastAt };
  return count(table, key, before + 1, now, { condition: '#count = :readCount AND lastAt = :readAt', values });
}
