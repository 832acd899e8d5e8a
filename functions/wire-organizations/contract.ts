import * as z from 'zod';
import { route } from '#shared/http/route.ts';
import { identityOrganisationId, wireOrganisationId } from '#shared/http/wire/named-ids.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

const tag = 'Wholesale';
const read = { kind: 'partner', scope: 'wholesale:read' } as const;
const write = { kind: 'partner', scope: 'wholesale:write' } as const;
const atOrganisation = z.object({ orgId: wireOrganisationId });

export const wireOrganization = z
  .strictObject({ id: z.string(), displayName: z.string(), created: z.string() })
  .register(z.globalRegistry, { id: 'WireOrganization' });

export const identityOrganization = z
  .strictObject({
    schemas: z.array(z.literal('urn:cisco:codev:identity:organization:core:1.0')),
    id: z.string().register(z.globalRegistry, { description: 'The bare uuid.' }),
    displayName: z.string(),
    preferredLanguage: z.string().optional(),
    meta: z.strictObject({
      created: z.string(),
      lastModified: z.string().register(z.globalRegistry, { description: 'Changes are not dated: the day it was made.' }),
      version: z.string().register(z.globalRegistry, { description: 'Goes up with each change.' }),
    }),
  })
  .register(z.globalRegistry, { id: 'WireIdentityOrganization' });

export const listOrganizationsRoute = route({
  method: 'GET',
  path: '/v1/organizations',
  operationId: 'wireListOrganizations',
  summary: 'List organisations',
  description:
    'All that the partner sees, its own first, then those of its customers in order of age. In pages of 1,000: `Link` leads to the next, which a client of fewer customers never meets.',
  tag,
  access: read,
  query: z.object({ after: wireOrganisationId.optional() }),
  answers: { 200: z.strictObject({ items: z.array(wireOrganization) }) },
  refusals: [],
});

export const readOrganizationRoute = route({
  method: 'GET',
  path: '/v1/organizations/{orgId}',
  operationId: 'wireReadOrganization',
  summary: 'Read an organisation',
  tag,
  access: read,
  params: atOrganisation,
  answers: { 200: wireOrganization },
  refusals: ['NOT_FOUND'],
});

export const deleteOrganizationRoute = route({
  method: 'DELETE',
  path: '/v1/organizations/{orgId}',
  operationId: 'wireDeleteOrganization',
  summary: 'Delete an organisation',
  description:
    'One that has no subscription, no licences, no wholesale mapping and at most one user. It takes some minutes; until then it is listed, and nothing of it can be changed.',
  tag,
  access: write,
  params: atOrganisation,
  answers: { 204: null },
  refusals: ['NOT_FOUND', 'NOT_ALLOWED', 'ORGANISATION_NOT_EMPTY', 'JOB_RUNNING'],
});

export const readIdentityOrganizationRoute = route({
  method: 'GET',
  path: '/v1/identity/organizations/{orgId}',
  operationId: 'wireReadIdentityOrganization',
  summary: 'Read an organisation by its uuid',
  tag,
  access: read,
  params: z.object({ orgId: identityOrganisationId }),
  answers: { 200: identityOrganization },
  refusals: ['NOT_FOUND'],
});

export const contract = functionContract({
  name: 'wire-organizations',
  purpose: 'Shows wholesale clients the organisations that a partner sees, and deletes those that nothing is left of.',
  trigger: {
    kind: 'wire',
    routes: [listOrganizationsRoute, readOrganizationRoute, deleteOrganizationRoute, readIdentityOrganizationRoute],
  },
  settings: z.object({ TABLE_NAME: z.string(), WIRE_ORIGIN: z.string(), RESENDS_QUEUE_URL: z.string() }),
  table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'],
  sendsTo: ['resends'],
});
