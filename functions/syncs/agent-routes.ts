import * as z from 'zod';
import { agentsView } from '#shared/domain/agents/agents-job.ts';
import { jobId, organisationId, personId } from '#shared/domain/ids.ts';
import { route } from '#shared/http/route.ts';

const [reading, writing] = [
  { tag: 'Sync', access: { kind: 'partner', scope: 'users:read' } },
  { tag: 'Sync', access: { kind: 'partner', scope: 'users:write' } },
] as const;
const onOrganisation = z.strictObject({ organisationId });
const onJob = z.strictObject({ organisationId, jobId });

export const createAgentTemplateRoute = route({
  ...writing,
  method: 'POST',
  path: '/v1/organisations/{organisationId}/agent-templates',
  operationId: 'createAgentTemplate',
  summary: 'Begin an agent template',
  description:
    'Starts a job that writes a CSV file with one row for each agent that the portal has as it is: e-mail address, Contact Center Enabled, Site, Team, User Profile, Multimedia Profile, Desktop Profile. Up to 5,000 rows; `next` tells where another one begins.',
  params: onOrganisation,
  query: z.strictObject({
    after: personId.optional().register(z.globalRegistry, { description: 'The `next` of the template before.' }),
  }),
  answers: { 202: agentsView },
  refusals: ['NOT_FOUND'],
});

export const readAgentTemplateRoute = route({
  ...reading,
  method: 'GET',
  path: '/v1/organisations/{organisationId}/agent-templates/{jobId}',
  operationId: 'readAgentTemplate',
  summary: 'Read an agent template’s job',
  params: onJob,
  answers: { 200: agentsView },
  refusals: ['NOT_FOUND'],
});

export const readAgentTemplateFileRoute = route({
  ...reading,
  method: 'GET',
  path: '/v1/organisations/{organisationId}/agent-templates/{jobId}/file',
  operationId: 'readAgentTemplateFile',
  summary: 'Download an agent template',
  params: onJob,
  answers: { 303: null },
  refusals: ['NOT_FOUND', 'JOB_STATE'],
});

export const createAgentImportRoute = route({
  ...writing,
  method: 'POST',
  path: '/v1/organisations/{organisationId}/agent-imports',
  operationId: 'createAgentImport',
  summary: 'Send a filled-in agent template',
  description:
    'With a body of type `text/csv` (UTF-8, up to 4 MB) the file is taken as it comes. With a JSON body: answers with a place to which a file of up to 10 MB is uploaded as a form, within 15 minutes, and then submitted. Up to 5,000 rows, each checked and written through the portal for itself; no sync runs meanwhile.',
  params: onOrganisation,
  body: z.strictObject({}).register(z.globalRegistry, { id: 'NewAgentImport' }),
  text: { contentType: 'text/csv', mostBytes: 4 * 1024 * 1024 },
  answers: {
    201: z
      .strictObject({ id: jobId, upload: z.strictObject({ url: z.string(), fields: z.record(z.string(), z.string()) }) })
      .register(z.globalRegistry, { id: 'AgentImportPlace' }),
    202: agentsView,
  },
  refusals: ['NOT_FOUND', 'JOB_RUNNING', 'FILE_TOO_LARGE'],
});

export const submitAgentImportRoute = route({
  ...writing,
  method: 'POST',
  path: '/v1/organisations/{organisationId}/agent-imports/{jobId}/submit',
  operationId: 'submitAgentImport',
  summary: 'Submit an uploaded agent template',
  params: onJob,
  answers: { 202: agentsView },
  refusals: ['NOT_FOUND', 'JOB_RUNNING', 'FILE_MISSING'],
});

export const readAgentImportRoute = route({
  ...reading,
  method: 'GET',
  path: '/v1/organisations/{organisationId}/agent-imports/{jobId}',
  operationId: 'readAgentImport',
  summary: 'Read an agent import and its progress',
  params: onJob,
  answers: { 200: agentsView },
  refusals: ['NOT_FOUND'],
});

export const readAgentImportErrorsRoute = route({
  ...reading,
  method: 'GET',
  path: '/v1/organisations/{organisationId}/agent-imports/{jobId}/errors',
  operationId: 'readAgentImportErrors',
  summary: 'Download the agents that were not done',
  description: 'The rows as they were sent, with code and message. Corrected, the file can be sent as it is.',
  params: onJob,
  answers: { 303: null },
  refusals: ['NOT_FOUND', 'JOB_STATE'],
});

export const agentRoutes = [
  createAgentTemplateRoute,
  readAgentTemplateRoute,
  readAgentTemplateFileRoute,
  createAgentImportRoute,
  submitAgentImportRoute,
  readAgentImportRoute,
  readAgentImportErrorsRoute,
] as const;
