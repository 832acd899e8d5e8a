import * as z from 'zod';
import { organisationId, personId } from '#shared/domain/ids.ts';
import { administratorRoleRequest, userChange, usersRequest } from '#shared/domain/users/user-requests.ts';
import { userView } from '#shared/domain/users/user-view.ts';
import { usersSummary } from '#shared/domain/users/users-summary.ts';
import { route } from '#shared/http/route.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

const tag = 'Users';
const write = { kind: 'partner', scope: 'users:write' } as const;
const usersPath = '/v1/organisations/{organisationId}/users';
const userPath = `${usersPath}/{userId}` as const;
const atUser = z.strictObject({ organisationId, userId: personId });

export const saveUsersRoute = route({
  method: 'POST',
  path: usersPath,
  operationId: 'saveUsers',
  summary: 'Add or change up to 25 users',
  description:
    'Each by its e-mail address: one that the organisation does not have is added and, unless invitations are suppressed, invited; one that it has is changed. The answer says of each record what became of it. A record that fails does not stop the others; what can be done is done together.',
  tag,
  access: write,
  params: z.strictObject({ organisationId }),
  body: usersRequest,
  answers: { 200: usersSummary },
  refusals: ['NOT_FOUND', 'TOO_MANY_USERS'],
});

const userRefusals = [
  'NOT_FOUND',
  'CHANGED_SINCE_READ',
  'SERVICE_NOT_OWNED',
  'NO_LICENCE_LEFT',
  'TRIAL_NOT_RUNNING',
  'USER_INACTIVE',
] as const;

export const changeUserRoute = route({
  method: 'PATCH',
  path: userPath,
  operationId: 'changeUser',
  summary: 'Change a user',
  description:
    'Names, details, licences and role in the Contact Center; what is not named stays as it is. A change of licence or role reaches the management portal with the next sync.',
  tag,
  access: write,
  params: atUser,
  body: userChange,
  ifMatch: 'accepted',
  answers: { 200: userView },
  refusals: [
    ...userRefusals,
    'ROLE_NEEDS_PREMIUM',
    'ADMINISTRATOR_NOT_SUPERVISOR',
    'NAMES_INCOMPLETE',
    'VALUE_TOO_LONG',
    'VALUE_INVALID',
    'NUMBER_WITHOUT_PLUS',
    'NUMBER_INVALID',
    'DETAIL_REQUIRED',
  ],
});

export const setAdministratorRoleRoute = route({
  method: 'PUT',
  path: `${userPath}/administrator-role`,
  operationId: 'setAdministratorRole',
  summary: 'Give a user administrator privileges, or take them away',
  description:
    'The user must exist with a premium licence, and not be a supervisor. `none` takes the privileges away and keeps the licence. The last full administrator cannot lose them.',
  tag,
  access: write,
  params: atUser,
  body: administratorRoleRequest,
  ifMatch: 'accepted',
  answers: { 200: userView },
  refusals: [
    'NOT_FOUND',
    'CHANGED_SINCE_READ',
    'NO_ADMINISTRATION_ACCESS',
    'USER_INACTIVE',
    'ADMINISTRATOR_NEEDS_PREMIUM',
    'SUPERVISOR_NOT_ADMINISTRATOR',
    'ADMIN_PACKAGE_LEVEL',
    'LAST_FULL_ADMINISTRATOR',
  ],
});

export const contract = functionContract({
  name: 'users',
  purpose: 'Adds and changes users of a partner’s customer, with their licences and roles.',
  trigger: { kind: 'http', routes: [saveUsersRoute, changeUserRoute, setAdministratorRoleRoute] },
  settings: z.object({ TABLE_NAME: z.string() }),
  table: ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem', 'ConditionCheckItem'],
});
