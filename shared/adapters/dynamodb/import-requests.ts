import { commit } from '#shared/adapters/dynamodb/commit.ts';
import { lockKey, recorded, replaceImportJob } from '#shared/adapters/dynamodb/import-jobs.ts';
import { createNew, itemOf } from '#shared/adapters/dynamodb/items.ts';
import { jobItem } from '#shared/adapters/dynamodb/job-writes.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { mayChange, rightKey, rightOf } from '#shared/adapters/dynamodb/organisation-rights.ts';
import { readItem, readItems } from '#shared/adapters/dynamodb/read-items.ts';
import { earlierAnswerIn } from '#shared/adapters/dynamodb/receipts.ts';
import { create, type Item, type Table, type Write } from '#shared/adapters/dynamodb/transact.ts';
import type { Now } from '#shared/domain/ids.ts';
import { type ImportJob, importJob } from '#shared/domain/imports/import-job.ts';
import type { ImportRequests, JobRequest } from '#shared/domain/imports/import-store.ts';
import { language } from '#shared/domain/languages.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, refused } from '#shared/domain/result.ts';

function alreadyRuns({ organisationId }: ImportJob, found: Item | undefined): Refusal {
  const id = String(found?.['jobId'] ?? '');
  return { code: 'IMPORT_RUNNING', detail: id, location: `/v1/organisations/${organisationId}/imports/${id}` };
}

function takeLock(table: Table, job: ImportJob): Write<Refusal>[] {
  const key = lockKey(job);
  return key === undefined ? [] : [create(table, itemOf('running-job', key, { jobId: job.id }), (found) => alreadyRuns(job, found))];
}

const languageIn = (partner: Item | undefined) => language.catch('en').parse(partner?.['language']);

/** Jobs of imports in DynamoDB, for requests. */
export function dynamoImportRequests(table: Table, now: Now): ImportRequests {
  return {
    commit({ by, begin, change, locks, event }: JobRequest, receipt) {
      const at = now();
      const locking = [begin, change?.job].find((job) => job !== undefined && job.id === locks);
      const changedSince = (): Refusal => ({ code: 'TRY_AGAIN', retryAfterSeconds: 1 });
      return commit<Refusal>(
        table,
        [
          ...mayChange(table, by),
          ...(locking === undefined ? [] : takeLock(table, locking)),
          ...(begin === undefined ? [] : [createNew(table, jobItem(begin, at))]),
          ...(change === undefined ? [] : [{ ...replaceImportJob(table, change.job, change.readVersion, at), refused: changedSince }]),
          ...recorded(table, event),
        ],
        receipt,
      );
    },
    async read(by, id, to, asked) {
      const [right, job] = [rightKey(by), keys.job(by.organisationId, id)];
      const receipt = asked === undefined ? undefined : keys.receipt(asked.id);
      const found = await readItems(table, [
        job,
        keys.partner(by.partnerId),
        ...(right === undefined ? [] : [right]),
        ...(receipt === undefined ? [] : [receipt]),
      ]);
      const earlier = asked === undefined || receipt === undefined ? undefined : earlierAnswerIn(asked, found(receipt));
      if (earlier !== undefined) return refused(earlier);
      const refusal = rightOf(by, right === undefined ? undefined : found(right), to);
      if (refusal !== undefined) return refused(refusal);
      // A sync or a bulk resend is no import.
      const parsed = importJob.safeParse(found(job));
      return parsed.success
        ? ok({ job: parsed.data, language: languageIn(found(keys.partner(by.partnerId))) })
        : refused({ code: 'NOT_FOUND' });
    },
    languageOf: async ({ partnerId }) => languageIn(await readItem(table, keys.partner(partnerId))),
    async askToStop(by, job, event, receipt) {
      const { organisationId, id } = job;
      const stop: Write<{ readonly code: 'RUNS_NO_MORE' }> = {
        item: {
          Update: {
            TableName: table.name,
            Key: keys.job(organisationId, id),
            UpdateExpression: 'SET #state = :cancelling, version = version + :one',
            ConditionExpression: '#state IN (:queued, :validating, :running)',
            ExpressionAttributeNames: { '#state': 'state' },
            ExpressionAttributeValues: {
              ':cancelling': 'cancelling',
              ':queued': 'queued',
              ':validating': 'validating',
              ':running': 'running',
              ':one': 1,
            },
          },
        },
        refused: () => ({ code: 'RUNS_NO_MORE' }),
      };
      const asked = await commit<{ readonly code: 'RUNS_NO_MORE' }>(
        table,
        [...mayChange(table, by), stop, ...recorded(table, event)],
        receipt,
      );
      if (asked.ok) return ok(true);
      return asked.error.code === 'RUNS_NO_MORE' ? ok(false) : refused(asked.error);
    },
  };
}
