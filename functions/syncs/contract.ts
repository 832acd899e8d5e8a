import * as z from 'zod';
import { jobId, organisationId, personId } from '#shared/domain/ids.ts';
import { portalComparison } from '#shared/domain/syncs/portal-view.ts';
import { syncView } from '#shared/domain/syncs/sync-view.ts';
import { route } from '#shared/http/route.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';
import { agentRoutes } from './agent-routes.ts';

const [reading, writing] = [
  { tag: 'Sync', access: { kind: 'partner', scope: 'users:read' } },
  { tag: 'Sync', access: { kind: 'partner', scope: 'users:write' } },
] as const;

export const startSyncRoute = route({
  ...writing,
  method: 'POST',
  path: '/v1/organisations/{organisationId}/syncs',
  operationId: 'startSync',
  summary: 'Synchronise users with the management portal',
  description:
    'Brings the portal’s users, licences, roles and profiles in line with the organisation’s, in the background. While a sync runs, the answer is that sync, with status 200: two never run at once. While agents are imported it is refused. Each user’s own status says whether the portal has it as it is.',
  params: z.strictObject({ organisationId }),
  answers: { 202: syncView, 200: syncView },
  refusals: ['NOT_FOUND', 'JOB_RUNNING'],
});

export const readSyncRoute = route({
  ...reading,
  method: 'GET',
  path: '/v1/organisations/{organisationId}/syncs/{jobId}',
  operationId: 'readSync',
  summary: 'Read a sync',
  params: z.strictObject({ organisationId, jobId }),
  answers: { 200: syncView },
  refusals: ['NOT_FOUND'],
});

export const readPortalUserRoute = route({
  ...reading,
  method: 'GET',
  path: '/v1/organisations/{organisationId}/users/{userId}/portal',
  operationId: 'readPortalUser',
  summary: 'Compare a user with the management portal',
  description:
    'Reads licence, role and profile from the portal at this moment, beside what the organisation says, and in what they differ. Nothing is changed.',
  params: z.strictObject({ organisationId, userId: personId }),
  answers: { 200: portalComparison },
  refusals: ['NOT_FOUND', 'PORTAL_UNAVAILABLE'],
});

export const contract = functionContract({
  name: 'syncs',
  purpose:
    'Starts syncs of users with the management portal and shows them; compares a user with the portal; gives out agent templates and takes them back.',
  trigger: { kind: 'http', routes: [startSyncRoute, readSyncRoute, readPortalUserRoute, ...agentRoutes] },
  settings: z.object({ TABLE_NAME: z.string(), FILES_BUCKET: z.string(), STAGE: z.string() }),
  table: ['BatchGetItem', 'GetItem', 'PutItem', 'ConditionCheckItem'],
  files: ['read', 'write'],
  timeoutSeconds: 25,
});
