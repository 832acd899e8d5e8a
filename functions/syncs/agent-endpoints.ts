import { type AgentsJob, agentFilesOf, viewOfAgents } from '#shared/domain/agents/agents-job.ts';
import { type StartAgentsDeps, startAgents } from '#shared/domain/agents/start-agents.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import { partnerAtOrganisation } from '#shared/domain/users/organisation-caller.ts';
import type { Answer } from '#shared/http/answer.ts';
import { answering, endpoint } from '#shared/http/endpoint.ts';
import {
  createAgentImportRoute,
  createAgentTemplateRoute,
  readAgentImportErrorsRoute,
  readAgentImportRoute,
  readAgentTemplateFileRoute,
  readAgentTemplateRoute,
  submitAgentImportRoute,
} from './agent-routes.ts';

/** Seconds for which a file's address works: it is followed at once. */
const addressWorksFor = 300;

const collections = { template: 'agent-templates', import: 'agent-imports' } as const;

function accepted(job: AgentsJob): Answer {
  const location = `/v1/organisations/${job.organisationId}/${collections[job.task]}/${job.id}`;
  return { status: 202, body: viewOfAgents(job), headers: { location } };
}

export function agentEndpoints(deps: StartAgentsDeps) {
  const start = startAgents(deps);

  const ofTask = (read: Result<AgentsJob, Refusal>, task: AgentsJob['task']): Result<AgentsJob, Refusal> =>
    read.ok && read.value.task !== task ? refused({ code: 'NOT_FOUND' }) : read;

  async function file(job: Result<AgentsJob, Refusal>, which: 'template' | 'errors', name: string): Promise<Result<Answer, Refusal>> {
    if (!job.ok) return job;
    const there = which === 'errors' ? viewOfAgents(job.value).hasErrorFile : job.value.state === 'completed';
    if (!there) return refused({ code: 'JOB_STATE', detail: `The job is ${job.value.state}; there is no such file.` });
    const location = await deps.files.addressOf(agentFilesOf(job.value)[which], name, addressWorksFor);
    return ok({ status: 303, headers: { location } });
  }

  return [
    endpoint(createAgentTemplateRoute, async ({ caller, params, query, requestId, receipt }) => {
      const by = partnerAtOrganisation(caller, params.organisationId);
      const begun = await start.template({ by, requestId, keep: (job) => receipt(accepted(job)) }, query.after);
      return answering(begun, accepted);
    }),
    endpoint(readAgentTemplateRoute, async ({ caller, params }) => {
      const read = await deps.agents.read(partnerAtOrganisation(caller, params.organisationId), params.jobId);
      return answering(ofTask(read, 'template'), (job) => ({ status: 200, body: viewOfAgents(job) }));
    }),
    endpoint(readAgentTemplateFileRoute, async ({ caller, params }) => {
      const read = await deps.agents.read(partnerAtOrganisation(caller, params.organisationId), params.jobId);
      return file(ofTask(read, 'template'), 'template', 'agents.csv');
    }),
    endpoint(createAgentImportRoute, async ({ caller, params, body, requestId, receipt }) => {
      const by = partnerAtOrganisation(caller, params.organisationId);
      if ('text' in body) return answering(await start.text({ by, requestId, keep: (job) => receipt(accepted(job)) }, body.text), accepted);
      return answering(await start.place(by), ({ id, form }) => ({
        status: 201,
        body: { id, upload: form },
        headers: { location: `/v1/organisations/${by.organisationId}/agent-imports/${id}` },
      }));
    }),
    endpoint(submitAgentImportRoute, async ({ caller, params, requestId, receipt }) => {
      const by = partnerAtOrganisation(caller, params.organisationId);
      return answering(await start.submit({ by, requestId, keep: (job) => receipt(accepted(job)) }, params.jobId), accepted);
    }),
    endpoint(readAgentImportRoute, async ({ caller, params }) => {
      const read = await deps.agents.read(partnerAtOrganisation(caller, params.organisationId), params.jobId);
      return answering(ofTask(read, 'import'), (job) => ({ status: 200, body: viewOfAgents(job) }));
    }),
    endpoint(readAgentImportErrorsRoute, async ({ caller, params }) => {
      const read = await deps.agents.read(partnerAtOrganisation(caller, params.organisationId), params.jobId);
      return file(ofTask(read, 'import'), 'errors', 'agents-errors.csv');
    }),
  ];
}
