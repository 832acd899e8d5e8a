import { dueKeys, dueShards } from '#shared/adapters/dynamodb/due-items.ts';
import { changeRecord } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { readItem } from '#shared/adapters/dynamodb/read-items.ts';
import { rightsRequestOfKey } from '#shared/adapters/dynamodb/read-key.ts';
import { rightsRequestItem } from '#shared/adapters/dynamodb/rights-requests.ts';
import { replace, type Table, transact } from '#shared/adapters/dynamodb/transact.ts';
import type { DueRightsRequest } from '#shared/domain/mapping/rights-requests/lapse-rights-request.ts';
import { rightsRequest } from '#shared/domain/mapping/rights-requests/rights-request.ts';
import type { RightsLapses } from '#shared/domain/mapping/rights-requests/rights-request-store.ts';
import type { SweepDeps } from '#shared/domain/sweep-due.ts';

/** When requests for rights lapse, in DynamoDB. What the index names is read again before anything is done. */
export function dynamoRightsCalendar(table: Table): SweepDeps<DueRightsRequest>['calendar'] {
  return {
    shards: dueShards,
    async due(shard, at, after) {
      const { found, next } = await dueKeys(table, 'RIGHTS', { shard, at, after, limit: 100 });
      return { found: found.map(rightsRequestOfKey), next };
    },
  };
}

/** Requests for rights in DynamoDB, for the clock. */
export function dynamoRightsLapses(table: Table): RightsLapses {
  return {
    async read(organisationId, partnerId) {
      const found = await readItem(table, keys.rightsRequest(organisationId, partnerId));
      return found === undefined ? undefined : rightsRequest.parse(found);
    },
    async lapse({ before, after, event }) {
      const writes = [replace(table, rightsRequestItem(after), before.version, () => 'changed' as const), ...changeRecord(table, event)];
      return (await transact<'changed'>(table, writes)).ok;
    },
  };
}
