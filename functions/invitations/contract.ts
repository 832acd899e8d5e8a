import * as z from 'zod';
import { jobId, organisationId, personId } from '#shared/domain/ids.ts';
import { resendJobView, resendScope } from '#shared/domain/jobs/resend-job.ts';
import { diagnosisView } from '#shared/domain/users/diagnosis-view.ts';
import { invitationView } from '#shared/domain/users/invitation-view.ts';
import { settingsChange, settingsView } from '#shared/domain/users/settings-view.ts';
import { route } from '#shared/http/route.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

const tag = 'Users';
const read = { kind: 'partner', scope: 'users:read' } as const;
const write = { kind: 'partner', scope: 'users:write' } as const;
const organisationPath = '/v1/organisations/{organisationId}';
const userPath = `${organisationPath}/users/{userId}` as const;
const jobsPath = `${organisationPath}/invitations` as const;
const atOrganisation = z.strictObject({ organisationId });
const atUser = z.strictObject({ organisationId, userId: personId });
const atJob = z.strictObject({ organisationId, jobId });

export const readInvitationRoute = route({
  method: 'GET',
  path: `${userPath}/invitation`,
  operationId: 'readInvitation',
  summary: 'Read what became of a user’s invitation',
  tag,
  access: read,
  params: atUser,
  answers: { 200: invitationView },
  refusals: ['NOT_FOUND'],
});

export const sendInvitationRoute = route({
  method: 'POST',
  path: `${userPath}/invitation`,
  operationId: 'sendInvitation',
  summary: 'Send a user’s invitation again',
  description:
    'With a new link; the older ones are dead. Also for an invitation that was withheld. At most once in 5 minutes and ten times in 24 hours. An address that bounced or complained is not written to.',
  tag,
  access: write,
  params: atUser,
  answers: { 202: invitationView },
  refusals: ['NOT_FOUND', 'USER_STATE', 'NO_ADMINISTRATION_ACCESS', 'RESEND_TOO_SOON', 'ADDRESS_SUPPRESSED', 'CHANGED_SINCE_READ'],
});

export const diagnoseUserRoute = route({
  method: 'GET',
  path: `${userPath}/diagnosis`,
  operationId: 'diagnoseUser',
  summary: 'Ask why a user is not working',
  description:
    'What has happened with the user, from the request or the row of a file to the e-mail and the opened link, in its order; what is wrong; who has to act, and what is to be done.',
  tag,
  access: read,
  params: atUser,
  answers: { 200: diagnosisView },
  refusals: ['NOT_FOUND'],
});

export const sendInvitationsRoute = route({
  method: 'POST',
  path: jobsPath,
  operationId: 'sendInvitations',
  summary: 'Send invitations again to everybody who has not come in',
  description:
    'A job: it goes through all users who are not verified or verified, gives each a new link, and writes even to addresses that bounced, which are taken off the suppression list; those that complained are left alone. One at a time in an organisation.',
  tag,
  access: write,
  params: atOrganisation,
  body: z
    .strictObject({
      only: resendScope.default('all').register(z.globalRegistry, { description: '`suppressed`: only those that were withheld.' }),
    })
    .register(z.globalRegistry, { id: 'InvitationJobRequest' }),
  answers: { 202: resendJobView },
  refusals: ['NOT_FOUND', 'JOB_RUNNING'],
});

export const readInvitationJobRoute = route({
  method: 'GET',
  path: `${jobsPath}/{jobId}`,
  operationId: 'readInvitationJob',
  summary: 'Read how far a job that sends invitations has come',
  tag,
  access: read,
  params: atJob,
  answers: { 200: resendJobView },
  refusals: ['NOT_FOUND'],
});

export const cancelInvitationJobRoute = route({
  method: 'POST',
  path: `${jobsPath}/{jobId}/cancel`,
  operationId: 'cancelInvitationJob',
  summary: 'Stop a job that sends invitations',
  description: 'What has been sent stays sent.',
  tag,
  access: write,
  params: atJob,
  answers: { 202: resendJobView },
  refusals: ['NOT_FOUND', 'JOB_ENDED', 'CHANGED_SINCE_READ'],
});

export const readSettingsRoute = route({
  method: 'GET',
  path: `${organisationPath}/settings`,
  operationId: 'readOrganisationSettings',
  summary: 'Read what an organisation has decided for its users',
  tag,
  access: read,
  params: atOrganisation,
  answers: { 200: settingsView },
  refusals: ['NOT_FOUND'],
});

export const changeSettingsRoute = route({
  method: 'PATCH',
  path: `${organisationPath}/settings`,
  operationId: 'changeOrganisationSettings',
  summary: 'Decide for all users of an organisation',
  tag,
  access: write,
  params: atOrganisation,
  body: settingsChange,
  ifMatch: 'accepted',
  answers: { 200: settingsView },
  refusals: ['NOT_FOUND', 'CHANGED_SINCE_READ'],
});

export const contract = functionContract({
  name: 'invitations',
  purpose:
    'Sends invitations of users again, tells what became of them and why a user is not working, and keeps an organisation’s settings.',
  trigger: {
    kind: 'http',
    routes: [
      readInvitationRoute,
      sendInvitationRoute,
      diagnoseUserRoute,
      sendInvitationsRoute,
      readInvitationJobRoute,
      cancelInvitationJobRoute,
      readSettingsRoute,
      changeSettingsRoute,
    ],
  },
  settings: z.object({ TABLE_NAME: z.string(), RESENDS_QUEUE_URL: z.string() }),
  table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
  sendsTo: ['resends'],
});
