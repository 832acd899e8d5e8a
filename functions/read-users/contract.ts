import * as z from 'zod';
import { organisationId, personId } from '#shared/domain/ids.ts';
import { serviceId } from '#shared/domain/users/licences.ts';
import { licencesView } from '#shared/domain/users/licences-view.ts';
import { syncStatus } from '#shared/domain/users/user.ts';
import { shownInvitationState, userState } from '#shared/domain/users/user-state.ts';
import { userView } from '#shared/domain/users/user-view.ts';
import { nextCursor, paging } from '#shared/http/cursor.ts';
import { route } from '#shared/http/route.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

const tag = 'Users';
const read = { kind: 'partner', scope: 'users:read' } as const;
const atOrganisation = z.strictObject({ organisationId });
const usersPath = '/v1/organisations/{organisationId}/users';

/** One value or several with commas; the parameter may be repeated. */
function anyOf<const T extends Readonly<Record<string, string>>>(values: z.ZodEnum<T>, what: string) {
  return z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(values).min(1))
    .optional()
    .register(z.globalRegistry, { type: 'string', description: `Only ${what}: repeated, or with commas. ${values.options.join(', ')}.` });
}

export const usersFilter = {
  licence: anyOf(serviceId, 'users with one of these licences'),
  state: anyOf(userState, 'users in these states'),
  sync: anyOf(syncStatus, 'users of these sync statuses'),
  invitation: anyOf(shownInvitationState, 'users whose newest invitation is in one of these states'),
  differs: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional()
    .register(z.globalRegistry, { description: 'Whether the management portal may have something else than the organisation says.' }),
  search: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .optional()
    .register(z.globalRegistry, { description: 'How the address or one of the names begins.' }),
};

export const listUsersRoute = route({
  method: 'GET',
  path: usersPath,
  operationId: 'listUsers',
  summary: 'List the users of a customer',
  description:
    'In an order that stays as it is while users come and go. With a filter each call looks at a bounded number of users, so a page may hold fewer than asked for, or none, and still have a `next`.',
  tag,
  access: read,
  params: atOrganisation,
  query: z.strictObject({ ...usersFilter, ...paging }),
  answers: { 200: z.strictObject({ users: z.array(userView), next: nextCursor }).register(z.globalRegistry, { id: 'UserPage' }) },
  refusals: ['NOT_FOUND', 'INVALID_CURSOR'],
});

export const readUserRoute = route({
  method: 'GET',
  path: `${usersPath}/{userId}`,
  operationId: 'readUser',
  summary: 'Read a user',
  tag,
  access: read,
  params: z.strictObject({ organisationId, userId: personId }),
  answers: { 200: userView },
  refusals: ['NOT_FOUND'],
});

export const readLicencesRoute = route({
  method: 'GET',
  path: '/v1/organisations/{organisationId}/licences',
  operationId: 'readLicences',
  summary: 'Read how many licences a customer has, and has left',
  description: 'Counted at this moment, by service: licences are assigned to users, set aside for a running import, or free.',
  tag,
  access: read,
  params: atOrganisation,
  answers: { 200: licencesView },
  refusals: ['NOT_FOUND'],
});

export const contract = functionContract({
  name: 'read-users',
  purpose: 'Shows the users of a partner’s customer, and the licences it has left.',
  trigger: { kind: 'http', routes: [listUsersRoute, readUserRoute, readLicencesRoute] },
  settings: z.object({ TABLE_NAME: z.string() }),
  table: ['GetItem', 'Query', 'PutItem'],
});
