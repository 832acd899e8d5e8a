import * as z from 'zod';
import { changeRecord, createNew, eventItem, itemOf } from '#shared/adapters/dynamodb/items.ts';
import { jobItem } from '#shared/adapters/dynamodb/job-writes.ts';
import { type Key, keys } from '#shared/adapters/dynamodb/keys.ts';
import { readItem, readItems } from '#shared/adapters/dynamodb/read-items.ts';
import { setAsideWrites, settleWrites } from '#shared/adapters/dynamodb/seat-writes.ts';
import { replace, type Table, transact, type Write } from '#shared/adapters/dynamodb/transact.ts';
import { trialRuns } from '#shared/adapters/dynamodb/trial-condition.ts';
import type { Event } from '#shared/domain/event.ts';
import { jobId } from '#shared/domain/ids.ts';
import type { SeatFault } from '#shared/domain/imports/chunk-seats.ts';
import { type ImportJob, importJob } from '#shared/domain/imports/import-job.ts';
import type { ImportJobs, Invited, JobMoved, Settlement } from '#shared/domain/imports/import-store.ts';
import { lockOf } from '#shared/domain/jobs/job.ts';
import { entitlement, organisation, person } from '#shared/domain/people.ts';
import { trial } from '#shared/domain/trial.ts';
import { trialAsOf } from '#shared/domain/trial-clock.ts';
import { type ServiceId, serviceId } from '#shared/domain/users/licences.ts';
import { ledgerOf } from '#shared/domain/users/seats.ts';

type SeatsMissing = { readonly code: SeatFault; readonly service?: ServiceId };

const moved = (): JobMoved => ({ code: 'JOB_MOVED' });

export function lockKey({ kind, organisationId }: Pick<ImportJob, 'kind' | 'organisationId'>): Key | undefined {
  return kind === 'export' ? undefined : keys.running(organisationId, lockOf[kind]);
}

export function replaceImportJob(table: Table, job: ImportJob, readVersion: number, now: Date): Write<JobMoved> {
  return replace(table, jobItem(job, now), readVersion, moved);
}

/** An event of many new users names them by 26 characters each: an item has 400 KB at most, and is paid for by its size. */
export function recorded(table: Table, event: Event | undefined, invites?: Invited): Write<never>[] {
  if (event === undefined) return [];
  const item = eventItem(event, []);
  const sendInvitations = invites && {
    organisationId: invites.organisationId,
    people: invites.people.map((id) => id.slice('usr_'.length)),
  };
  return [createNew(table, sendInvitations === undefined ? item : { ...item, sendInvitations })];
}

/** Gives the lock back. It is the job's own: nobody else could have taken it. */
function freeLock(table: Table, job: ImportJob): Write<JobMoved>[] {
  const key = lockKey(job);
  if (key === undefined) return [];
  return [
    {
      item: {
        Delete: {
          TableName: table.name,
          Key: key,
          ConditionExpression: 'attribute_not_exists(PK) OR jobId = :job',
          ExpressionAttributeValues: { ':job': job.id },
        },
      },
      refused: () => {
        throw new Error(`The lock of ${job.id} is held by another job.`);
      },
    },
  ];
}

/** Notes of which import a file was; the first of the same content stays. */
function noteFile(table: Table, job: ImportJob): Write<never>[] {
  const ended = job.state === 'completed' || job.state === 'completed_with_errors';
  if (job.kind !== 'import' || !ended || job.fileHash === undefined || job.sameFileAs !== undefined) return [];
  const item = itemOf('imported-file', keys.importedFile(job.organisationId, job.fileHash), { jobId: job.id }, job.createdAt);
  return [{ item: { Put: { TableName: table.name, Item: item } }, refused: () => neverRefused() }];
}

function neverRefused(): never {
  throw new Error('An unconditional write cannot be refused.');
}

/** Jobs of imports in DynamoDB, for their worker. */
export function dynamoImportJobs(table: Table): ImportJobs {
  const settlement = ({ organisationId }: ImportJob, { held, used, event, invites }: Settlement) => [
    ...settleWrites(table, organisationId, held, used).map((write) => ({ ...write, refused: neverRefused })),
    ...recorded(table, event, invites),
  ];

  return {
    async find(organisationId, id) {
      const item = await readItem(table, keys.job(organisationId, id));
      return item === undefined ? undefined : importJob.parse(item);
    },
    async organisation(organisationId, now) {
      const own = keys.organisation(organisationId);
      const seatKeys = serviceId.options.map((service) => keys.entitlement(organisationId, service));
      const items = await readItems(table, [own, ...seatKeys]);
      const item = items(own);
      if (item === undefined) return undefined;
      const found = organisation.parse(item);
      const trialKey = found.trialId === undefined ? undefined : keys.trial(found.partnerId, found.trialId);
      const stored = trialKey === undefined ? undefined : await readItem(table, trialKey);
      const state = stored === undefined ? undefined : trialAsOf(trial.parse(stored), now).state;
      return {
        organisation: found,
        trialRuns: trialKey === undefined || state === 'active' || state === 'awaiting_customer' || state === 'converted',
        ledgers: new Map(
          seatKeys.flatMap((key) => {
            const owned = items(key);
            const parsed = owned === undefined ? undefined : entitlement.parse(owned);
            const ledger = parsed === undefined ? undefined : ledgerOf(parsed);
            const service = serviceId.safeParse(parsed?.service);
            return ledger === undefined || !service.success ? [] : [[service.data, ledger] as const];
          }),
        ),
      };
    },
    async starter({ organisationId, actor }) {
      if (actor.kind !== 'person') return undefined;
      const item = await readItem(table, keys.person({ kind: 'organisation', organisationId, personId: actor.id }));
      return item === undefined ? undefined : person.parse(item);
    },
    save: (job, readVersion, now) => transact(table, [replaceImportJob(table, job, readVersion, now)]),
    setAside(job, readVersion, more, { partnerId, trialId }, now) {
      const over = (): SeatsMissing => ({ code: 'TRIAL_NOT_RUNNING' });
      return transact<JobMoved | SeatsMissing>(table, [
        replaceImportJob(table, job, readVersion, now),
        ...(trialId === undefined ? [] : [trialRuns(table, { partnerId, trialId }, now, over)]),
        ...setAsideWrites(table, job.organisationId, more),
      ]);
    },
    settle: (job, readVersion, settled, now) =>
      transact<JobMoved>(table, [replaceImportJob(table, job, readVersion, now), ...settlement(job, settled)]),
    end: (job, readVersion, { event, emails, ...settled }, now) =>
      transact<JobMoved>(table, [
        replaceImportJob(table, job, readVersion, now),
        ...freeLock(table, job),
        ...noteFile(table, job),
        ...settlement(job, settled),
        ...changeRecord(table, event, emails),
      ]),
    async importedBefore(organisationId, fileHash) {
      const item = await readItem(table, keys.importedFile(organisationId, fileHash));
      return item === undefined ? undefined : z.object({ jobId }).parse(item).jobId;
    },
  };
}
