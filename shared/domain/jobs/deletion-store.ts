import type { DataCentre } from '#shared/domain/countries.ts';
import type { Event } from '#shared/domain/event.ts';
import type { JobId, OrganisationId } from '#shared/domain/ids.ts';
import type { DeletionJob } from '#shared/domain/jobs/deletion-job.ts';
import type { NotTaken } from '#shared/domain/jobs/resend-store.ts';
import type { Organisation } from '#shared/domain/people.ts';
import type { Receipt, Replay } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { Result } from '#shared/domain/result.ts';
import type { Trial } from '#shared/domain/trial.ts';
import type { OrganisationCaller } from '#shared/domain/users/organisation-caller.ts';

/** An organisation that may be deleted, and what it stands on. */
export type Deletable = { readonly organisation: Organisation; readonly trial: Trial | undefined };

export type BeginDeletion = {
  readonly by: OrganisationCaller;
  readonly job: DeletionJob;
  readonly trial: { readonly before: Trial; readonly after: Trial };
  /** Whether the trial has the company name yet, or had to give it free before. */
  readonly freesName: boolean;
  readonly events: readonly Event[];
};

/** How the deletion of an organisation is begun and looked at. Another partner's organisation is NOT_FOUND. */
export type Deletions = {
  /** One round trip, and one for the trial. A repeat of a request that was carried out is answered by its receipt. */
  look(by: OrganisationCaller, asked: Receipt | undefined): Promise<Result<Deletable, Refusal | Replay>>;
  /**
   * One transaction: the trial is purged, its licences are gone, the partner's rights are down to looking on, and no other job can
   * begin. Refuses with JOB_RUNNING while one runs, and CHANGED_SINCE_READ.
   */
  begin(deletion: BeginDeletion, receipt: Receipt | undefined): Promise<Result<undefined, Refusal | Replay>>;
  /** The deletion that runs. */
  read(by: OrganisationCaller): Promise<Result<DeletionJob, Refusal>>;
};

export type DeletionRun = {
  take(organisationId: OrganisationId, id: JobId, hand: string, now: Date, until: Date): Promise<Result<DeletionJob, NotTaken>>;
  /**
   * Deletes some of what a shard holds, the addresses with the people; tells how many people went and whether anything was there. One
   * read, one transaction; done again it finds the rest.
   */
  clear(job: DeletionJob, shard: number): Promise<{ readonly people: number; readonly empty: boolean }>;
  /** Notes how many have gone; false: somebody else has the job. */
  note(before: DeletionJob, after: DeletionJob): Promise<boolean>;
  /** Where the organisation's data is kept; undefined: it has gone. */
  dataCentre(organisationId: OrganisationId): Promise<DataCentre | undefined>;
  /** The organisation itself, with all that it still holds, and the job with it. */
  finish(job: DeletionJob, event: Event): Promise<void>;
};
