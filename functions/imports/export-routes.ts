import * as z from 'zod';
import { jobId, organisationId } from '#shared/domain/ids.ts';
import { jobView } from '#shared/domain/jobs/job-view.ts';
import { route } from '#shared/http/route.ts';

const onExport = z.strictObject({ organisationId, jobId });

export const createExportRoute = route({
  tag: 'Imports',
  access: { kind: 'partner', scope: 'users:write' },
  method: 'POST',
  path: '/v1/organisations/{organisationId}/exports',
  operationId: 'createExport',
  summary: 'Begin an export of all users',
  description: 'Starts a job that writes a CSV file with one row for each user. Imported unchanged, it changes nothing.',
  params: z.strictObject({ organisationId }),
  answers: { 202: jobView },
  refusals: ['NOT_FOUND'],
});

export const readExportRoute = route({
  tag: 'Imports',
  access: { kind: 'partner', scope: 'users:read' },
  method: 'GET',
  path: '/v1/organisations/{organisationId}/exports/{jobId}',
  operationId: 'readExport',
  summary: 'Read an export',
  params: onExport,
  answers: { 200: jobView },
  refusals: ['NOT_FOUND'],
});

export const readExportFileRoute = route({
  tag: 'Imports',
  access: { kind: 'partner', scope: 'users:read' },
  method: 'GET',
  path: '/v1/organisations/{organisationId}/exports/{jobId}/file',
  operationId: 'readExportFile',
  summary: 'Download an export',
  params: onExport,
  answers: { 303: null },
  refusals: ['NOT_FOUND', 'JOB_STATE'],
});
