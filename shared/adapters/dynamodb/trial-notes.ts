import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { commit } from '#shared/adapters/dynamodb/commit.ts';
import { changeRecord, createNew, itemOf } from '#shared/adapters/dynamodb/items.ts';
import { type Key, keys, partitions, sortKeysOf } from '#shared/adapters/dynamodb/keys.ts';
import { readItem } from '#shared/adapters/dynamodb/read-items.ts';
import { earlierAnswer } from '#shared/adapters/dynamodb/receipts.ts';
import { type Item, replace, type Table, type Write } from '#shared/adapters/dynamodb/transact.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, refused } from '#shared/domain/result.ts';
import { type NoteStore, type TrialNote, trialNote } from '#shared/domain/trial-note.ts';

function noteItem(note: TrialNote): Item {
  return itemOf('note', keys.note(note.partnerId, note.trialId, note.id), note);
}

function trialExists(table: Table, note: TrialNote): Write<Refusal> {
  const key = keys.trial(note.partnerId, note.trialId);
  return {
    item: { ConditionCheck: { TableName: table.name, Key: key, ConditionExpression: 'attribute_exists(PK)' } },
    refused: () => ({ code: 'NOT_FOUND' }),
  };
}

const goneOrChanged = (found: Item | undefined): Refusal => ({ code: found === undefined ? 'NOT_FOUND' : 'CHANGED_SINCE_READ' });

function removeVersion(table: Table, key: Key, version: number): Write<Refusal> {
  return {
    item: {
      Delete: {
        TableName: table.name,
        Key: key,
        ConditionExpression: 'version = :version',
        ExpressionAttributeValues: { ':version': version },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    },
    refused: goneOrChanged,
  };
}

/** Notes in DynamoDB, in the partition of their trial. */
export function dynamoNoteStore(table: Table): NoteStore {
  return {
    add: (note, event, receipt) =>
      commit(table, [trialExists(table, note), createNew(table, noteItem(note)), ...changeRecord(table, event)], receipt),
    async read({ partnerId, trialId, id }, asked) {
      const key = keys.note(partnerId, trialId, id);
      const [item, earlier] = await Promise.all([readItem(table, key), asked === undefined ? undefined : earlierAnswer(table, asked)]);
      if (earlier !== undefined) return refused(earlier);
      return item === undefined ? refused({ code: 'NOT_FOUND' }) : ok(trialNote.parse(item));
    },
    async list(partnerId, trialId, limit, after) {
      const [{ Item }, { Items = [], LastEvaluatedKey }] = await Promise.all([
        table.client.send(new GetCommand({ TableName: table.name, Key: keys.trial(partnerId, trialId), ProjectionExpression: 'PK' })),
        table.client.send(
          new QueryCommand({
            TableName: table.name,
            KeyConditionExpression: 'PK = :pk AND begins_with(SK, :notes)',
            ExpressionAttributeValues: { ':pk': partitions.trialItems(partnerId, trialId), ':notes': sortKeysOf.notes },
            ...(after === undefined ? {} : { ExclusiveStartKey: keys.note(partnerId, trialId, after) }),
            ScanIndexForward: false,
            Limit: limit + 1,
          }),
        ),
      ]);
      if (Item === undefined) return undefined;
      const found = Items.slice(0, limit).map((item) => trialNote.parse(item));
      return { found, next: Items.length > limit || LastEvaluatedKey !== undefined ? found.at(-1)?.id : undefined };
    },
    change: ({ before, after, event }, receipt) =>
      commit(table, [replace(table, noteItem(after), before.version, goneOrChanged), ...changeRecord(table, event)], receipt),
    remove: ({ partnerId, trialId, id }, version, event, receipt) =>
      commit(table, [removeVersion(table, keys.note(partnerId, trialId, id), version), ...changeRecord(table, event)], receipt),
  };
}
