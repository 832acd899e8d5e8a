import { commit } from '#shared/adapters/dynamodb/commit.ts';
import { changeRecord } from '#shared/adapters/dynamodb/items.ts';
import { isFree, nameKey } from '#shared/adapters/dynamodb/name-writes.ts';
import { readItem } from '#shared/adapters/dynamodb/read-items.ts';
import { tenantItem } from '#shared/adapters/dynamodb/set-up-items.ts';
import { readSetUpItems, readSetUpsOf, readTenantItems } from '#shared/adapters/dynamodb/set-up-reader.ts';
import { maySetUp } from '#shared/adapters/dynamodb/set-up-rights.ts';
import { everyNameLost, setUpWrites } from '#shared/adapters/dynamodb/set-up-writes.ts';
import { replace, type Table } from '#shared/adapters/dynamodb/transact.ts';
import type { Replay } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { NameLook, SetUpStore } from '#shared/domain/set-up/set-up-store.ts';

/** Set-ups in DynamoDB. */
export function dynamoSetUpStore(table: Table): SetUpStore {
  return {
    read: (by, source, asked) => readSetUpItems(table, by, source, asked),
    change: (by, change, receipt) => commit<Refusal>(table, setUpWrites(table, by, change), receipt, everyNameLost<Replay>),
    readTenant: (by, asked) => readTenantItems(table, by, asked),
    changeTenant: (by, { before, after, event }, receipt) =>
      commit<Refusal>(
        table,
        [
          ...maySetUp(table, by),
          replace<Refusal>(table, tenantItem(after), before.version, () => ({ code: 'CHANGED_SINCE_READ' })),
          ...changeRecord(table, event),
        ],
        receipt,
      ),
    ofOrganisation: (id) => readSetUpsOf(table, id),
  };
}

/** Whether names are in use, in DynamoDB. */
export function dynamoNameLook(table: Table): NameLook {
  return async (kind, name, by, now) => (isFree(await readItem(table, nameKey(kind, name)), by, now) ? 'available' : 'taken');
}
