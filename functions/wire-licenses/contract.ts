import * as z from 'zod';
import { emailAddress } from '#shared/domain/email-address.ts';
import { route } from '#shared/http/route.ts';
import { extension } from '#shared/http/wire/extension.ts';
import { wireLicence, wireOrganisationId } from '#shared/http/wire/named-ids.ts';
import { wireIdOf } from '#shared/http/wire/wire-ids.ts';
import { offsetPaging } from '#shared/http/wire/wire-list.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

const tag = 'Wholesale';
const read = { kind: 'partner', scope: 'wholesale:read' } as const;
const write = { kind: 'partner', scope: 'wholesale:write' } as const;

const licence = {
  id: z.string(),
  name: z.string(),
  totalUnits: z.int().register(z.globalRegistry, { description: 'The limit of the package; -1: there is none.' }),
  consumedUnits: z.int(),
  consumedByUsers: z.int(),
  consumedByWorkspaces: z.int(),
};
export const wireLicense = z.strictObject(licence).register(z.globalRegistry, { id: 'WireLicense' });
export type WireLicense = z.infer<typeof wireLicense>;

const holder = z.strictObject({ id: z.string(), type: z.literal('INTERNAL'), displayName: z.string().optional(), email: z.string() });
const licenseWithUsers = z.strictObject({ ...licence, users: z.array(holder).optional() });

export const assignedLicenses = z
  .strictObject({ orgId: z.string(), personId: z.string(), email: z.string(), licenses: z.array(z.string()) })
  .register(z.globalRegistry, { id: 'WireAssignedLicenses' });

/** What was left out of a request that was carried out in part; the codes are those that clients know. */
export const partlyAssigned = assignedLicenses
  .extend({ errors: z.array(z.strictObject({ errorCode: z.int().optional(), description: z.string() })).min(1) })
  .register(z.globalRegistry, { id: 'WirePartlyAssignedLicenses' });

export const wireRole = z.strictObject({ id: z.string(), name: z.string() }).register(z.globalRegistry, { id: 'WireRole' });

export const listLicensesRoute = route({
  method: 'GET',
  path: '/v1/licenses',
  operationId: 'wireListLicenses',
  summary: 'List the licences of an organisation',
  description: 'They are the packages of the wholesale customer. Without `orgId` those of the partner itself, which has none.',
  tag,
  access: read,
  query: z.object({ orgId: wireOrganisationId.optional() }),
  answers: { 200: z.strictObject({ items: z.array(wireLicense) }) },
  refusals: ['NOT_FOUND'],
});

export const readLicenseRoute = route({
  method: 'GET',
  path: '/v1/licenses/{licenseId}',
  operationId: 'wireReadLicense',
  summary: 'Read a licence, and who has it',
  tag,
  access: read,
  params: z.object({ licenseId: wireLicence }),
  query: z.object({
    includeAssignedTo: z.enum(['user']).optional(),
    limit: offsetPaging(300, 300).max,
    next: wireIdOf('SUBSCRIBER', 'subscriber').optional(),
  }),
  answers: { 200: licenseWithUsers },
  refusals: ['NOT_FOUND'],
});

const properties = z.object({
  locationId: wireIdOf('LOCATION', 'location').optional(),
  phoneNumber: z.string().max(32).optional(),
  extension: extension.optional(),
});

export const assignLicensesRoute = route({
  method: 'PATCH',
  path: '/v1/licenses/users',
  operationId: 'wireAssignLicenses',
  summary: 'Assign licences to a person, or take them away',
  description:
    'Whoever has a licence is a subscriber of the wholesale customer. 206: some of it could not be done, and `errors` says what; nothing could: the refusal of the first. Sites have no attendees to be assigned: `siteUrls` are left out with code 400216.',
  tag,
  access: write,
  body: z
    .object({
      email: emailAddress.optional(),
      personId: wireIdOf('PEOPLE', 'person').optional(),
      orgId: wireOrganisationId.optional(),
      licenses: z
        .array(
          z.object({ id: z.string().max(500), operation: z.enum(['add', 'remove']).default('add'), properties: properties.optional() }),
        )
        .max(50)
        .optional(),
      siteUrls: z
        .array(z.object({ siteUrl: z.string().max(300) }))
        .max(50)
        .optional(),
    })
    .refine(({ email, personId }) => email !== undefined || personId !== undefined, { message: 'Send email or personId.', path: ['email'] })
    .register(z.globalRegistry, { id: 'WireLicenseAssignment' }),
  answers: { 200: assignedLicenses, 206: partlyAssigned },
  refusals: [
    'NOT_FOUND',
    'NOT_ALLOWED',
    'SUB_PARTNER_SUSPENDED',
    'LICENCE_UNKNOWN',
    'PACKAGE_NOT_OF_CUSTOMER',
    'PACKAGE_LIMIT_REACHED',
    'CALLING_DETAILS_MISSING',
    'LOCATION_UNKNOWN',
    'NUMBER_UNKNOWN',
    'NUMBER_TAKEN',
    'EXTENSION_TAKEN',
    'PACKAGE_DOWNGRADE',
    'ADMIN_PACKAGE_LEVEL',
    'CUSTOMER_STATE',
  ],
});

export const listRolesRoute = route({
  method: 'GET',
  path: '/v1/roles',
  operationId: 'wireListRoles',
  summary: 'List roles',
  tag,
  access: read,
  answers: { 200: z.strictObject({ items: z.array(wireRole) }) },
  refusals: [],
});

export const readRoleRoute = route({
  method: 'GET',
  path: '/v1/roles/{roleId}',
  operationId: 'wireReadRole',
  summary: 'Read a role',
  tag,
  access: read,
  params: z.object({ roleId: z.string().max(500) }),
  answers: { 200: wireRole },
  refusals: ['NOT_FOUND'],
});

export const contract = functionContract({
  name: 'wire-licenses',
  purpose: 'Shows wholesale clients the licences and roles of organisations, and assigns licences.',
  trigger: {
    kind: 'wire',
    routes: [listLicensesRoute, readLicenseRoute, assignLicensesRoute, listRolesRoute, readRoleRoute],
  },
  settings: z.object({ TABLE_NAME: z.string(), WIRE_ORIGIN: z.string() }),
  table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
  queriesListIndexes: ['rolls', 'lists'],
});
