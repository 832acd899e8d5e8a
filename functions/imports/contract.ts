import * as z from 'zod';
import { jobId, organisationId } from '#shared/domain/ids.ts';
import { fileNameText, importPreview, uploadPlace } from '#shared/domain/imports/import-views.ts';
import { jobView } from '#shared/domain/jobs/job-view.ts';
import { importModes } from '#shared/domain/users/plan-user.ts';
import { route } from '#shared/http/route.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';
import { createExportRoute, readExportFileRoute, readExportRoute } from './export-routes.ts';
import { listTasksRoute } from './task-routes.ts';

const [reading, writing] = [
  { tag: 'Imports', access: { kind: 'partner', scope: 'users:read' } },
  { tag: 'Imports', access: { kind: 'partner', scope: 'users:write' } },
] as const;
const onOrganisation = z.strictObject({ organisationId });
const onImport = z.strictObject({ organisationId, jobId });
const mode = z.enum(importModes).register(z.globalRegistry, {
  description:
    '`add`: FALSE in a column takes no licence away. `add-and-remove`: it does. A switch between the two Contact Center licences is made in both.',
});

/** The file may come with the request itself up to this size; a larger one is uploaded. */
export const largestTextBytes = 4 * 1024 * 1024;

export const createImportRoute = route({
  ...writing,
  method: 'POST',
  path: '/v1/organisations/{organisationId}/imports',
  operationId: 'createImport',
  summary: 'Begin an import of users',
  description:
    'With a JSON body: answers with a place to which a CSV file of up to 150 MB is uploaded as a form, within 15 minutes. With a body of type `text/csv` (UTF-8, up to 4 MB) the file is taken as it comes; `mode` submits it at once. An import that was not submitted blocks nothing.',
  params: onOrganisation,
  query: z.strictObject({ mode: mode.optional(), fileName: fileNameText.optional() }),
  body: z.strictObject({ fileName: fileNameText.optional() }).register(z.globalRegistry, { id: 'NewImport' }),
  text: { contentType: 'text/csv', mostBytes: largestTextBytes },
  answers: {
    201: z.strictObject({ job: jobView, upload: uploadPlace.optional() }).register(z.globalRegistry, { id: 'ImportPlace' }),
    202: z.strictObject({ job: jobView }).register(z.globalRegistry, { id: 'ImportStarted' }),
  },
  refusals: ['NOT_FOUND', 'IMPORT_RUNNING', 'FILE_TOO_LARGE'],
});

export const readImportRoute = route({
  ...reading,
  method: 'GET',
  path: '/v1/organisations/{organisationId}/imports/{jobId}',
  operationId: 'readImport',
  summary: 'Read an import and its progress',
  description: 'Also a dry run, or the undoing of an import.',
  params: onImport,
  answers: { 200: jobView },
  refusals: ['NOT_FOUND'],
});

export const submitImportRoute = route({
  ...writing,
  method: 'POST',
  path: '/v1/organisations/{organisationId}/imports/{jobId}/submit',
  operationId: 'submitImport',
  summary: 'Submit an uploaded file',
  description:
    'The mode has no default. With `dryRun` nothing is changed: the answer is a job of its own that says of each row what the import would do; the file can be submitted after that, and rows whose verdict differs then are counted as `stale`. One import of an organisation runs at a time.',
  params: onImport,
  body: z.strictObject({ mode, dryRun: z.boolean().optional() }).register(z.globalRegistry, { id: 'ImportSubmission' }),
  answers: { 202: jobView },
  refusals: ['NOT_FOUND', 'IMPORT_RUNNING', 'JOB_STATE', 'FILE_MISSING'],
});

export const cancelImportRoute = route({
  ...writing,
  method: 'POST',
  path: '/v1/organisations/{organisationId}/imports/{jobId}/cancel',
  operationId: 'cancelImport',
  summary: 'Cancel an import',
  description: 'It stops after the rows that it is at; what is done stays done and can be undone.',
  params: onImport,
  answers: { 202: jobView },
  refusals: ['NOT_FOUND', 'JOB_STATE'],
});

export const undoImportRoute = route({
  ...writing,
  method: 'POST',
  path: '/v1/organisations/{organisationId}/imports/{jobId}/undo',
  operationId: 'undoImport',
  summary: 'Undo an import',
  description:
    'Starts a job that removes the users that the import made and gives the others back what they had. Users that were changed since, or have signed in, are kept and listed in its error file.',
  params: onImport,
  answers: { 202: jobView },
  refusals: ['NOT_FOUND', 'IMPORT_RUNNING', 'JOB_STATE'],
});

export const readImportPreviewRoute = route({
  ...reading,
  method: 'GET',
  path: '/v1/organisations/{organisationId}/imports/{jobId}/preview',
  operationId: 'readImportPreview',
  summary: 'See the first rows of an import',
  description: 'Of an uploaded file as they were understood; of a dry run with what the import would do.',
  params: onImport,
  answers: { 200: importPreview },
  refusals: ['NOT_FOUND', 'JOB_STATE', 'FILE_MISSING'],
});

export const readImportErrorsRoute = route({
  ...reading,
  method: 'GET',
  path: '/v1/organisations/{organisationId}/imports/{jobId}/errors',
  operationId: 'readImportErrors',
  summary: 'Download the rows that were not done',
  description:
    'A CSV file with the columns of the one that was sent and two more, code and message. Corrected, it can be imported as it is.',
  params: onImport,
  answers: { 303: null },
  refusals: ['NOT_FOUND', 'JOB_STATE'],
});

export const readImportVerdictsRoute = route({
  ...reading,
  method: 'GET',
  path: '/v1/organisations/{organisationId}/imports/{jobId}/verdicts',
  operationId: 'readImportVerdicts',
  summary: 'Download what a dry run found',
  description:
    'A CSV file with one line for each row: create, change, nothing or refused. Of an import that followed a dry run: what became of each row, and whether that differs.',
  params: onImport,
  answers: { 303: null },
  refusals: ['NOT_FOUND', 'JOB_STATE'],
});

export const contract = functionContract({
  name: 'imports',
  purpose: 'Takes files of users, submits, cancels and undoes imports, starts exports, and lists an organisation’s tasks.',
  trigger: {
    kind: 'http',
    routes: [
      createImportRoute,
      readImportRoute,
      submitImportRoute,
      cancelImportRoute,
      undoImportRoute,
      readImportPreviewRoute,
      readImportErrorsRoute,
      readImportVerdictsRoute,
      createExportRoute,
      readExportRoute,
      readExportFileRoute,
      listTasksRoute,
    ],
  },
  settings: z.object({ TABLE_NAME: z.string(), FILES_BUCKET: z.string() }),
  table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'],
  files: ['read', 'write'],
});
