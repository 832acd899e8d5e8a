import { agentErrors, importAgents, readAgentFile } from '#shared/domain/agents/agent-import.ts';
import { writeTemplate } from '#shared/domain/agents/agent-template.ts';
import { type AgentsJob, agentFilesOf } from '#shared/domain/agents/agents-job.ts';
import type { AgentsRunStore } from '#shared/domain/agents/agents-store.ts';
import { iso } from '#shared/domain/calendar.ts';
import type { Event } from '#shared/domain/event.ts';
import type { StoredFiles } from '#shared/domain/files.ts';
import type { JobId, NewId, Now, OrganisationId, PersonId } from '#shared/domain/ids.ts';
import { jobRuns } from '#shared/domain/jobs/job.ts';
import type { Portal, PortalFault } from '#shared/domain/syncs/portal.ts';
import { leaseSeconds, type Slice, type SliceOutcome } from '#shared/domain/syncs/run-sync.ts';
import type { PortalOf } from '#shared/domain/syncs/sync-store.ts';

export type RunAgentsDeps = {
  readonly store: AgentsRunStore;
  readonly files: StoredFiles;
  readonly portalOf: PortalOf;
  readonly shards: number;
  readonly shardOf: (id: PersonId) => number;
  readonly newId: NewId;
  readonly now: Now;
  readonly random: () => number;
};

const done: SliceOutcome = { kind: 'done' };

/** What is told of such a job. */
export function eventOfAgents(job: AgentsJob, type: 'job.created' | 'job.ended', at: string, newId: NewId): Event {
  const { partnerId, actor, requestId, organisationId, id, progress } = job;
  const subject = { organisationId, jobId: id };
  const counts = type === 'job.ended' ? { counts: { ...progress.counts, failed: progress.failed } } : {};
  return { id: newId('event'), type, at, partnerId, actor, requestId, subject, jobKind: 'agents', changed: ['state'], ...counts };
}

/** Works on a job with the agent template, a slice at a time. Done twice, a row changes nothing the second time. */
export function runAgents({ store, files, portalOf, shards, shardOf, newId, now, random }: RunAgentsDeps) {
  async function finish(job: AgentsJob, change: Partial<AgentsJob> & Pick<AgentsJob, 'state'>): Promise<SliceOutcome> {
    const at = iso(now());
    const { leasedUntil: _until, leasedBy: _by, ...rest } = job;
    const after: AgentsJob = { ...rest, ...change, endedAt: at, version: job.version + 1 };
    return (await store.finish(job, after, eventOfAgents(after, 'job.ended', at, newId))) ? done : { kind: 'come-back', afterSeconds: 1 };
  }

  function stopped({ code, detail, afterSeconds = 20 }: PortalFault, job: AgentsJob, gotOn: boolean): Promise<SliceOutcome> | SliceOutcome {
    if (code === 'PORTAL_UNAUTHORISED') return finish(job, { state: 'failed', reason: { code, detail } });
    return {
      kind: gotOn ? 'go-on' : 'come-back',
      afterSeconds: Math.min(900, Math.ceil(afterSeconds * (1 + random() / 2))),
      because: code,
    };
  }

  async function template(job: AgentsJob, portal: Portal, timeLeft: () => boolean): Promise<SliceOutcome> {
    const written = await writeTemplate({ store, files, portal, shards, shardOf })(job, timeLeft);
    if (!written.ok) return stopped(written.error, job, false);
    const { rows, next } = written.value;
    const progress = { done: rows, failed: 0, counts: { written: rows } };
    return finish(job, { state: 'completed', progress, ...(next === undefined ? {} : { next }) });
  }

  async function upload(job: AgentsJob, portal: Portal, { timeLeft, mayGoOn }: Slice): Promise<SliceOutcome> {
    const keys = agentFilesOf(job);
    const bytes = await files.get(keys.source);
    const file = bytes === undefined ? undefined : readAgentFile(bytes);
    if (file === undefined) return finish(job, { state: 'rejected', reason: { code: 'FILE_MISSING' } });
    if (!file.ok) {
      const { code, column } = file.error;
      return finish(job, { state: 'rejected', reason: { code, ...(column === undefined ? {} : { detail: column }) } });
    }
    const { rowsDone, counts, faults, fault } = await importAgents({ store, portal })(job, file.value, timeLeft);
    const allFaults = [...job.faults, ...faults];
    const failed = new Set(allFaults.map(({ row }) => row)).size;
    const sum = (name: 'updated' | 'unchanged') => (job.progress.counts[name] ?? 0) + counts[name];
    const progress = {
      total: file.value.rows.length,
      done: rowsDone,
      failed,
      counts: { updated: sum('updated'), unchanged: sum('unchanged') },
    };
    const further = { rowsDone, faults: allFaults, progress };
    if (rowsDone >= file.value.rows.length) {
      if (failed > 0) await files.put(keys.errors, agentErrors(file.value, allFaults), 'text/csv; charset=utf-8');
      return finish(job, { ...further, state: failed > 0 ? 'completed_with_errors' : 'completed' });
    }
    const gotOn = rowsDone > job.rowsDone;
    if (gotOn && !mayGoOn) return finish(job, { ...further, state: 'failed', reason: { code: 'TOO_MANY_SLICES' } });
    const { leasedUntil: _until, leasedBy: _by, ...rest } = job;
    const saved: AgentsJob = { ...rest, ...further, version: job.version + 1 };
    if (!(await store.save(job, saved))) return { kind: 'come-back', afterSeconds: 1 };
    return fault === undefined ? { kind: 'go-on', afterSeconds: 0 } : stopped(fault, saved, gotOn);
  }

  return async (of: { readonly organisationId: OrganisationId; readonly jobId: JobId }, way: Slice): Promise<SliceOutcome> => {
    const job = await store.agentsJob(of.organisationId, of.jobId);
    if (job === undefined || !jobRuns(job.state)) return done;
    const at = now();
    const held = job.leasedUntil !== undefined && Date.parse(job.leasedUntil) > at.getTime();
    if (held && job.leasedBy !== way.worker) return done;
    const leasedUntil = iso(new Date(at.getTime() + leaseSeconds * 1000));
    const lease = { state: 'running', startedAt: job.startedAt ?? iso(at), leasedUntil, leasedBy: way.worker } as const;
    const leased: AgentsJob = { ...job, ...lease, version: job.version + 1 };
    if (!(await store.save(job, leased))) return { kind: 'come-back', afterSeconds: 1 };
    const organisation = await store.organisation(job.organisationId);
    if (organisation === undefined) return finish(leased, { state: 'failed', reason: { code: 'ORGANISATION_GONE' } });
    const portal = await portalOf(organisation.dataCentre);
    return leased.task === 'template' ? template(leased, portal, way.timeLeft) : upload(leased, portal, way);
  };
}
