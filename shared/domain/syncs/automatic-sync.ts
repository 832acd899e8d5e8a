import type { JobId, NewId, Now, OrganisationId } from '#shared/domain/ids.ts';
import { eventOfSync, newSync } from '#shared/domain/syncs/start-sync.ts';
import type { SyncRunStore } from '#shared/domain/syncs/sync-store.ts';

export type AutomaticSyncDeps = {
  readonly store: Pick<SyncRunStore, 'organisation' | 'begin' | 'askAgain'>;
  readonly newId: NewId;
  readonly now: Now;
};

/**
 * Begins a sync because users were changed, where the organisation wants that (SY-1). `id` follows from the event that told of the change,
 * so that a repeated message begins nothing twice. While a sync runs, another is noted to follow, once for all changes.
 */
export function automaticSync({ store, newId, now }: AutomaticSyncDeps) {
  return async (organisationId: OrganisationId, id: JobId): Promise<'begun' | 'follows' | 'not-wanted'> => {
    const organisation = await store.organisation(organisationId);
    if (organisation?.settings?.automaticSync !== true) return 'not-wanted';
    const { partnerId, language } = organisation;
    const job = newSync({ organisationId, partnerId, actor: { kind: 'clock' }, language, requestId: id }, id, now());
    const { job: running, running: ran } = await store.begin(job, eventOfSync(job, 'job.created', job.createdAt, newId));
    if (!ran || running.id === id) return 'begun';
    // One that has not begun yet will see the change.
    if (running.state !== 'queued') await store.askAgain(organisationId, running.id);
    return 'follows';
  };
}
