import * as z from 'zod';
import { connectionData, contextServiceView, grantedView, registrationView } from '#shared/domain/context-service.ts';
import { registrationRequest, rotationRequest } from '#shared/domain/context-service-registrations.ts';
import { organisationId, registrationId } from '#shared/domain/ids.ts';
import { nextCursor, paging } from '#shared/http/cursor.ts';
import { route } from '#shared/http/route.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

const tag = 'Context Service';
const read = { kind: 'partner', scope: 'context-service:read' } as const;
const write = { kind: 'partner', scope: 'context-service:write' } as const;
const atOrganisation = z.strictObject({ organisationId });
const atRegistration = z.strictObject({ organisationId, registrationId });
const entitlementPath = '/v1/organisations/{organisationId}/context-service';
const registrationsPath = `${entitlementPath}/registrations` as const;
const registrationPath = `${registrationsPath}/{registrationId}` as const;

export const grantContextServiceRoute = route({
  method: 'PUT',
  path: entitlementPath,
  operationId: 'grantContextService',
  summary: 'Grant Context Service to a customer',
  description:
    'To any organisation that is your customer, with a trial, a subscription or neither. It takes no licences, belongs to no trial and ends only when you remove it. Granting it again changes nothing and is answered with 200.',
  tag,
  access: write,
  params: atOrganisation,
  answers: { 200: grantedView, 201: grantedView },
  refusals: ['NOT_FOUND'],
});

export const removeContextServiceRoute = route({
  method: 'DELETE',
  path: entitlementPath,
  operationId: 'removeContextService',
  summary: 'Remove Context Service from a customer',
  description:
    'The only way in which the entitlement ends. Registrations are kept: they cannot connect meanwhile, and can again when Context Service is granted anew. Removing it again changes nothing.',
  tag,
  access: write,
  params: atOrganisation,
  answers: { 204: null },
  refusals: ['NOT_FOUND'],
});

export const readContextServiceRoute = route({
  method: 'GET',
  path: entitlementPath,
  operationId: 'readContextService',
  summary: 'Read the Context Service of a customer',
  description: 'Whether the organisation is entitled, since when, and its first 25 registrations.',
  tag,
  access: read,
  params: atOrganisation,
  answers: { 200: contextServiceView },
  refusals: ['NOT_FOUND'],
});

export const registerApplicationRoute = route({
  method: 'POST',
  path: registrationsPath,
  operationId: 'registerApplication',
  summary: 'Register a contact centre application',
  description:
    'Issues the connection data with which the application connects. The secret is in this answer only: we keep its hash. A repeat with the same Idempotency-Key gets the same answer for 24 hours.',
  tag,
  access: write,
  params: atOrganisation,
  body: registrationRequest,
  answers: { 201: connectionData },
  refusals: ['NOT_FOUND', 'NOT_ENTITLED'],
});

export const listRegistrationsRoute = route({
  method: 'GET',
  path: registrationsPath,
  operationId: 'listRegistrations',
  summary: 'List the registered applications of a customer',
  description: 'The oldest first, revoked ones included.',
  tag,
  access: read,
  params: atOrganisation,
  query: z.strictObject(paging),
  answers: {
    200: z
      .strictObject({ registrations: z.array(registrationView), next: nextCursor })
      .register(z.globalRegistry, { id: 'RegistrationPage' }),
  },
  refusals: ['NOT_FOUND', 'INVALID_CURSOR'],
});

export const readRegistrationRoute = route({
  method: 'GET',
  path: registrationPath,
  operationId: 'readRegistration',
  summary: 'Read a registered application',
  tag,
  access: read,
  params: atRegistration,
  answers: { 200: registrationView },
  refusals: ['NOT_FOUND'],
});

export const rotateSecretRoute = route({
  method: 'POST',
  path: `${registrationPath}/rotation`,
  operationId: 'rotateSecret',
  summary: 'Give an application a new secret',
  description:
    'The new secret is in this answer only. The former one ends at once, or goes on opening for `overlapHours` while the application is being changed. Never more than two secrets open.',
  tag,
  access: write,
  params: atRegistration,
  body: rotationRequest,
  answers: { 200: connectionData },
  refusals: ['NOT_FOUND', 'NOT_ENTITLED', 'REGISTRATION_REVOKED'],
});

export const revokeRegistrationRoute = route({
  method: 'DELETE',
  path: registrationPath,
  operationId: 'revokeRegistration',
  summary: 'Revoke a registered application',
  description:
    'From its next connection on the application is refused, for good. It stays in the list as revoked. Revoking it again changes nothing.',
  tag,
  access: write,
  params: atRegistration,
  answers: { 204: null },
  refusals: ['NOT_FOUND'],
});

export const contract = functionContract({
  name: 'context-service',
  purpose: 'Grants, removes and shows Context Service of a partner’s customers, and their registered applications.',
  trigger: {
    kind: 'http',
    routes: [
      grantContextServiceRoute,
      removeContextServiceRoute,
      readContextServiceRoute,
      registerApplicationRoute,
      listRegistrationsRoute,
      readRegistrationRoute,
      rotateSecretRoute,
      revokeRegistrationRoute,
    ],
  },
  settings: z.object({ TABLE_NAME: z.string() }),
  table: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
});
