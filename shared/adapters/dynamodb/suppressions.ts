import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { readItems } from '#shared/adapters/dynamodb/read-items.ts';
import type { SystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import { type Suppressions, suppression } from '#shared/domain/suppression.ts';

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
