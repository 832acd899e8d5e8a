import * as z from 'zod';
import { jobId, organisationId, personId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import { jobBase, jobState } from '#shared/domain/jobs/job.ts';

/** Rows of a template, and of a file that is sent back (SY-6). */
export const mostAgents = 5_000;
export const mostAgentBytes = 10 * 1024 * 1024;

/** Why a row was not done; `column` as the header has it. */
export const agentFault = z.object({ row: z.int(), code: z.string(), column: z.string().optional() });
export type AgentFault = z.infer<typeof agentFault>;

/** The agent template on its way down (`template`) or up (`import`). */
export const agentsJob = jobBase.extend({
  kind: z.literal('agents'),
  task: z.enum(['template', 'import']),
  /** Of a template: the user behind whom it begins, and behind whom the next one does. */
  after: personId.optional(),
  next: personId.optional(),
  /** Of an import: rows of the file that are done with, and what was wrong with some of them. */
  rowsDone: z.int(),
  faults: z.array(agentFault),
});
export type AgentsJob = z.infer<typeof agentsJob>;

/** Where the files of such a job lie. */
export function agentFilesOf({ organisationId: of, id }: Pick<AgentsJob, 'organisationId' | 'id'>) {
  const folder = `agents/${of}/${id}`;
  return { template: `${folder}/template.csv`, source: `${folder}/source.csv`, errors: `${folder}/errors.csv` };
}

export const agentsView = z
  .strictObject({
    id: jobId,
    organisationId,
    task: z.enum(['template', 'import']),
    state: jobState,
    createdAt: instant,
    endedAt: instant.optional(),
    progress: z.strictObject({ done: z.int(), failed: z.int(), counts: z.record(z.string(), z.int()) }),
    next: personId
      .optional()
      .register(z.globalRegistry, { description: 'There are more agents: ask for another template with this as `after`.' }),
    reason: z.strictObject({ code: z.string(), detail: z.string().optional() }).optional(),
    hasErrorFile: z.boolean(),
  })
  .register(z.globalRegistry, { id: 'AgentsJob' });
export type AgentsView = z.infer<typeof agentsView>;

export function viewOfAgents({
  id,
  organisationId: of,
  task,
  state,
  createdAt,
  endedAt,
  progress,
  next,
  reason,
  faults,
}: AgentsJob): AgentsView {
  const { done, failed, counts } = progress;
  return {
    id,
    organisationId: of,
    task,
    state,
    createdAt,
    ...(endedAt === undefined ? {} : { endedAt }),
    progress: { done, failed, counts },
    ...(next === undefined ? {} : { next }),
    ...(reason === undefined ? {} : { reason }),
    hasErrorFile: endedAt !== undefined && faults.length > 0,
  };
}
