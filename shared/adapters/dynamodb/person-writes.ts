import { createNew } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { personItem } from '#shared/adapters/dynamodb/people.ts';
import type { Item, Table, Write } from '#shared/adapters/dynamodb/transact.ts';
import type { PersonRef } from '#shared/domain/email.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { PersonChange } from '#shared/domain/trial-change.ts';

type Update = {
  readonly set: string;
  readonly condition?: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, unknown>>;
  /** The condition says that the person has not been changed among the users. */
  readonly untouched?: boolean;
};

/** Why somebody could not be invited or withdrawn: it was changed among the users, where the trial does not know of it, or just now. */
function refusalFor(found: Item | undefined, untouched: boolean): Refusal['code'] {
  const state = found?.['state'];
  if (state === 'active') return 'ADMINISTRATOR_HAS_SIGNED_IN';
  return untouched || (state !== 'invited' && state !== 'replaced') ? 'ADMINISTRATOR_CHANGED' : 'CHANGED_SINCE_READ';
}

/** Only somebody who has never signed in is invited or withdrawn; a sign-in in between is seen when the trial is read again. */
function updateUninvolved(
  table: Table,
  person: PersonRef,
  { set, condition = '', names = {}, values = {}, untouched = false }: Update,
): Write<Refusal> {
  return {
    item: {
      Update: {
        TableName: table.name,
        Key: keys.person(person),
        UpdateExpression: `SET ${set}, version = version + :one`,
        ConditionExpression: `#state IN (:invited, :replaced)${condition}`,
        ExpressionAttributeNames: { '#state': 'state', ...names },
        ExpressionAttributeValues: { ':one': 1, ':invited': 'invited', ':replaced': 'replaced', ...values },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    },
    refused: (found: Item | undefined) => ({ code: refusalFor(found, untouched) }),
  };
}

/** A full administrator without licences, as one comes with a trial. */
const asItCame: Omit<Update, 'set'> = {
  condition: ' AND #role = :full AND (attribute_not_exists(licences) OR size(licences) = :none)',
  names: { '#role': 'role' },
  values: { ':full': 'customer_full_administrator', ':none': 0 },
  untouched: true,
};

export function personWrite(table: Table, change: PersonChange): Write<Refusal> {
  switch (change.kind) {
    case 'create':
      return createNew(table, personItem(change.person));
    case 'withdraw':
      return updateUninvolved(table, change.person, {
        set: '#state = :replaced, linkGeneration = linkGeneration + :one',
        ...(change.forGood === undefined ? {} : asItCame),
      });
    case 'invite':
      // Generations only ever grow: two invitations at once cannot both hold.
      return updateUninvolved(table, change.person, {
        set: '#state = :invited, linkGeneration = :generation',
        condition: ' AND linkGeneration < :generation',
        values: { ':generation': change.generation },
      });
  }
}
