import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { readItems } from '#shared/adapters/dynamodb/read-items.ts';
import type { SystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import type { Table, Write } from '#shared/adapters/dynamodb/transact.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { type Suppressions, suppression } from '#shared/domain/suppression.ts';

/** Holds only if the address may be written to: asked for where somebody wants an e-mail sent and can be told at once. */
export function mayBeWrittenTo(table: Table, hashes: SystemKeys, address: string): Write<Refusal> {
  return {
    item: {
      ConditionCheck: {
        TableName: table.name,
        Key: keys.suppression(hashes.addressHash(address)),
        ConditionExpression: 'attribute_not_exists(PK)',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    },
    refused: (found) => {
      const { reason, since } = suppression.parse(found);
      return { code: 'ADDRESS_SUPPRESSED', detail: `The address is suppressed since ${since}: ${reason}.` };
    },
  };
}

/** Suppressions in DynamoDB, found by a keyed hash of the address. */
export function dynamoSuppressions(table: Table, hashes: Promise<SystemKeys>): Suppressions {
  return {
    async among(addresses) {
      if (addresses.length === 0) return new Map();
      const { addressHash } = await hashes;
      const keyOf = new Map(addresses.map((address) => [address, keys.suppression(addressHash(address))]));
      const wanted = new Map([...keyOf.values()].map((key) => [key.PK, key]));
      const found = await readItems(table, [...wanted.values()]);
      return new Map(
        [...keyOf].flatMap(([address, key]) => {
          const item = found(key);
          return item === undefined ? [] : [[address, suppression.parse(item)] as const];
        }),
      );
    },
  };
}
