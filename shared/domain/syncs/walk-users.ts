import type { PersonId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/people.ts';
import type { Result } from '#shared/domain/result.ts';
import { ok, refused } from '#shared/domain/result.ts';
import { lookUpAtMost, type PortalFault, type PortalUser } from '#shared/domain/syncs/portal.ts';
import type { SyncJob, SyncPosition } from '#shared/domain/syncs/sync-job.ts';
import type { SyncRunStore } from '#shared/domain/syncs/sync-store.ts';
import { isGone, type SyncUserDeps, syncUser, type UserOutcome } from '#shared/domain/syncs/sync-user.ts';

export type WalkDeps = SyncUserDeps & {
  readonly store: Pick<SyncRunStore, 'users' | 'people' | 'note'>;
  /** Partitions that the users of an organisation lie in. */
  readonly shards: number;
};

type UsersPosition = Extract<SyncPosition, { phase: 'users' }>;
type RemovalsPosition = Extract<SyncPosition, { phase: 'removals' }>;

/** What a step along the users did: `next` is where to go on; `fault`: the portal stood in the way, and what is behind `next` is open. */
export type Step<P> = {
  readonly outcomes: readonly UserOutcome['kind'][];
  readonly next: P | 'end';
  readonly fault?: PortalFault;
};

/** Users that are asked of the portal at the same time: a provider with a pace of its own is not run over. */
const atOnce = 4;

/** Of a second or third try: only whom this run has left behind. */
function concerns(attempt: number, job: SyncJob): (person: Person) => boolean {
  if (attempt === 1) return () => true;
  return ({ sync }) => sync?.jobId === job.id && (sync.status === 'invalid' || sync.status === 'syncing');
}

/** Goes a page along our users of a shard, and brings each in line (SY-1). `timeLeft` is asked before each few. */
export function walkUsers({ portal, store, now, shards }: WalkDeps) {
  const sync = syncUser({ portal, store, now });

  async function lookUp(job: SyncJob, people: readonly Person[]): Promise<Result<ReadonlyMap<PersonId, PortalUser>, PortalFault>> {
    const ids = people.filter((person) => !isGone(person)).map(({ id }) => id);
    return ids.length === 0 ? ok(new Map()) : portal.lookUp(job.organisationId, ids);
  }

  return async (job: SyncJob, position: UsersPosition, timeLeft: () => boolean): Promise<Step<UsersPosition>> => {
    const { attempt, shard, after } = position;
    const page = await store.users(job.organisationId, shard, after, lookUpAtMost);
    const people = page.filter(concerns(attempt, job));
    const found = await lookUp(job, people);
    if (!found.ok) return { outcomes: [], next: position, fault: found.error };
    const outcomes: UserOutcome['kind'][] = [];
    let reached = after;
    for (let start = 0; start < people.length; start += atOnce) {
      const behind = { ...position, ...(reached === undefined ? {} : { after: reached }) };
      if (start > 0 && !timeLeft()) return { outcomes, next: behind };
      const few = people.slice(start, start + atOnce);
      const done = await Promise.all(few.map((person) => sync(person, found.value.get(person.id), job, attempt)));
      const fault = done.find((outcome) => outcome.kind === 'put-off');
      // Those of the few that are done are found done when they come again: they are counted then.
      if (fault?.kind === 'put-off') return { outcomes, next: behind, fault: fault.fault };
      outcomes.push(...done.map(({ kind }) => kind));
      reached = few.at(-1)?.id;
    }
    const last = page.at(-1)?.id;
    if (page.length === lookUpAtMost && last !== undefined) return { outcomes, next: { ...position, after: last } };
    return { outcomes, next: shard + 1 < shards ? { phase: 'users', attempt, shard: shard + 1 } : 'end' };
  };
}

export type Removed = { readonly removed: number; readonly failed: number };

/** Goes a page along the portal's users, and takes out those that are no longer ours. */
export function walkRemovals({ portal, store }: Pick<WalkDeps, 'portal' | 'store'>) {
  return async (
    job: SyncJob,
    position: RemovalsPosition,
  ): Promise<Result<Removed & { readonly next: RemovalsPosition | 'end' }, PortalFault>> => {
    const listed = await portal.list(job.organisationId, position.page);
    if (!listed.ok) return listed;
    const { users, next } = listed.value;
    const people = await store.people(
      job.organisationId,
      users.map(({ externalId }) => externalId),
    );
    let [removed, failed] = [0, 0];
    let taken: PersonId | undefined;
    for (const { externalId, portalId } of users) {
      if (!isGone(people.get(externalId))) continue;
      const done = await portal.remove(job.organisationId, portalId);
      if (!done.ok && (done.error.code === 'PORTAL_BUSY' || done.error.code === 'PORTAL_UNAUTHORISED')) return refused(done.error);
      // A portal that says that it has removed somebody, and lists them still, is not asked for ever.
      if (done.ok && externalId !== position.taken) {
        removed += 1;
        taken ??= externalId;
      } else failed += 1;
    }
    // A page from which somebody was taken is looked at again: others have moved up into it.
    const again = taken !== undefined && failed === 0 && next !== undefined;
    const further: RemovalsPosition | 'end' = next === undefined ? 'end' : { phase: 'removals', page: next };
    return ok({ removed, failed, next: again ? { ...position, taken } : further });
  };
}
