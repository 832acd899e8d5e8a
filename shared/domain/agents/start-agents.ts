import { type AgentsJob, agentFilesOf, mostAgentBytes } from '#shared/domain/agents/agents-job.ts';
import type { AgentsStore } from '#shared/domain/agents/agents-store.ts';
import { eventOfAgents } from '#shared/domain/agents/run-agents.ts';
import { iso } from '#shared/domain/calendar.ts';
import type { Files, UploadForm } from '#shared/domain/files.ts';
import type { JobId, NewId, Now, PersonId } from '#shared/domain/ids.ts';
import type { Keep, Outcome } from '#shared/domain/receipt.ts';
import { ok, refused } from '#shared/domain/result.ts';
import type { OrganisationCaller } from '#shared/domain/users/organisation-caller.ts';

export type StartAgentsDeps = { readonly agents: AgentsStore; readonly files: Files; readonly newId: NewId; readonly now: Now };
export type AgentsRequest = { readonly by: OrganisationCaller; readonly requestId: string; readonly keep: Keep<AgentsJob> };

/** Seconds for which a place for a file is open. */
export const placeOpenFor = 900;
const csv = 'text/csv; charset=utf-8';

/** Begins what is done with the agent template (SY-6). */
export function startAgents({ agents, files, newId, now }: StartAgentsDeps) {
  function begin({ by, requestId, keep }: AgentsRequest, own: Pick<AgentsJob, 'id' | 'task'> & { readonly after?: PersonId | undefined }) {
    const { organisationId, partnerId, actor } = by;
    const createdAt = iso(now());
    const job: AgentsJob = {
      ...own,
      kind: 'agents',
      organisationId,
      partnerId,
      actor,
      language: 'en',
      requestId,
      state: 'queued',
      createdAt,
      progress: { done: 0, failed: 0, counts: {} },
      rowsDone: 0,
      faults: [],
      version: 1,
    };
    return agents.start(by, job, eventOfAgents(job, 'job.created', createdAt, newId), keep);
  }

  return {
    template: (request: AgentsRequest, after: PersonId | undefined) =>
      begin(request, { id: newId('job'), task: 'template', ...(after === undefined ? {} : { after }) }),
    /** A file that came with the request. It lies in its place before the job that reads it is there. */
    async text(request: AgentsRequest, text: string): Promise<Outcome<AgentsJob>> {
      const no = await agents.mayChange(request.by);
      if (no !== undefined) return refused(no);
      const id = newId('job');
      await files.put(agentFilesOf({ organisationId: request.by.organisationId, id }).source, text, csv);
      return begin(request, { id, task: 'import' });
    },
    /** A place for a file. Nothing is kept of it until it is submitted. */
    async place(by: OrganisationCaller): Promise<Outcome<{ readonly id: JobId; readonly form: UploadForm }>> {
      const no = await agents.mayChange(by);
      if (no !== undefined) return refused(no);
      const id = newId('job');
      const { source } = agentFilesOf({ organisationId: by.organisationId, id });
      return ok({ id, form: await files.formFor(source, mostAgentBytes, placeOpenFor) });
    },
    async submit(request: AgentsRequest, id: JobId): Promise<Outcome<AgentsJob>> {
      const { source } = agentFilesOf({ organisationId: request.by.organisationId, id });
      const [no, size] = await Promise.all([agents.mayChange(request.by), files.sizeOf(source)]);
      if (no !== undefined) return refused(no);
      return size === undefined ? refused({ code: 'FILE_MISSING' }) : begin(request, { id, task: 'import' });
    },
  };
}
