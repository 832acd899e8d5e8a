import { iso } from '#shared/domain/calendar.ts';
import type { Event, EventType } from '#shared/domain/event.ts';
import type { JobId, NewId, Now } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/languages.ts';
import type { Keep, Outcome } from '#shared/domain/receipt.ts';
import { beginning, type SyncCounts, type SyncJob } from '#shared/domain/syncs/sync-job.ts';
import type { Asked, SyncStore } from '#shared/domain/syncs/sync-store.ts';
import type { OrganisationCaller } from '#shared/domain/users/organisation-caller.ts';

type Origin = Pick<SyncJob, 'organisationId' | 'partnerId' | 'actor' | 'language' | 'requestId'>;

export function newSync({ organisationId, partnerId, actor, language, requestId }: Origin, id: JobId, at: Date): SyncJob {
  return {
    id,
    kind: 'sync',
    organisationId,
    partnerId,
    actor,
    language,
    requestId,
    state: 'queued',
    createdAt: iso(at),
    progress: { done: 0, failed: 0, counts: {} },
    position: beginning,
    toTryAgain: 0,
    version: 1,
  };
}

/** What is told of a sync: that it was asked for, what a stretch of it did, that it ended. */
export function eventOfSync(job: SyncJob, type: EventType, at: string, newId: NewId, counts?: SyncCounts): Event {
  return {
    id: newId('event'),
    type,
    at,
    partnerId: job.partnerId,
    actor: job.actor,
    requestId: job.requestId,
    subject: { organisationId: job.organisationId, jobId: job.id },
    jobKind: job.kind,
    changed: type === 'users.synced' ? ['sync'] : ['state'],
    ...(counts === undefined ? {} : { counts: { ...counts } }),
  };
}

export type StartSyncDeps = { readonly syncs: Pick<SyncStore, 'start'>; readonly newId: NewId; readonly now: Now };

/** Asks for a sync of an organisation's users: a new job, or the one that runs already (SY-1, SY-3). */
export function startSync({ syncs, newId, now }: StartSyncDeps) {
  return (by: OrganisationCaller, language: Language, requestId: string, keep: Keep<Asked>): Promise<Outcome<Asked>> => {
    const job = newSync({ ...by, language, requestId }, newId('job'), now());
    return syncs.start(by, job, eventOfSync(job, 'job.created', job.createdAt, newId), keep);
  };
}
