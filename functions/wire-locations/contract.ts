import * as z from 'zod';
import { route } from '#shared/http/route.ts';
import { locationName } from '#shared/http/wire/customer-bodies.ts';
import { wireOrganisationId } from '#shared/http/wire/named-ids.ts';
import { wireIdOf } from '#shared/http/wire/wire-ids.ts';
import { offsetPaging, trueOrFalse } from '#shared/http/wire/wire-list.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';
import { addedNumbers, extensionsStatus, numberList, phoneNumbersRequest, removedNumbers } from './number-contract.ts';

const tag = 'Wholesale';
const read = { kind: 'partner', scope: 'wholesale:read' } as const;
const write = { kind: 'partner', scope: 'wholesale:write' } as const;
const wireLocationId = wireIdOf('LOCATION', 'location');
const atLocation = z.object({ locationId: wireLocationId });

const line = z.string().trim().min(1).max(50);
const address = z.object({
  address1: line,
  address2: line.optional(),
  city: line,
  state: line.optional(),
  postalCode: z.string().trim().min(1).max(20).optional(),
  country: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/, 'Two letters, as in ISO 3166-1.'),
});

const languageOfLocation = z.string().regex(/^[a-z]{2}([_-][a-zA-Z]{2})?$/, 'A language as xx or xx_yy.');
/** 256 characters; a location that calls has at most 80. All of them can call here. */
const name = locationName;

const newLocation = z
  .object({
    name,
    timeZone: z.string().max(100),
    preferredLanguage: languageOfLocation,
    announcementLanguage: languageOfLocation,
    address,
  })
  .register(z.globalRegistry, { id: 'WireNewLocation' });

const locationChange = z
  .object({
    name: name.optional(),
    timeZone: z.string().max(100).optional(),
    preferredLanguage: languageOfLocation.optional(),
    announcementLanguage: languageOfLocation.optional(),
    address: address.optional(),
  })
  .register(z.globalRegistry, { id: 'WireLocationChange' });

export const wireLocation = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    orgId: z.string(),
    address: z.strictObject({
      address1: z.string(),
      address2: z.string().optional(),
      city: z.string(),
      state: z.string().optional(),
      postalCode: z.string().optional(),
      country: z.string(),
    }),
    timeZone: z.string(),
    preferredLanguage: z.string().optional(),
    latitude: z.string().optional(),
    longitude: z.string().optional(),
    notes: z.string().optional(),
  })
  .register(z.globalRegistry, { id: 'WireLocation' });

const ofOrganisation = { orgId: wireOrganisationId.optional() };

export const listLocationsRoute = route({
  method: 'GET',
  path: '/v1/locations',
  operationId: 'wireListLocations',
  summary: 'List the locations of an organisation',
  description: 'Without `orgId` those of the partner itself, which has none.',
  tag,
  access: read,
  query: z.object({
    ...ofOrganisation,
    name: z.string().max(256).optional(),
    id: wireLocationId.optional(),
    ...offsetPaging(500, 1000),
  }),
  answers: { 200: z.strictObject({ items: z.array(wireLocation) }) },
  refusals: ['NOT_FOUND'],
});

export const addLocationRoute = route({
  method: 'POST',
  path: '/v1/locations',
  operationId: 'wireAddLocation',
  summary: 'Add a location to a wholesale customer',
  description: 'The customer has a calling package. Which parts an address needs depends on its country.',
  tag,
  access: write,
  query: z.object(ofOrganisation),
  body: newLocation,
  answers: { 201: z.strictObject({ id: z.string() }) },
  refusals: ['NOT_FOUND', 'NOT_ALLOWED', 'PACKAGE_NOT_OF_CUSTOMER', 'LOCATION_NAME_TAKEN'],
});

export const readLocationRoute = route({
  method: 'GET',
  path: '/v1/locations/{locationId}',
  operationId: 'wireReadLocation',
  summary: 'Read a location',
  tag,
  access: read,
  params: atLocation,
  query: z.object(ofOrganisation),
  answers: { 200: wireLocation },
  refusals: ['NOT_FOUND'],
});

export const changeLocationRoute = route({
  method: 'PUT',
  path: '/v1/locations/{locationId}',
  operationId: 'wireChangeLocation',
  summary: 'Change a location',
  description: 'What is not named stays as it is; an address is replaced as a whole.',
  tag,
  access: write,
  params: atLocation,
  query: z.object(ofOrganisation),
  body: locationChange,
  answers: { 204: null },
  refusals: ['NOT_FOUND', 'NOT_ALLOWED', 'LOCATION_NAME_TAKEN'],
});

export const removeLocationRoute = route({
  method: 'DELETE',
  path: '/v1/locations/{locationId}',
  operationId: 'wireRemoveLocation',
  summary: 'Delete a location',
  description: 'One that has neither users nor numbers. A customer with a calling package keeps its last location.',
  tag,
  access: write,
  params: atLocation,
  query: z.object(ofOrganisation),
  answers: { 204: null },
  refusals: ['NOT_FOUND', 'NOT_ALLOWED', 'LOCATION_IN_USE'],
});

const numbersPath = '/v1/telephony/config/locations/{locationId}/numbers';

export const addNumbersRoute = route({
  method: 'POST',
  path: numbersPath,
  operationId: 'wireAddNumbers',
  summary: 'Add numbers to a location',
  description:
    'Up to 1,000. A number belongs to one organisation across all partners, and to one location there. One that the location has already stays as it is, so that a request can be sent again.',
  tag,
  access: write,
  params: atLocation,
  query: z.object(ofOrganisation),
  body: phoneNumbersRequest,
  answers: { 201: addedNumbers },
  refusals: ['NOT_FOUND', 'NOT_ALLOWED', 'NUMBER_TAKEN'],
});

export const removeNumbersRoute = route({
  method: 'DELETE',
  path: numbersPath,
  operationId: 'wireRemoveNumbers',
  summary: 'Take numbers away from a location',
  description: 'Those that nobody has. One that is not there is left aside.',
  tag,
  access: write,
  params: atLocation,
  query: z.object(ofOrganisation),
  body: removedNumbers,
  answers: { 204: null },
  refusals: ['NOT_FOUND', 'NOT_ALLOWED', 'NUMBER_ASSIGNED'],
});

export const listNumbersRoute = route({
  method: 'GET',
  path: '/v1/telephony/config/numbers',
  operationId: 'wireListNumbers',
  summary: 'List numbers and extensions of an organisation',
  tag,
  access: read,
  query: z.object({
    ...ofOrganisation,
    locationId: wireLocationId.optional(),
    phoneNumber: z.string().max(32).optional(),
    extension: z.string().max(32).optional(),
    available: trueOrFalse.optional(),
    ownerId: wireIdOf('PEOPLE', 'person').optional(),
    start: offsetPaging(0, 0).offset,
    max: offsetPaging(1000, 1000).max,
  }),
  answers: { 200: numberList },
  refusals: ['NOT_FOUND'],
});

export const validateExtensionsRoute = route({
  method: 'POST',
  path: '/v1/telephony/config/locations/{locationId}/actions/validateExtensions/invoke',
  operationId: 'wireValidateExtensions',
  summary: 'Check whether extensions can be assigned',
  description: 'Nothing is held: whoever assigns one first has it.',
  tag,
  access: read,
  params: atLocation,
  query: z.object(ofOrganisation),
  body: z.object({ extensions: z.array(z.string().max(32)).min(1).max(1000) }),
  answers: { 200: extensionsStatus },
  refusals: ['NOT_FOUND'],
});

export const contract = functionContract({
  name: 'wire-locations',
  purpose: 'Adds, changes and shows locations of wholesale customers and the numbers in them.',
  trigger: {
    kind: 'wire',
    routes: [
      listLocationsRoute,
      addLocationRoute,
      readLocationRoute,
      changeLocationRoute,
      removeLocationRoute,
      addNumbersRoute,
      removeNumbersRoute,
      listNumbersRoute,
      validateExtensionsRoute,
    ],
  },
  settings: z.object({ TABLE_NAME: z.string(), WIRE_ORIGIN: z.string() }),
  table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
  queriesListIndexes: ['rolls'],
});
