import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import type { SystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { create, type Table, transact } from '#shared/adapters/dynamodb/transact.ts';
import { wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import type { FreeAccounts } from '#shared/domain/wholesale/free-accounts.ts';

/** Addresses of free accounts in DynamoDB, each by its keyed hash alone. */
export function dynamoFreeAccounts(table: Table, hashes: Promise<SystemKeys>): FreeAccounts {
  const keyOf = async (address: string) => wholesaleKeys.freeAccount((await hashes).addressHash(address));
  return {
    async add(address, at) {
      // One that is there stays as it is: its owner may have been asked.
      await transact(table, [create(table, itemOf('free-account', await keyOf(address), { since: at }), () => 'there' as const)]);
    },
    async remove(address) {
      const { Attributes } = await table.client.send(
        new DeleteCommand({ TableName: table.name, Key: await keyOf(address), ReturnValues: 'ALL_OLD' }),
      );
      return Attributes !== undefined;
    },
  };
}
