import type { AgentsRunStore } from '#shared/domain/agents/agents-store.ts';
import { eventOfAgents } from '#shared/domain/agents/run-agents.ts';
import { iso } from '#shared/domain/calendar.ts';
import type { NewId, Now } from '#shared/domain/ids.ts';
import type { JobBase, JobKind } from '#shared/domain/jobs/job.ts';
import type { ResendRun } from '#shared/domain/jobs/resend-store.ts';
import { type GiveUp, type StillJob, standsStill, stoodStill } from '#shared/domain/jobs/stand-still.ts';
import { jobEvent } from '#shared/domain/jobs/start-resend.ts';
import { eventOfSync, newSync } from '#shared/domain/syncs/start-sync.ts';
import type { SyncRunStore } from '#shared/domain/syncs/sync-store.ts';

type Name = Pick<StillJob, 'organisationId' | 'id'>;

/** A kind that is missing here does not compile; an organisation's deletion is never given up. */
export type GiveUps = Readonly<Record<Exclude<JobKind, 'deletion'>, GiveUp>>;

export type GiveUpDeps = {
  readonly syncs: Pick<SyncRunStore, 'job' | 'end'>;
  readonly agents: Pick<AgentsRunStore, 'agentsJob' | 'finish'>;
  readonly resends: Pick<ResendRun, 'find' | 'end'>;
  /** Imports, and what is like them. */
  readonly imports: GiveUp;
  readonly newId: NewId;
  readonly now: Now;
};

function failedOf<J extends JobBase>({ leasedBy: _by, leasedUntil: _until, ...job }: J, at: string) {
  return { ...job, state: 'failed' as const, reason: stoodStill, endedAt: at, version: job.version + 1 };
}

/** How jobs of each kind are given up: the work of a worker that does not come any more, cut down to its end. */
export function giveUps({ syncs, agents, resends, imports, newId, now }: GiveUpDeps): GiveUps {
  async function sync({ organisationId, id }: Name): Promise<boolean> {
    const before = await syncs.job(organisationId, id);
    if (before === undefined || !standsStill(before, now())) return false;
    const at = iso(now());
    const after = failedOf(before, at);
    const { counts, failed } = after.progress;
    const event = eventOfSync(after, 'job.ended', at, newId, { ...counts, failed });
    if (before.again !== true) return syncs.end({ before, after, event });
    const next = newSync({ ...before, actor: { kind: 'clock' } }, newId('job'), now());
    return syncs.end({ before, after, event }, { job: next, event: eventOfSync(next, 'job.created', at, newId) });
  }

  async function agent({ organisationId, id }: Name): Promise<boolean> {
    const before = await agents.agentsJob(organisationId, id);
    if (before === undefined || !standsStill(before, now())) return false;
    const at = iso(now());
    const after = failedOf(before, at);
    return agents.finish(before, after, eventOfAgents(after, 'job.ended', at, newId));
  }

  async function resend({ organisationId, id }: Name): Promise<boolean> {
    const before = await resends.find(organisationId, id);
    if (before === undefined || !standsStill(before, now())) return false;
    const after = failedOf(before, iso(now()));
    return (await resends.end(before, after, jobEvent(after, 'job.ended', { newId, now }, after.progress.counts))).ok;
  }

  return { sync, agents: agent, resend, import: imports, 'dry-run': imports, undo: imports, export: imports };
}
