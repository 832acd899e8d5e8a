import { iso } from '#shared/domain/calendar.ts';
import type { Now } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/people.ts';
import type { Result } from '#shared/domain/result.ts';
import { refused } from '#shared/domain/result.ts';
import type { KnownUser, Portal, PortalFault, PortalRecord, PortalUser } from '#shared/domain/syncs/portal.ts';
import { differencesOf, fingerprintOf, portalRecordOf } from '#shared/domain/syncs/portal-record.ts';
import { type SyncJob, triesARun } from '#shared/domain/syncs/sync-job.ts';
import type { SyncRunStore } from '#shared/domain/syncs/sync-store.ts';
import { portalNeeds } from '#shared/domain/users/portal-need.ts';
import type { UserSync } from '#shared/domain/users/user.ts';

/**
 * What became of a user. `again`: failed, with tries left in this run. `put-off`: the portal wants to be asked later, or not by us; the
 * user is as before.
 */
export type UserOutcome =
  | { readonly kind: 'created' | 'updated' | 'confirmed' | 'unchanged' | 'not-needed' | 'failed' | 'again' }
  | { readonly kind: 'put-off'; readonly fault: PortalFault };

export type SyncUserDeps = {
  readonly portal: Portal;
  readonly store: Pick<SyncRunStore, 'note' | 'people'>;
  readonly now: Now;
};

/** How often a user that somebody keeps changing is looked at again before it is left for the next run. */
const looks = 3;

/** A person that is no user any more, for the portal. */
export function isGone(person: Person | undefined): boolean {
  return person === undefined || person.state === 'replaced';
}

/** Whether this run has done with the user before: a slice that is repeated finds its users done. */
function doneBefore({ sync }: Person, job: SyncJob, attempt: number): UserOutcome | undefined {
  if (sync?.jobId !== job.id || sync.status !== 'invalid') return undefined;
  const tried = sync.attempt ?? 0;
  if (tried < attempt) return undefined;
  return { kind: tried >= triesARun ? 'failed' : 'again' };
}

/** Brings one user of ours in line in the portal: asks, reads back, and notes what came of it (SY-2, SY-7). */
export function syncUser({ portal, store, now }: SyncUserDeps) {
  /** An address that another of our users holds there: taken over if that one is no more. */
  async function put(job: SyncJob, record: PortalRecord, known: KnownUser | undefined): Promise<Result<KnownUser, PortalFault>> {
    const written = await portal.put(job.organisationId, record, known);
    if (written.ok || written.error.heldBy === undefined) return written;
    const { externalId, ...holder } = written.error.heldBy;
    const held = (await store.people(job.organisationId, [externalId])).get(externalId);
    if (isGone(held) && known === undefined) return portal.put(job.organisationId, record, holder);
    return refused({ ...written.error, detail: 'Another user of the organisation has this address in the portal.' });
  }

  async function write(job: SyncJob, record: PortalRecord, known: KnownUser | undefined): Promise<Result<PortalUser, PortalFault>> {
    const written = await put(job, record, known);
    if (!written.ok) return written;
    const read = await portal.read(job.organisationId, written.value.portalId);
    if (!read.ok) return read;
    if (read.value === undefined) return refused({ code: 'PORTAL_UNREACHABLE', detail: 'The portal took the user and does not have it.' });
    return { ok: true, value: read.value };
  }

  type Failure = {
    readonly code: string;
    readonly detail?: string | undefined;
    readonly differs?: readonly string[];
    readonly final: boolean;
  };

  async function fail(person: Person, job: SyncJob, attempt: number, { code, detail, differs, final }: Failure): Promise<UserOutcome> {
    const before = person.sync;
    const last = final || attempt >= triesARun;
    const sync: UserSync = {
      status: 'invalid',
      at: iso(now()),
      portalId: before?.portalId,
      syncedVersion: before?.syncedVersion,
      reason: { code, ...(detail === undefined ? {} : { detail }) },
      // A run counts once, however often it tries.
      failedRuns: (before?.failedRuns ?? 0) + (attempt === 1 ? 1 : 0),
      jobId: job.id,
      attempt: last ? triesARun : attempt,
      ...(differs === undefined ? {} : { differs: [...differs] }),
    };
    // Whatever somebody has changed of the user meanwhile: the portal does not have it as it is.
    let noted = await store.note(person, sync);
    for (let look = 1; look < looks && !noted.ok && noted.error !== undefined; look++) noted = await store.note(noted.error, sync);
    return { kind: last ? 'failed' : 'again' };
  }

  const valid = (person: Person, { portalId }: PortalUser, record: PortalRecord, job: SyncJob): UserSync => ({
    status: 'valid',
    at: iso(now()),
    portalId,
    syncedVersion: person.version,
    fingerprint: fingerprintOf(record),
    jobId: job.id,
  });

  return async (read: Person, found: PortalUser | undefined, job: SyncJob, attempt: number): Promise<UserOutcome> => {
    let person = read;
    let theirs = found;
    for (let look = 1; look <= looks; look++) {
      if (isGone(person) || (theirs === undefined && !portalNeeds(person) && person.sync?.portalId === undefined))
        return { kind: 'not-needed' };
      const before = doneBefore(person, job, attempt);
      if (before !== undefined) return before;
      const record = portalRecordOf(person);
      const inLine = theirs !== undefined && differencesOf(record, theirs).length === 0;
      const { sync } = person;
      if (inLine && sync?.status === 'valid' && sync.fingerprint === fingerprintOf(record))
        return { kind: sync.jobId === job.id ? 'updated' : 'unchanged' };
      let kind: 'created' | 'updated' | 'confirmed' = theirs === undefined ? 'created' : 'updated';
      if (inLine) kind = 'confirmed';
      else {
        const noted = await store.note(person, { ...sync, status: 'syncing', at: iso(now()), jobId: job.id, attempt: attempt - 1 });
        if (!noted.ok) {
          if (noted.error === undefined) return { kind: 'not-needed' };
          person = noted.error;
          continue;
        }
        person = noted.value;
        const written = await write(job, record, theirs);
        if (!written.ok) {
          const { code, detail } = written.error;
          if (code === 'PORTAL_BUSY') return { kind: 'put-off', fault: written.error };
          const outcome = await fail(person, job, attempt, { code, detail, final: code === 'PORTAL_REFUSED' });
          return code === 'PORTAL_UNAUTHORISED' ? { kind: 'put-off', fault: written.error } : outcome;
        }
        theirs = written.value;
        const differs = differencesOf(record, theirs);
        if (differs.length > 0) return fail(person, job, attempt, { code: 'PORTAL_DIFFERS', differs, final: false });
      }
      // Valid is of what was written and read back: if the user has changed meanwhile, that is not this user any more.
      const noted = theirs === undefined ? undefined : await store.note(person, valid(person, theirs, record, job));
      if (noted?.ok === true) return { kind };
      if (noted?.error === undefined) return { kind: 'not-needed' };
      person = noted.error;
    }
    return fail(person, job, attempt, { code: 'CHANGED_MEANWHILE', final: false });
  };
}
