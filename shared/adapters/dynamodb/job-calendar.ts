import { dueItems } from '#shared/adapters/dynamodb/due-items.ts';
import { dueIndex } from '#shared/adapters/dynamodb/keys.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import { jobBase, jobRuns } from '#shared/domain/jobs/job.ts';
import type { JobCalendar } from '#shared/domain/jobs/job-calendar.ts';

const shown = jobBase.pick({ id: true, kind: true, organisationId: true, state: true });

/** Jobs that stand still, out of the index of dates. */
export function dynamoJobCalendar(table: Table): JobCalendar {
  return {
    shards: Array.from({ length: dueIndex.shards }, (_, shard) => shard),
    async due(shard, at, after) {
      const { items, next } = await dueItems(table, 'JOBS', shard, at, after);
      return { found: items.map((item) => shown.parse(item)).filter(({ state }) => jobRuns(state)), next };
    },
  };
}
