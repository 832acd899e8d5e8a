import { commit } from '#shared/adapters/dynamodb/commit.ts';
import { changeRecord } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { mayChange, rightKey, rightOf } from '#shared/adapters/dynamodb/organisation-rights.ts';
import { readItems } from '#shared/adapters/dynamodb/read-items.ts';
import { earlierAnswerIn } from '#shared/adapters/dynamodb/receipts.ts';
import type { Table, Write } from '#shared/adapters/dynamodb/transact.ts';
import { type Organisation, organisation as organisationSchema } from '#shared/domain/people.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, refused } from '#shared/domain/result.ts';
import type { SettingsStore } from '#shared/domain/users/settings.ts';

/** Only the settings: the counter of administrators and the language beside them are others'. */
function settingsWrite(table: Table, before: Organisation, after: Organisation): Write<Refusal> {
  return {
    item: {
      Update: {
        TableName: table.name,
        Key: keys.organisation(after.id),
        UpdateExpression: 'SET settings = :settings, version = :next',
        ConditionExpression: 'version = :read',
        ExpressionAttributeValues: { ':settings': after.settings, ':next': after.version, ':read': before.version },
      },
    },
    refused: () => ({ code: 'CHANGED_SINCE_READ' }),
  };
}

/** Settings of organisations in DynamoDB. */
export function dynamoSettingsStore(table: Table): SettingsStore {
  return {
    async read(by, to, asked) {
      const [key, relation] = [keys.organisation(by.organisationId), rightKey(by)];
      const receipt = asked === undefined ? undefined : keys.receipt(asked.id);
      const found = await readItems(
        table,
        [key, relation, receipt].filter((wanted) => wanted !== undefined),
      );
      const earlier = asked === undefined || receipt === undefined ? undefined : earlierAnswerIn(asked, found(receipt));
      if (earlier !== undefined) return refused(earlier);
      const right = rightOf(by, relation === undefined ? undefined : found(relation), to);
      if (right !== undefined) return refused(right);
      const item = found(key);
      return item === undefined ? refused({ code: 'NOT_FOUND' }) : ok(organisationSchema.parse(item));
    },
    change: (by, before, after, event, receipt) =>
      commit<Refusal>(table, [...mayChange(table, by), settingsWrite(table, before, after), ...changeRecord(table, event)], receipt),
  };
}
