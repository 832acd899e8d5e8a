import * as z from 'zod';
import { encodedId, timestamp, wireError } from './answer-shapes.ts';

export const organization = z.strictObject({ id: encodedId('ORGANIZATION'), displayName: z.string(), created: timestamp });

export const identityOrganization = z.strictObject({
  schemas: z.tuple([z.literal('urn:cisco:codev:identity:organization:core:1.0')]),
  id: z.string().regex(/^[0-9a-f-]{36}$/),
  displayName: z.string(),
  preferredLanguage: z.string().optional(),
  meta: z.strictObject({ created: timestamp, lastModified: timestamp, version: z.string() }),
});

export const person = z.strictObject({
  id: encodedId('PEOPLE'),
  emails: z.array(z.string()),
  phoneNumbers: z
    .array(
      z.strictObject({ type: z.enum(['work', 'work_extension', 'mobile', 'fax']), value: z.string(), primary: z.boolean().optional() }),
    )
    .optional(),
  extension: z.string().optional(),
  locationId: encodedId('LOCATION').optional(),
  displayName: z.string().optional(),
  nickName: z.string().optional(),
  firstName: z.string().optional(),
  lastName: z.string().optional(),
  avatar: z.string().optional(),
  orgId: encodedId('ORGANIZATION'),
  roles: z.array(encodedId('ROLE')).optional(),
  licenses: z.array(encodedId('LICENSE')).optional(),
  department: z.string().optional(),
  manager: z.string().optional(),
  managerId: z.string().optional(),
  title: z.string().optional(),
  addresses: z
    .array(
      z.strictObject({
        type: z.string().optional(),
        country: z.string().optional(),
        locality: z.string().optional(),
        region: z.string().optional(),
        streetAddress: z.string().optional(),
        postalCode: z.string().optional(),
      }),
    )
    .optional(),
  created: timestamp,
  lastModified: timestamp.optional(),
  timezone: z.string().optional(),
  lastActivity: timestamp.optional(),
  siteUrls: z.array(z.string()).optional(),
  sipAddresses: z
    .array(
      z.strictObject({
        type: z.enum(['personal-room', 'enterprise', 'cloud-calling']),
        value: z.string(),
        primary: z.boolean().optional(),
      }),
    )
    .optional(),
  xmppFederationJid: z.string().optional(),
  status: z.enum(['active', 'call', 'DoNotDisturb', 'inactive', 'meeting', 'OutOfOffice', 'pending', 'presenting', 'unknown']).optional(),
  invitePending: z.boolean().optional(),
  loginEnabled: z.boolean().optional(),
  type: z.enum(['person', 'bot', 'appuser']),
});

export const people = z.strictObject({ items: z.array(person), notFoundIds: z.array(z.string()).optional() });

export const license = z.strictObject({
  id: encodedId('LICENSE'),
  name: z.string(),
  totalUnits: z.int(),
  consumedUnits: z.int(),
  consumedByUsers: z.int().optional(),
  consumedByWorkspaces: z.int().optional(),
  subscriptionId: z.string().optional(),
  siteUrl: z.string().optional(),
  siteType: z.enum(['Control Hub managed site', 'Linked site', 'Site Admin managed site']).optional(),
});

export const licenseWithUsers = license.extend({
  users: z
    .array(
      z.strictObject({
        id: encodedId('PEOPLE'),
        type: z.enum(['INTERNAL', 'EXTERNAL']),
        displayName: z.string().optional(),
        email: z.string(),
      }),
    )
    .optional(),
});

const attendee = z.strictObject({ siteUrl: z.string(), accountType: z.enum(['attendee', 'host']) });

export const assignedLicences = z.strictObject({
  orgId: encodedId('ORGANIZATION'),
  personId: encodedId('PEOPLE'),
  email: z.string(),
  licenses: z.array(encodedId('LICENSE')),
  siteUrls: z.array(attendee).optional(),
  pendingLicenses: z.array(encodedId('LICENSE')).optional(),
  pendingSiteUrls: z.array(attendee).optional(),
});

/** The reference lists codes for 206 and not where they stand: as in every other body of errors. */
export const partlyAssignedLicences = assignedLicences.extend({ errors: z.array(wireError).min(1) });

export const role = z.strictObject({ id: encodedId('ROLE'), name: z.string() });

export const location = z.strictObject({
  id: encodedId('LOCATION'),
  name: z.string(),
  orgId: encodedId('ORGANIZATION'),
  address: z.strictObject({
    address1: z.string(),
    address2: z.string().optional(),
    city: z.string(),
    state: z.string().optional(),
    postalCode: z.string().optional(),
    country: z.string().length(2),
  }),
  timeZone: z.string(),
  preferredLanguage: z.string().optional(),
  latitude: z.string().optional(),
  longitude: z.string().optional(),
  notes: z.string().optional(),
});

export const webhook = z.strictObject({
  id: encodedId('WEBHOOK'),
  name: z.string(),
  targetUrl: z.url(),
  resource: z.string(),
  event: z.string(),
  filter: z.string().optional(),
  secret: z.string().optional(),
  status: z.enum(['active', 'inactive']),
  created: timestamp,
  ownedBy: z.string().optional(),
  orgId: encodedId('ORGANIZATION').optional(),
  createdBy: encodedId('PEOPLE').optional(),
  appId: z.string().optional(),
});

export const createdLocation = z.strictObject({ id: encodedId('LOCATION') });
