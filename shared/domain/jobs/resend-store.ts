import type { Event } from '#shared/domain/event.ts';
import type { AskedEmail } from '#shared/domain/feed.ts';
import type { JobId, OrganisationId, PersonId } from '#shared/domain/ids.ts';
import type { ResendJob } from '#shared/domain/jobs/resend-job.ts';
import type { Organisation, Person } from '#shared/domain/people.ts';
import type { Receipt, Replay } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { Result } from '#shared/domain/result.ts';
import type { Suppression } from '#shared/domain/suppression.ts';
import type { OrganisationCaller } from '#shared/domain/users/organisation-caller.ts';

/** How jobs that send invitations again are begun, looked at and stopped. Another partner's organisation is NOT_FOUND. */
export type ResendJobs = {
  /** One transaction. Refuses with JOB_RUNNING, naming the job that runs; a repeat is answered by its receipt. */
  start(by: OrganisationCaller, job: ResendJob, event: Event, receipt: Receipt | undefined): Promise<Result<undefined, Refusal | Replay>>;
  read(by: OrganisationCaller, id: JobId): Promise<Result<ResendJob, Refusal>>;
  /** One transaction; a job that nobody has begun ends with it. Refuses with CHANGED_SINCE_READ. */
  cancel(
    by: OrganisationCaller,
    before: ResendJob,
    after: ResendJob,
    event: Event,
    receipt: Receipt | undefined,
  ): Promise<Result<undefined, Refusal | Replay>>;
};

/** Why a worker does not get a job: it has ended, or somebody else has it until then. */
export type NotTaken = { readonly because: 'ended' } | { readonly because: 'held'; readonly until: string };

/** Somebody else has changed the job (asked it to stop, or taken it over); or one of the users was changed in between. */
export type ChunkCollided = { readonly because: 'job' } | { readonly because: 'user'; readonly id: PersonId };

/** Users who get a new invitation, all at once, together with how far the job has come by that. */
export type ResendChunk = {
  readonly before: ResendJob;
  readonly after: ResendJob;
  readonly invited: readonly { readonly before: Person; readonly after: Person }[];
  /** Addresses that are taken off the suppression list. */
  readonly released: readonly string[];
  /** Absent where nobody was invited: only the position moves. */
  readonly event: Event | undefined;
  readonly asked: readonly AskedEmail[];
};

export type ResendRun = {
  /** Takes the job for itself until `until`. One round trip. */
  take(organisationId: OrganisationId, id: JobId, hand: string, now: Date, until: Date): Promise<Result<ResendJob, NotTaken>>;
  find(organisationId: OrganisationId, id: JobId): Promise<ResendJob | undefined>;
  /** People of one shard behind `after`, in the order of the list. */
  people(organisationId: OrganisationId, shard: number, after: PersonId | undefined, limit: number): Promise<readonly Person[]>;
  /** The organisation itself. One round trip. */
  organisation(organisationId: OrganisationId): Promise<Organisation | undefined>;
  suppressed(addresses: readonly string[]): Promise<ReadonlyMap<string, Suppression>>;
  /** One transaction: nobody is invited twice, however often the job's message comes. */
  write(chunk: ResendChunk): Promise<Result<undefined, ChunkCollided>>;
  /** Ends the job, and lets the next one begin. */
  end(before: ResendJob, after: ResendJob, event: Event): Promise<Result<undefined, ChunkCollided>>;
};
