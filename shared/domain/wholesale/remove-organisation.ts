import { iso } from '#shared/domain/calendar.ts';
import type { Event } from '#shared/domain/event.ts';
import type { NewId, Now } from '#shared/domain/ids.ts';
import type { DeletionJob } from '#shared/domain/jobs/deletion-job.ts';
import type { JobBase } from '#shared/domain/jobs/job.ts';
import { jobEvent } from '#shared/domain/jobs/start-resend.ts';
import type { Organisation } from '#shared/domain/people.ts';
import type { Keep, Outcome, Receipt, Replay } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import type { OrganisationCaller } from '#shared/domain/users/organisation-caller.ts';

/** What stands in the way of an organisation's deletion, as it is now. */
export type StandingInTheWay = {
  /** It is a wholesale customer. */
  readonly mapped: boolean;
  readonly subscribed: boolean;
  readonly licensed: boolean;
  readonly severalUsers: boolean;
};

export type Removable = { readonly organisation: Organisation; readonly inTheWay: StandingInTheWay };

export type OrganisationRemovals = {
  /** Strongly consistent; one round trip, all reads beside each other. */
  look(by: OrganisationCaller, asked: Receipt | undefined): Promise<Result<Removable, Refusal | Replay>>;
  /** One transaction: nobody changes anything of it from now on, and the job that deletes it is there. Refuses with JOB_RUNNING. */
  begin(by: OrganisationCaller, job: DeletionJob, event: Event, receipt: Receipt | undefined): Promise<Result<undefined, Refusal | Replay>>;
};

export type RemoveOrganisationDeps = {
  readonly removals: OrganisationRemovals;
  readonly wake: (job: Pick<JobBase, 'organisationId' | 'id' | 'kind'>) => Promise<void>;
  readonly newId: NewId;
  readonly now: Now;
};

export type RemoveOrganisation = {
  readonly by: OrganisationCaller;
  readonly requestId: string;
  readonly asked: Receipt | undefined;
  readonly keep: Keep<undefined>;
};

const words = [
  ['mapped', 'It is a wholesale customer.'],
  ['subscribed', 'It has a subscription.'],
  ['licensed', 'It has licences.'],
  ['severalUsers', 'It has more than one user.'],
] as const satisfies readonly (readonly [keyof StandingInTheWay, string])[];

function refusalOf({ organisation, inTheWay }: Removable, { partnerId }: OrganisationCaller): Refusal | undefined {
  if (organisation.partnerId !== partnerId) return { code: 'NOT_ALLOWED' };
  const reasons = words.flatMap(([name, text]) => (inTheWay[name] ? [text] : []));
  return reasons.length === 0 ? undefined : { code: 'ORGANISATION_NOT_EMPTY', detail: reasons.join(' ') };
}

/**
 * Deletes an organisation that nothing is left of but its last user: for the partner that it came with. The door is closed at once, what it
 * still has goes in a job. Refuses with NOT_FOUND, NOT_ALLOWED, ORGANISATION_NOT_EMPTY, JOB_RUNNING.
 */
export function removeOrganisation(deps: RemoveOrganisationDeps) {
  const { removals, wake, newId, now } = deps;
  return async ({ by, requestId, asked, keep }: RemoveOrganisation): Promise<Outcome<undefined>> => {
    const read = await removals.look(by, asked);
    if (!read.ok) return read;
    const refusal = refusalOf(read.value, by);
    if (refusal !== undefined) return refused(refusal);
    const { organisation } = read.value;
    const job: DeletionJob = {
      id: newId('job'),
      kind: 'deletion',
      organisationId: by.organisationId,
      partnerId: by.partnerId,
      state: 'queued',
      actor: by.actor,
      language: organisation.language,
      requestId,
      createdAt: iso(now()),
      progress: { done: 0, failed: 0, counts: {} },
      companyName: organisation.companyName,
      version: 1,
    };
    const begun = await removals.begin(by, job, jobEvent(job, 'job.created', deps), keep(undefined));
    if (!begun.ok) return begun;
    await wake(job);
    return ok(undefined);
  };
}
