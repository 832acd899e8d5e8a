import * as z from 'zod';
import { emailAddress } from '#shared/domain/email-address.ts';
import { route } from '#shared/http/route.ts';
import { extension } from '#shared/http/wire/extension.ts';
import { licenceOf, roleKeyOf, wireOrganisationId } from '#shared/http/wire/named-ids.ts';
import { wireIdOf } from '#shared/http/wire/wire-ids.ts';
import { offsetPaging, trueOrFalse } from '#shared/http/wire/wire-list.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';
import { people, wirePerson } from './person-contract.ts';

const tag = 'Wholesale';
const read = { kind: 'partner', scope: 'wholesale:read' } as const;
const write = { kind: 'partner', scope: 'wholesale:write' } as const;
const wirePersonId = wireIdOf('PEOPLE', 'person');
const atPerson = z.object({ personId: wirePersonId });

const flag = trueOrFalse.optional();
const shown = { callingData: flag, showAllTypes: flag };
const text = z.string().max(1000);

/** Ids of people, up to 85; what is none, or no id of ours, is not found. */
const ids = z
  .string()
  .transform((joined) => [...new Set(joined.split(',').map((one) => one.trim()))].filter((one) => one !== ''))
  .pipe(z.array(z.string()).max(85));

/** What people are given is named by licence ids; those of other organisations, or of nothing, are left aside without a word. */
const licences = z
  .array(z.string().max(500))
  .max(50)
  .transform((sent) => sent.flatMap((id) => licenceOf(id) ?? []));
const roles = z
  .array(z.string().max(500))
  .max(20)
  .transform((sent) => sent.map(roleKeyOf));

const personFields = {
  displayName: text.optional(),
  firstName: text.optional(),
  lastName: text.optional(),
  phoneNumbers: z
    // It is looked up as it was written before anything else is known of it: no key is longer than a number can be.
    .array(z.object({ type: z.string().optional(), value: z.string().max(64) }))
    .max(10)
    .optional(),
  extension: extension.optional(),
  locationId: wireIdOf('LOCATION', 'location').optional(),
  department: text.optional(),
  title: text.optional(),
  manager: text.optional(),
  timezone: text.optional(),
  addresses: z
    .array(
      z.object({
        type: text.optional(),
        country: text.optional(),
        locality: text.optional(),
        region: text.optional(),
        streetAddress: text.optional(),
        postalCode: text.optional(),
      }),
    )
    .max(10)
    .optional(),
  orgId: wireOrganisationId.optional(),
  roles: roles.optional(),
  licenses: licences.optional(),
};

const newPerson = z
  .object({ emails: z.tuple([emailAddress]), ...personFields })
  .refine(({ displayName, firstName, lastName }) => displayName !== undefined || firstName !== undefined || lastName !== undefined, {
    message: 'One of displayName, firstName and lastName is required.',
    path: ['displayName'],
  })
  .register(z.globalRegistry, { id: 'WireNewPerson' });

const personChange = z
  .object({ emails: z.tuple([emailAddress]).optional(), ...personFields, displayName: text })
  .register(z.globalRegistry, { id: 'WirePersonChange' });

export const listPeopleRoute = route({
  method: 'GET',
  path: '/v1/people',
  operationId: 'wireListPeople',
  summary: 'List people',
  description:
    'By address or ids wherever the partner sees them; otherwise those of an organisation, without `orgId` of the partner itself. `Link` leads to the next page. Filters by name, role or location look at a bounded number of people with each call: a page of them may be short.',
  tag,
  access: read,
  query: z.object({
    email: text.optional(),
    displayName: text.optional(),
    id: ids.optional(),
    orgId: wireOrganisationId.optional(),
    roles: z
      .string()
      .transform((joined) => joined.split(',').map((one) => roleKeyOf(one.trim())))
      .optional(),
    locationId: wireIdOf('LOCATION', 'location').optional(),
    ...shown,
    excludeStatus: flag,
    max: offsetPaging(100, 100).max,
    after: wirePersonId.optional(),
  }),
  answers: { 200: people },
  refusals: ['NOT_FOUND'],
});

export const createPersonRoute = route({
  method: 'POST',
  path: '/v1/people',
  operationId: 'wireCreatePerson',
  summary: 'Add a person to an organisation',
  description:
    'One address. Licences that can be assigned are; those that cannot are left out without a word, as clients know it: the answer says which there are. Person, licences, number and extension are written together or not at all.',
  tag,
  access: write,
  query: z.object({ ...shown, minResponse: flag }),
  body: newPerson,
  answers: { 200: wirePerson },
  refusals: [
    'NOT_FOUND',
    'NOT_ALLOWED',
    'SUB_PARTNER_SUSPENDED',
    'DETAIL_REQUIRED',
    'EMAIL_IN_USE',
    'ROLE_NOT_ASSIGNABLE',
    'NO_ADMINISTRATION_ACCESS',
  ],
});

export const readMeRoute = route({
  method: 'GET',
  path: '/v1/people/me',
  operationId: 'wireReadMe',
  summary: 'Read who a token stands for',
  description: 'A token belongs to a partner: it is an application (`appuser`) of the partner’s own organisation, or one of its people.',
  tag,
  access: read,
  query: z.object(shown),
  answers: { 200: wirePerson },
  refusals: [],
});

export const readPersonRoute = route({
  method: 'GET',
  path: '/v1/people/{personId}',
  operationId: 'wireReadPerson',
  summary: 'Read a person',
  tag,
  access: read,
  params: atPerson,
  query: z.object(shown),
  answers: { 200: wirePerson },
  refusals: ['NOT_FOUND'],
});

export const replacePersonRoute = route({
  method: 'PUT',
  path: '/v1/people/{personId}',
  operationId: 'wireReplacePerson',
  summary: 'Replace what is said of a person',
  description:
    'Names, title, department, manager, time zone, address and work number are those that are sent, or gone. Address, licences and roles that are not sent stay as they are, and so does what somebody calls with.',
  tag,
  access: write,
  params: atPerson,
  query: z.object({ ...shown, minResponse: flag }),
  body: personChange,
  answers: { 200: wirePerson, 204: null },
  refusals: [
    'NOT_FOUND',
    'NOT_ALLOWED',
    'SUB_PARTNER_SUSPENDED',
    'DETAIL_REQUIRED',
    'USER_INACTIVE',
    'ROLE_NOT_ASSIGNABLE',
    'NO_ADMINISTRATION_ACCESS',
    'LAST_FULL_ADMINISTRATOR',
    'ADMIN_PACKAGE_LEVEL',
  ],
});

export const deletePersonRoute = route({
  method: 'DELETE',
  path: '/v1/people/{personId}',
  operationId: 'wireDeletePerson',
  summary: 'Delete a person',
  description: 'Address, licences, number and extension are free at once. The last full administrator cannot be deleted.',
  tag,
  access: write,
  params: atPerson,
  answers: { 204: null },
  refusals: ['NOT_FOUND', 'NOT_ALLOWED', 'LAST_FULL_ADMINISTRATOR'],
});

export const contract = functionContract({
  name: 'wire-people',
  purpose: 'Shows, adds, changes and deletes people of organisations for wholesale clients.',
  trigger: {
    kind: 'wire',
    routes: [listPeopleRoute, createPersonRoute, readMeRoute, readPersonRoute, replacePersonRoute, deletePersonRoute],
  },
  settings: z.object({ TABLE_NAME: z.string(), WIRE_ORIGIN: z.string() }),
  table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
  queriesListIndexes: ['rolls'],
});
