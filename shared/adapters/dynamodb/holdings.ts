import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { create, replace, type Table, type Write } from '#shared/adapters/dynamodb/transact.ts';
import type { Holding } from '#shared/domain/platform/holding.ts';

/** Writes what we know of a thing at a platform, in the place of what was read of it. */
export function holdingWrite<R>(table: Table, before: Holding | undefined, after: Holding, changed: () => R): Write<R> {
  const item = itemOf('platform-holding', keys.platformHolding(after.organisationId, after.id), after);
  return before === undefined ? create(table, item, changed) : replace(table, item, before.version, changed);
}
