import * as z from 'zod';
import { organisationId, personId } from '#shared/domain/ids.ts';
import { deletionView } from '#shared/domain/jobs/deletion-job.ts';
import { userView } from '#shared/domain/users/user-view.ts';
import { route } from '#shared/http/route.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

const tag = 'Users';
const read = { kind: 'partner', scope: 'users:read' } as const;
const write = { kind: 'partner', scope: 'users:write' } as const;
const organisationPath = '/v1/organisations/{organisationId}';
const userPath = `${organisationPath}/users/{userId}` as const;
const atUser = z.strictObject({ organisationId, userId: personId });
const atOrganisation = z.strictObject({ organisationId });

export const deactivateUserRoute = route({
  method: 'POST',
  path: `${userPath}/deactivate`,
  operationId: 'deactivateUser',
  summary: 'Deactivate a user',
  description:
    'Signed out everywhere, and the link of the invitation is dead. The licences stay assigned, so that the user can come back as before; after 30 days the user is deleted. The last full administrator cannot be deactivated.',
  tag,
  access: write,
  params: atUser,
  answers: { 200: userView },
  refusals: ['NOT_FOUND', 'USER_STATE', 'LAST_FULL_ADMINISTRATOR', 'CHANGED_SINCE_READ'],
});

export const reactivateUserRoute = route({
  method: 'POST',
  path: `${userPath}/reactivate`,
  operationId: 'reactivateUser',
  summary: 'Bring a deactivated user back',
  description:
    'Into the state from before. Somebody who had chosen a password signs in with it again; somebody who had not needs a new invitation.',
  tag,
  access: write,
  params: atUser,
  answers: { 200: userView },
  refusals: ['NOT_FOUND', 'USER_STATE', 'CHANGED_SINCE_READ'],
});

export const deleteUserRoute = route({
  method: 'DELETE',
  path: userPath,
  operationId: 'deleteUser',
  summary: 'Delete a user',
  description:
    'At once and for good: the address and the licences are free, links and sessions are dead, and the next sync takes the user out of the management portal. The last full administrator cannot be deleted.',
  tag,
  access: write,
  params: atUser,
  answers: { 204: null },
  refusals: ['NOT_FOUND', 'LAST_FULL_ADMINISTRATOR', 'CHANGED_SINCE_READ'],
});

export const deleteOrganisationRoute = route({
  method: 'POST',
  path: `${organisationPath}/deletion`,
  operationId: 'deleteOrganisation',
  summary: 'Delete a trial organisation',
  description:
    'For an organisation without a subscription. Its company name, typed as it is, confirms it. The trial ends and its data is purged at once, and everybody of the organisation is deleted, so that all their addresses are free. It cannot be undone. While it runs nothing else can be changed; once it is done the organisation is no longer there.',
  tag,
  access: write,
  params: atOrganisation,
  body: z.strictObject({ companyName: z.string().max(200) }).register(z.globalRegistry, { id: 'DeletionConfirmation' }),
  answers: { 202: deletionView },
  refusals: ['NOT_FOUND', 'CONFIRMATION_DIFFERS', 'HAS_SUBSCRIPTION', 'JOB_RUNNING', 'CHANGED_SINCE_READ'],
});

export const readDeletionRoute = route({
  method: 'GET',
  path: `${organisationPath}/deletion`,
  operationId: 'readDeletion',
  summary: 'Read how far the deletion of an organisation has come',
  description: 'Answers 404 once it is done, as for every organisation that is not there.',
  tag,
  access: read,
  params: atOrganisation,
  answers: { 200: deletionView },
  refusals: ['NOT_FOUND'],
});

export const contract = functionContract({
  name: 'user-lifecycle',
  purpose: 'Deactivates, brings back and deletes users, and deletes a trial organisation with all of them.',
  trigger: {
    kind: 'http',
    routes: [deactivateUserRoute, reactivateUserRoute, deleteUserRoute, deleteOrganisationRoute, readDeletionRoute],
  },
  settings: z.object({ TABLE_NAME: z.string(), RESENDS_QUEUE_URL: z.string() }),
  table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
  sendsTo: ['resends'],
});
