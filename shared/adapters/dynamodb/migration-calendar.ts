import { dueKeys, dueShards } from '#shared/adapters/dynamodb/due-items.ts';
import type { Key } from '#shared/adapters/dynamodb/keys.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import { partnerId, subscriberId } from '#shared/domain/ids.ts';
import type { DueMigration, MigrationCalendar } from '#shared/domain/wholesale/subscribers/run-migration-clock.ts';

/** Whose subscriber a key names; undefined when it is no subscriber's. */
function subscriberOfKey({ PK, SK }: Key): DueMigration | undefined {
  const owner = partnerId.safeParse(/^PARTNER#([^#]+)#S$/.exec(PK)?.[1]);
  const id = subscriberId.safeParse(SK);
  return owner.success && id.success ? { partnerId: owner.data, id: id.data } : undefined;
}

/** When the time to agree runs out, in DynamoDB. What the index names is read again before anything is done. */
export function dynamoMigrationCalendar(table: Table): MigrationCalendar {
  return {
    shards: dueShards,
    async due(shard, at, after) {
      const { found, next } = await dueKeys(table, 'MIGRATIONS', { shard, at, after, limit: 100 });
      return { found: found.map(subscriberOfKey), next };
    },
  };
}
