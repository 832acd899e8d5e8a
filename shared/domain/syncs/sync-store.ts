import type { DataCentre } from '#shared/domain/countries.ts';
import type { Event } from '#shared/domain/event.ts';
import type { JobId, OrganisationId, PersonId } from '#shared/domain/ids.ts';
import type { Organisation, Person } from '#shared/domain/people.ts';
import type { Keep, Outcome } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { Result } from '#shared/domain/result.ts';
import type { Portal } from '#shared/domain/syncs/portal.ts';
import type { SyncJob } from '#shared/domain/syncs/sync-job.ts';
import type { OrganisationCaller } from '#shared/domain/users/organisation-caller.ts';
import type { UserSync } from '#shared/domain/users/user.ts';

/** A sync that was asked for: a new one, or the one that was running. */
export type Asked = { readonly job: SyncJob; readonly running: boolean };

/** How syncs are begun and looked at. */
export type SyncStore = {
  /** Begins a sync, or finds the one that runs: never two at once (SY-3). One round trip for a new one. */
  start(by: OrganisationCaller, job: SyncJob, event: Event, keep: Keep<Asked>): Promise<Outcome<Asked>>;
  read(by: OrganisationCaller, id: JobId): Promise<Result<SyncJob, Refusal>>;
  /** A user, and where its organisation's data is kept. */
  person(by: OrganisationCaller, id: PersonId): Promise<Result<{ readonly person: Person; readonly dataCentre: DataCentre }, Refusal>>;
};

/** A change of a job by its worker: holds only while nobody else has changed it. */
export type JobChange = { readonly before: SyncJob; readonly after: SyncJob; readonly event?: Event };

/** How a worker gets along with a sync. */
export type SyncRunStore = {
  job(organisation: OrganisationId, id: JobId): Promise<SyncJob | undefined>;
  organisation(id: OrganisationId): Promise<Organisation | undefined>;
  /** Begins a sync that nobody asked for in person; the one that runs, if one does. */
  begin(job: SyncJob, event: Event): Promise<Asked>;
  /** Notes on a running sync that another has to follow; on one that has ended, nothing. */
  askAgain(organisation: OrganisationId, id: JobId): Promise<void>;
  /** False: somebody else has changed the job in between. */
  change(change: JobChange): Promise<boolean>;
  /** Ends the job and lets the organisation go, or begins `next` in its place, in one step. */
  end(change: Required<JobChange>, next?: { readonly job: SyncJob; readonly event: Event }): Promise<boolean>;
  /** Users of one shard behind `after`, in the order of the list. */
  users(organisation: OrganisationId, shard: number, after: PersonId | undefined, limit: number): Promise<readonly Person[]>;
  /** Of these, at most 100, those that there are. */
  people(organisation: OrganisationId, ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Person>>;
  /**
   * Notes how far the portal has a user. Only while the user is as it was read (`person.version`); the version stays: whoever holds an
   * ETag of the user holds it still. Otherwise nothing is noted, and the user as it is now comes back; undefined: it is gone.
   */
  note(person: Person, sync: UserSync): Promise<Result<Person, Person | undefined>>;
};

/** The portal that serves a data centre. */
export type PortalOf = (centre: DataCentre) => Promise<Portal>;
