import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { directoryUpdate } from '#shared/adapters/dynamodb/directory-writes.ts';
import type { Table, Write } from '#shared/adapters/dynamodb/transact.ts';
import { iso } from '#shared/domain/calendar.ts';
import type { DirectoryOwner } from '#shared/domain/matching/directory.ts';

/** Does an update by itself; false: its condition did not hold. */
export async function alone(table: Table, { item: { Update } }: Write<never>, condition?: string, values: Record<string, unknown> = {}) {
  if (Update === undefined) throw new Error('Only an update is done alone.');
  const ExpressionAttributeValues = { ...Update.ExpressionAttributeValues, ...values };
  const conditional = condition === undefined ? {} : { ConditionExpression: condition };
  try {
    await table.client.send(new UpdateCommand({ ...Update, ExpressionAttributeValues, ...conditional }));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

/** Notes that somebody of an owner has been seen. One write a day changes anything; that it fails keeps nobody from a page. */
export async function noteActivity(table: Table, owner: DirectoryOwner, now: Date): Promise<void> {
  const today = iso(now).slice(0, 10);
  const write = directoryUpdate(table, owner, { set: { lastActivityOn: today } });
  const condition = 'attribute_not_exists(lastActivityOn) OR lastActivityOn < :today';
  await alone(table, write, condition, { ':today': today }).catch(() => undefined);
}
