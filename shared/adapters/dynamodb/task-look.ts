import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { rightRefused } from '#shared/adapters/dynamodb/organisation-rights.ts';
import { readItem, readItems } from '#shared/adapters/dynamodb/read-items.ts';
import { viewOfTask } from '#shared/adapters/dynamodb/task-reader.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import { type JobId, jobId } from '#shared/domain/ids.ts';
import { type JobLock, lockOf } from '#shared/domain/jobs/job.ts';
import type { TaskLook } from '#shared/domain/jobs/task-look.ts';
import { ok, refused } from '#shared/domain/result.ts';

const locks: readonly JobLock[] = [...new Set(Object.values(lockOf))];

/** Single jobs, and which of them run, in DynamoDB. */
export function dynamoTaskLook(table: Table): TaskLook {
  return {
    async one(by, id, now) {
      const [refusal, item] = await Promise.all([rightRefused(table, by, 'read'), readItem(table, keys.job(by.organisationId, id))]);
      if (refusal !== undefined) return refused(refusal);
      return item === undefined ? refused({ code: 'NOT_FOUND' }) : ok(viewOfTask(item, now));
    },
    async running({ organisationId }) {
      const found = await readItems(
        table,
        locks.map((lock) => keys.running(organisationId, lock)),
      );
      const held: Partial<Record<JobLock, JobId>> = {};
      for (const lock of locks) {
        const item = found(keys.running(organisationId, lock));
        if (item !== undefined) held[lock] = jobId.parse(item['jobId']);
      }
      return held;
    },
  };
}
