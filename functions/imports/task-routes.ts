import * as z from 'zod';
import { organisationId } from '#shared/domain/ids.ts';
import { jobView } from '#shared/domain/jobs/job-view.ts';
import { nextCursor, paging } from '#shared/http/cursor.ts';
import { route } from '#shared/http/route.ts';

export const listTasksRoute = route({
  tag: 'Imports',
  access: { kind: 'partner', scope: 'users:read' },
  method: 'GET',
  path: '/v1/organisations/{organisationId}/tasks',
  operationId: 'listTasks',
  summary: 'List an organisation’s tasks',
  description: 'Imports, dry runs, exports, syncs and invitations sent in bulk, running and ended, the newest first.',
  params: z.strictObject({ organisationId }),
  query: z.strictObject(paging),
  answers: { 200: z.strictObject({ tasks: z.array(jobView), next: nextCursor }).register(z.globalRegistry, { id: 'TaskPage' }) },
  refusals: ['NOT_FOUND', 'INVALID_CURSOR'],
});
