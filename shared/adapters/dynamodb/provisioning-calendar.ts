import * as z from 'zod';
import { updateIf } from '#shared/adapters/dynamodb/conditional-update.ts';
import { dueIndex } from '#shared/adapters/dynamodb/due.ts';
import { dueItems } from '#shared/adapters/dynamodb/due-items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { provisioningDue } from '#shared/adapters/dynamodb/set-up-items.ts';
import type { Item, Table } from '#shared/adapters/dynamodb/transact.ts';
import { organisationId } from '#shared/domain/ids.ts';
import type { ProvisioningCalendar, StillProvisioning } from '#shared/domain/platform/provisioning-calendar.ts';
import { setUpSource } from '#shared/domain/set-up/set-up.ts';

const still = z.discriminatedUnion('itemType', [
  z.object({ itemType: z.literal('set-up'), organisationId, source: setUpSource, dueSK: z.string() }),
  z.object({ itemType: z.literal('upkeep'), organisationId, dueSK: z.string() }),
]);

function stillOf(item: Item): StillProvisioning {
  const found = still.parse(item);
  const { organisationId: id, dueSK: due } = found;
  return found.itemType === 'set-up'
    ? { kind: 'set-up', organisationId: id, sourceId: found.source.id, due }
    : { kind: 'upkeep', organisationId: id, due };
}

/** Set-ups and organisations whose worker is overdue, out of the index of dates. */
export function dynamoProvisioningCalendar(table: Table): ProvisioningCalendar {
  return {
    shards: Array.from({ length: dueIndex.shards }, (_, shard) => shard),
    async due(shard, at, after) {
      const { items, next } = await dueItems(table, 'SETUPS', shard, at, after);
      return { found: items.map(stillOf), next };
    },
    async noteWake(one, now) {
      const id = one.kind === 'set-up' ? one.sourceId : one.organisationId;
      const { duePK, dueSK } = provisioningDue(now, id);
      const noted = await updateIf(table, {
        Key: one.kind === 'set-up' ? keys.setUp(one.organisationId, one.sourceId) : keys.upkeep(one.organisationId),
        UpdateExpression: 'SET duePK = :duePK, dueSK = :dueSK',
        ConditionExpression: 'dueSK = :read',
        ExpressionAttributeValues: { ':duePK': duePK, ':dueSK': dueSK, ':read': one.due },
      });
      return noted.done;
    },
  };
}
