import type { Email } from '#shared/domain/email.ts';
import type { Event } from '#shared/domain/event.ts';
import type { JobId, OrganisationId, PersonId } from '#shared/domain/ids.ts';
import type { SeatFault } from '#shared/domain/imports/chunk-seats.ts';
import type { ImportJob } from '#shared/domain/imports/import-job.ts';
import type { Language } from '#shared/domain/languages.ts';
import type { Organisation, Person } from '#shared/domain/people.ts';
import type { Receipt, Replay } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { Result } from '#shared/domain/result.ts';
import type { ServiceId } from '#shared/domain/users/licences.ts';
import type { OrganisationCaller } from '#shared/domain/users/organisation-caller.ts';
import type { Ledger, SeatChange } from '#shared/domain/users/seats.ts';

type Outcome = Promise<Result<undefined, Refusal | Replay>>;

/** A job that somebody else has changed since it was read. */
export type JobMoved = { readonly code: 'JOB_MOVED' };
type Moved = Promise<Result<undefined, JobMoved>>;

/** What a request does to jobs: those that it begins, and one that it changes in the place of the version that was read. */
export type JobRequest = {
  readonly by: OrganisationCaller;
  readonly begin?: ImportJob;
  readonly change?: { readonly job: ImportJob; readonly readVersion: number };
  /** The job that takes the organisation's lock: the one that begins or the one that changes. */
  readonly locks?: JobId;
  readonly event: Event;
};

/** `language`: the one of the caller's partner, where no person asks. */
export type ImportRead = { readonly job: ImportJob; readonly language: Language };

/** Jobs of imports, as requests reach them. */
export type ImportRequests = {
  /** Refuses with IMPORT_RUNNING, naming the one that runs; answers a repeat. One round trip. */
  commit(request: JobRequest, receipt: Receipt | undefined): Outcome;
  /** Refuses with NOT_FOUND, and answers a repeat. Strongly consistent, one round trip. */
  read(by: OrganisationCaller, id: JobId, to: 'read' | 'change', asked: Receipt | undefined): Promise<Result<ImportRead, Refusal | Replay>>;
  /** The language of the caller's partner, where no person asks. */
  languageOf(by: OrganisationCaller): Promise<Language>;
  /** Asks a job that runs to stop; false where it runs no more. One round trip. */
  askToStop(by: OrganisationCaller, job: ImportJob, event: Event, receipt: Receipt | undefined): Promise<Result<boolean, Refusal | Replay>>;
};

/** New users whose invitations go out with an event: their e-mails' ids follow from theirs. */
export type Invited = { readonly organisationId: OrganisationId; readonly people: readonly PersonId[] };

/** What a chunk leaves behind when it is settled: seats that were held, those that users took, and what is told of it. */
export type Settlement = {
  readonly held: SeatChange;
  readonly used: SeatChange;
  readonly event?: Event;
  readonly invites?: Invited;
};

export type OrganisationOfJob = {
  readonly organisation: Organisation;
  readonly trialRuns: boolean;
  readonly ledgers: ReadonlyMap<ServiceId, Ledger>;
};

/** Jobs of imports, as their worker reaches them. Every write is one transaction that holds only for the version that was read. */
export type ImportJobs = {
  find(organisationId: OrganisationId, id: JobId): Promise<ImportJob | undefined>;
  /** The organisation with what it has of licences now; undefined where it is no more. One round trip, a second where it came with a trial. */
  organisation(organisationId: OrganisationId, now: Date): Promise<OrganisationOfJob | undefined>;
  save(job: ImportJob, readVersion: number, now: Date): Moved;
  /** Sets seats aside for the job's chunk, which says so already. */
  setAside(
    job: ImportJob,
    readVersion: number,
    more: SeatChange,
    organisation: Organisation,
    now: Date,
  ): Promise<Result<undefined, JobMoved | { readonly code: SeatFault; readonly service?: ServiceId }>>;
  settle(job: ImportJob, readVersion: number, settlement: Settlement, now: Date): Moved;
  /** The one of the organisation's people who asked for the job; undefined where a token did, or somebody who is no more. */
  starter(job: ImportJob): Promise<Person | undefined>;
  /** Ends the job, frees its lock, notes what its file held, and asks for the e-mails. */
  end(
    job: ImportJob,
    readVersion: number,
    settlement: Settlement & { readonly event: Event; readonly emails: readonly Email[] },
    now: Date,
  ): Moved;
  /** The import that had a file of this content first. */
  importedBefore(organisationId: OrganisationId, fileHash: string): Promise<JobId | undefined>;
};
