import type { Table, Write } from '#shared/adapters/dynamodb/transact.ts';
import { wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import type { WholesaleCustomerId } from '#shared/domain/ids.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { type PackageName, packages } from '#shared/domain/wholesale/packages.ts';
import type { PackageSeats } from '#shared/domain/wholesale/seats.ts';

const countOf = (table: Table, id: WholesaleCustomerId, name: PackageName) => ({
  TableName: table.name,
  Key: wholesaleKeys.packageCount(id, name),
  ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
});

function take(table: Table, id: WholesaleCustomerId, name: PackageName): Write<Refusal> {
  return {
    item: {
      Update: {
        ...countOf(table, id, name),
        UpdateExpression: 'SET used = used + :one',
        ConditionExpression:
          'attribute_exists(PK) AND (attribute_not_exists(closing) OR closing = :no) AND (attribute_not_exists(#limit) OR used < #limit)',
        ExpressionAttributeNames: { '#limit': 'limit' },
        ExpressionAttributeValues: { ':one': 1, ':no': false },
      },
    },
    refused: (found) => ({
      code: found === undefined || found['closing'] === true ? 'PACKAGE_NOT_OF_CUSTOMER' : 'PACKAGE_LIMIT_REACHED',
      detail: `${packages[name].label}.`,
    }),
  };
}

function giveBack(table: Table, id: WholesaleCustomerId, name: PackageName): Write<Refusal> {
  return {
    item: {
      Update: {
        ...countOf(table, id, name),
        UpdateExpression: 'SET used = used - :one',
        ConditionExpression: 'attribute_exists(PK) AND used >= :one',
        ExpressionAttributeValues: { ':one': 1 },
      },
    },
    refused(found) {
      if (found !== undefined) throw new Error(`A seat of ${name} was to come back that nobody had.`);
      // The customer was removed in between: so are its subscribers.
      return { code: 'CHANGED_SINCE_READ' };
    },
  };
}

/**
 * Gives packages of a customer to somebody, and takes others back, in the transaction of what they are for. Never more are given than
 * the customer may have, and none of a package that is being removed. One write a package; a transaction may touch an item once.
 *
 * That the seat was taken before it is given back no condition can tell by itself: the item of whoever has it is written in the same
 * transaction, conditional on its version.
 */
export function packageSeatWrites(table: Table, id: WholesaleCustomerId, { taken, returned }: PackageSeats): Write<Refusal>[] {
  return [...taken.map((name) => take(table, id, name)), ...returned.map((name) => giveBack(table, id, name))];
}
