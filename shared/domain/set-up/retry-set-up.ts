import { iso } from '#shared/domain/calendar.ts';
import type { Outcome } from '#shared/domain/receipt.ts';
import { ok, refused } from '#shared/domain/result.ts';
import { changeSetUp, type SetUpDeps, type SetUpRequest } from '#shared/domain/set-up/change-set-up.ts';
import type { PartProgress, SetUp } from '#shared/domain/set-up/set-up.ts';
import { legalSetUpMove, stateOf } from '#shared/domain/set-up/set-up-moves.ts';
import type { PartChange, SetUpRead, Submission } from '#shared/domain/set-up/set-up-store.ts';
import { siteActionPending } from '#shared/domain/set-up/site-action.ts';

/** A part that failed waits to be made again; nothing but its progress changes (SS-5). */
function again<T extends { readonly progress: PartProgress; readonly version: number }>(parts: readonly T[], now: Date): PartChange<T>[] {
  return parts
    .filter(({ progress }) => progress.state === 'failed')
    .map((before) => {
      const { failure: _, ...progress } = before.progress;
      return { before, after: { ...before, progress: { ...progress, state: 'pending', since: iso(now) }, version: before.version + 1 } };
    });
}

function retried(read: SetUpRead, setUp: SetUp, now: Date): Submission {
  const mine = new Set<string>(setUp.parts.map(({ id }) => id));
  const own = <T extends { readonly id: string }>(parts: readonly T[]) => parts.filter(({ id }) => mine.has(id));
  const [tenant] = again(own(read.tenant === undefined ? [] : [read.tenant]), now);
  const sites = again(own(read.sites), now);
  const { submissions: before } = read;
  const siteAction = sites.length === 0 ? before.siteAction : { setUpId: setUp.id, sites: sites.map(({ after }) => after.name) };
  return {
    submissions: { before, after: { version: before.version + 1, ...(siteAction === undefined ? {} : { siteAction }) } },
    ...(tenant === undefined ? {} : { tenant }),
    sites,
    locations: again(own(read.locations), now),
  };
}

/**
 * Asks once more for the parts that failed, exactly as they were submitted (SS-5, SS-9). One call; who retries need not be who
 * finished. Refusals: NOT_FOUND, NOT_ALLOWED, TRIAL_NOT_RUNNING, SET_UP_STATE, SITE_ACTION_PENDING.
 */
export function retrySetUp(deps: SetUpDeps) {
  return (request: SetUpRequest): Promise<Outcome<SetUpRead>> =>
    changeSetUp(deps, request, (read, now) => {
      const legal = legalSetUpMove('retry', stateOf(read.setUp));
      if (!legal.ok) return legal;
      const { setUp } = read;
      if (setUp === undefined) return ok(undefined);
      const submission = retried(read, setUp, now);
      if (submission.sites.length > 0 && siteActionPending(read)) return refused({ code: 'SITE_ACTION_PENDING' });
      const after = { ...setUp, state: 'provisioning' as const, round: setUp.round + 1 };
      return ok({ setUp: after, event: 'set_up.retried', changed: ['state'], submission });
    });
}
