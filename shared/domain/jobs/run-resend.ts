import { iso } from '#shared/domain/calendar.ts';
import type { Event } from '#shared/domain/event.ts';
import type { JobId, NewId, Now, OrganisationId, PersonId } from '#shared/domain/ids.ts';
import type { ResendJob } from '#shared/domain/jobs/resend-job.ts';
import type { ResendChunk, ResendRun } from '#shared/domain/jobs/resend-store.ts';
import { jobEvent } from '#shared/domain/jobs/start-resend.ts';
import type { Person } from '#shared/domain/people.ts';
import type { Suppression } from '#shared/domain/suppression.ts';
import { administers, withoutAdministration } from '#shared/domain/users/administration-access.ts';
import { askedInvitation, awaitsInvitation } from '#shared/domain/users/invite.ts';
import { sendAgain } from '#shared/domain/users/send-again.ts';

export type RunResendDeps = { readonly run: ResendRun; readonly newId: NewId; readonly now: Now; readonly shards: number };

/** A part of a job: done for good, or to be gone on with. */
export type Slice =
  | { readonly kind: 'ended' }
  | { readonly kind: 'goes-on'; readonly afterSeconds?: number }
  | { readonly kind: 'held'; readonly until: string };

/** Users looked at in one go: each is two writes at most, and a transaction has a hundred. */
const pageSize = 40;
/** Seconds for which a worker has a job for itself: longer than it may run. */
const leaseSeconds = 90;
/** How often a user who is changed at the very moment is tried again; then it counts as failed. */
const triesPerUser = 4;

type Wish = {
  readonly job: ResendJob;
  readonly people: readonly Person[];
  readonly given: ReadonlySet<PersonId>;
  /** The organisation has no access to its administration: its administrators are passed over (WS-2). */
  readonly withoutAdministrators?: boolean;
};
type Counts = { readonly sent: number; readonly skipped: number; readonly failed: number };
type Plan = Pick<ResendChunk, 'invited' | 'released' | 'asked'> & { readonly counts: Counts };
type Fate =
  | { readonly kind: 'skipped' | 'failed' }
  | { readonly kind: 'sent'; readonly before: Person; readonly after: Person; readonly releases: boolean };

function isMeant({ only }: ResendJob, person: Person): boolean {
  if (!awaitsInvitation(person)) return false;
  return only === 'all' || (person.invitation.state === 'suppressed' && person.invitation.by === 'organisation');
}

/** Who of these people gets a new invitation, who is passed over, and which addresses are written to again for it. */
export function planChunk(
  { job, people, given, withoutAdministrators = false }: Wish,
  suppressed: ReadonlyMap<string, Suppression>,
  { newId, now }: Pick<RunResendDeps, 'newId' | 'now'>,
): Plan {
  const fateOf = (before: Person): Fate => {
    if (given.has(before.id)) return { kind: 'failed' };
    if (withoutAdministrators && administers(before)) return { kind: 'skipped' };
    const mark = suppressed.get(before.email);
    const again = sendAgain(before, newId('email'), now());
    if (!again.ok || mark?.reason === 'complaint') return { kind: 'skipped' };
    return { kind: 'sent', before, after: again.value.user, releases: mark !== undefined };
  };
  const fates = people.filter((person) => isMeant(job, person)).map(fateOf);
  const invited = fates.filter((fate) => fate.kind === 'sent');
  const count = (kind: Fate['kind']) => fates.filter((fate) => fate.kind === kind).length;
  return {
    invited,
    released: invited.filter(({ releases }) => releases).map(({ before }) => before.email),
    asked: invited.flatMap(({ after }) => askedInvitation(after, true)),
    counts: { sent: count('sent'), skipped: count('skipped'), failed: count('failed') },
  };
}

function withCounts(job: ResendJob, { sent, skipped, failed }: Counts): ResendJob['progress'] {
  const { done, failed: before, counts } = job.progress;
  return {
    ...job.progress,
    done: done + sent + skipped + failed,
    failed: before + failed,
    counts: {
      sent: (counts['sent'] ?? 0) + sent,
      skipped: (counts['skipped'] ?? 0) + skipped,
      failed: (counts['failed'] ?? 0) + failed,
    },
  };
}

/**
 * Goes on with a job that sends invitations again, as long as `timeLeft` says so (US-13). Each step writes the invitations of some users
 * together with the position behind them: a repeated message, a crash or a second worker sends nobody a second one.
 */
export function runResend(deps: RunResendDeps) {
  const { run, now, shards } = deps;

  async function end(job: ResendJob, state: ResendJob['state']): Promise<Slice> {
    const { leasedUntil: _until, leasedBy: _by, ...rest } = job;
    const { done } = job.progress;
    const after: ResendJob = { ...rest, state, endedAt: iso(now()), progress: { ...job.progress, total: done }, version: job.version + 1 };
    const ended = await run.end(job, after, jobEvent(after, 'job.ended', deps, after.progress.counts));
    return ended.ok ? { kind: 'ended' } : { kind: 'goes-on' };
  }

  /** Whether those of these people who would be invited to administer may not be; looked at only where there is one. */
  async function noAdministrators(job: ResendJob, people: readonly Person[]): Promise<boolean> {
    if (!people.some((person) => administers(person) && isMeant(job, person))) return false;
    const organisation = await run.organisation(job.organisationId);
    return organisation !== undefined && withoutAdministration(organisation) !== undefined;
  }

  const ending = (job: ResendJob) => (job.progress.failed > 0 ? 'completed_with_errors' : 'completed');

  /** The page behind the job's position; undefined: somebody else has the job now. */
  async function step(
    job: ResendJob,
    last: boolean,
    given: ReadonlySet<PersonId>,
  ): Promise<{ job: ResendJob } | { collided: PersonId } | undefined> {
    const { shard, after } = job.position;
    const people = await run.people(job.organisationId, shard, after, pageSize);
    const suppressed = await run.suppressed(people.map(({ email }) => email));
    const withoutAdministrators = await noAdministrators(job, people);
    const { counts, ...plan } = planChunk({ job, people, given, withoutAdministrators }, suppressed, deps);
    const lastId = people.at(-1)?.id;
    const through = people.length < pageSize || lastId === undefined;
    const next: ResendJob = {
      ...job,
      position: through ? { shard: shard + 1 } : { shard, after: lastId },
      progress: withCounts(job, counts),
      version: job.version + 1,
    };
    // Where nobody is concerned only the position moves, which need not be written each time.
    const idle = plan.invited.length === 0 && counts.skipped + counts.failed === 0;
    if (idle && !last) return { job: { ...next, version: job.version } };
    const event: Event | undefined = plan.invited.length === 0 ? undefined : jobEvent(next, 'user.invited', deps, counts);
    const written = await run.write({ before: job, after: next, ...plan, event });
    if (written.ok) return { job: next };
    return written.error.because === 'user' ? { collided: written.error.id } : undefined;
  }

  return async (organisationId: OrganisationId, id: JobId, hand: string, timeLeft: () => boolean): Promise<Slice> => {
    const taken = await run.take(organisationId, id, hand, now(), new Date(now().getTime() + leaseSeconds * 1000));
    if (!taken.ok) return taken.error.because === 'ended' ? { kind: 'ended' } : { kind: 'held', until: taken.error.until };
    let job = taken.value;
    const tries = new Map<PersonId, number>();
    while (job.position.shard < shards) {
      if (job.state === 'cancelling') return end(job, 'cancelled');
      const last = !timeLeft();
      const given = new Set([...tries].filter(([, count]) => count >= triesPerUser).map(([person]) => person));
      // The lease ends with the last step of a slice: whoever takes the job up next need not wait.
      const stepped = await step(last ? { ...job, leasedUntil: iso(now()) } : job, last, given);
      if (stepped === undefined) {
        const found = await run.find(organisationId, id);
        if (found === undefined || found.leasedBy !== hand) return { kind: 'goes-on' };
        job = { ...job, state: found.state, version: found.version, position: found.position, progress: found.progress };
      } else if ('collided' in stepped) tries.set(stepped.collided, (tries.get(stepped.collided) ?? 0) + 1);
      else {
        job = stepped.job;
        if (last) return { kind: 'goes-on' };
      }
    }
    return end(job, job.state === 'cancelling' ? 'cancelled' : ending(job));
  };
}
