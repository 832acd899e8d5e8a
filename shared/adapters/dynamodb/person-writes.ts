import { createNew, itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import type { Item, Table, Write } from '#shared/adapters/dynamodb/transact.ts';
import type { PersonRef } from '#shared/domain/email.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { PersonChange } from '#shared/domain/trial-change.ts';

type Update = { readonly set: string; readonly condition?: string; readonly values?: Readonly<Record<string, unknown>> };

/** Only somebody who has never signed in is invited or withdrawn; a sign-in in between is seen when the trial is read again. */
function updateUninvolved(table: Table, person: PersonRef, { set, condition = '', values = {} }: Update): Write<Refusal> {
  return {
    item: {
      Update: {
        TableName: table.name,
        Key: keys.person(person),
        UpdateExpression: `SET ${set}, version = version + :one`,
        ConditionExpression: `#state IN (:invited, :replaced)${condition}`,
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':one': 1, ':invited': 'invited', ':replaced': 'replaced', ...values },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    },
    refused: (found: Item | undefined) => ({ code: found?.['state'] === 'active' ? 'ADMINISTRATOR_HAS_SIGNED_IN' : 'CHANGED_SINCE_READ' }),
  };
}

export function personWrite(table: Table, change: PersonChange): Write<Refusal> {
  switch (change.kind) {
    case 'create':
      return createNew(table, itemOf('person', keys.person(change.person.ref), change.person));
    case 'withdraw':
      return updateUninvolved(table, change.person, { set: '#state = :replaced, linkGeneration = linkGeneration + :one' });
    case 'invite':
      // Generations only ever grow: two invitations at once cannot both hold.
      return updateUninvolved(table, change.person, {
        set: '#state = :invited, linkGeneration = :generation',
        condition: ' AND linkGeneration < :generation',
        values: { ':generation': change.generation },
      });
  }
}
