import { dueKeys, dueShards } from '#shared/adapters/dynamodb/due-items.ts';
import { trialOfKey } from '#shared/adapters/dynamodb/read-key.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import type { TrialCalendar } from '#shared/domain/trial-store.ts';

/** When trials are due, in DynamoDB. What the index names is read again before anything is done. */
export function dynamoTrialCalendar(table: Table): TrialCalendar {
  return {
    shards: dueShards,
    async due(shard, at, after) {
      const { found, next } = await dueKeys(table, 'TRIALS', { shard, at, after, limit: 100 });
      return { found: found.map(trialOfKey), next };
    },
  };
}
