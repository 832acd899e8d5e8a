import type { AgentsJob } from '#shared/domain/agents/agents-job.ts';
import type { Event } from '#shared/domain/event.ts';
import type { JobId, OrganisationId } from '#shared/domain/ids.ts';
import type { Organisation, Person } from '#shared/domain/people.ts';
import type { Keep, Outcome } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { Result } from '#shared/domain/result.ts';
import type { SyncRunStore } from '#shared/domain/syncs/sync-store.ts';
import type { OrganisationCaller } from '#shared/domain/users/organisation-caller.ts';

/** Jobs with the agent template, for whoever asks for them. */
export type AgentsStore = {
  /** An import holds the lock of syncs, so that the two never write at once: `JOB_RUNNING`. A job of this id that is there already is the answer. */
  start(by: OrganisationCaller, job: AgentsJob, event: Event, keep: Keep<AgentsJob>): Promise<Outcome<AgentsJob>>;
  read(by: OrganisationCaller, id: JobId): Promise<Result<AgentsJob, Refusal>>;
  mayChange(by: OrganisationCaller): Promise<Refusal | undefined>;
};

/** The same for the worker. */
export type AgentsRunStore = Pick<SyncRunStore, 'users' | 'people'> & {
  agentsJob(organisation: OrganisationId, id: JobId): Promise<AgentsJob | undefined>;
  organisation(id: OrganisationId): Promise<Organisation | undefined>;
  /** False: somebody else has changed the job in between. */
  save(before: AgentsJob, after: AgentsJob): Promise<boolean>;
  /** Ends the job and gives its lock back. */
  finish(before: AgentsJob, after: AgentsJob, event: Event): Promise<boolean>;
  /** Of these addresses, at most 50, those that users of the organisation have; by the address as it was given. */
  byAddress(organisation: OrganisationId, addresses: readonly string[]): Promise<ReadonlyMap<string, Person>>;
};
