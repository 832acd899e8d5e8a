import type * as z from 'zod';
import { itemsOf, nothing, url } from './schemas/answer-shapes.ts';
import * as near from './schemas/neighbours.ts';
import * as calling from './schemas/numbers.ts';
import * as wholesale from './schemas/wholesale.ts';

/** An operation as the reference describes it. `null`: no body. `location`, `pages`: the headers that come with success. */
export type WireOperation = {
  readonly method: string;
  readonly path: string;
  readonly success: Readonly<Record<number, z.ZodType | null>>;
  readonly location?: true;
  readonly pages?: true;
};

const customers = '/v1/wholesale/customers';
const subscribers = '/v1/wholesale/subscribers';
const telephony = '/v1/telephony/config';
const reports = '/v1/wholesale/billing/reports';

/** Every operation that a wholesale client needs; written from the reference, and from nothing that is served. */
export const wireOperations: readonly WireOperation[] = [
  { method: 'GET', path: customers, success: { 200: itemsOf(wholesale.customer) }, pages: true },
  { method: 'POST', path: customers, success: { 202: url }, location: true },
  { method: 'GET', path: `${customers}/{customerId}`, success: { 200: wholesale.customer } },
  { method: 'PUT', path: `${customers}/{customerId}`, success: { 202: url }, location: true },
  { method: 'DELETE', path: `${customers}/{customerId}`, success: { 202: nothing } },
  { method: 'POST', path: `${customers}/validate`, success: { 200: wholesale.precheck } },
  { method: 'GET', path: '/v1/wholesale/subPartners', success: { 200: itemsOf(wholesale.subPartner) }, pages: true },
  { method: 'GET', path: subscribers, success: { 200: itemsOf(wholesale.subscriber) }, pages: true },
  { method: 'POST', path: subscribers, success: { 200: wholesale.subscriber, 202: wholesale.subscriber }, location: true },
  { method: 'GET', path: `${subscribers}/{subscriberId}`, success: { 200: wholesale.subscriber } },
  { method: 'PUT', path: `${subscribers}/{subscriberId}`, success: { 200: wholesale.subscriber }, location: true },
  { method: 'DELETE', path: `${subscribers}/{subscriberId}`, success: { 204: nothing } },
  { method: 'POST', path: `${subscribers}/validate`, success: { 200: wholesale.precheck } },
  { method: 'POST', path: '/v1/subscribers/{subscriberId}/emails/consentMove', success: { 204: nothing } },
  { method: 'POST', path: `${subscribers}/{subscriberId}/emails/consentMove`, success: { 204: nothing } },

  { method: 'GET', path: reports, success: { 200: itemsOf(wholesale.billingReport) }, pages: true },
  { method: 'POST', path: reports, success: { 200: wholesale.createdReport } },
  { method: 'GET', path: `${reports}/{reportId}`, success: { 200: wholesale.billingReport } },
  { method: 'DELETE', path: `${reports}/{reportId}`, success: { 204: nothing } },

  { method: 'GET', path: '/v1/organizations', success: { 200: itemsOf(near.organization) }, pages: true },
  { method: 'GET', path: '/v1/organizations/{orgId}', success: { 200: near.organization } },
  { method: 'DELETE', path: '/v1/organizations/{orgId}', success: { 204: nothing } },
  { method: 'GET', path: '/v1/identity/organizations/{orgId}', success: { 200: near.identityOrganization } },

  { method: 'GET', path: '/v1/people', success: { 200: near.people }, pages: true },
  { method: 'POST', path: '/v1/people', success: { 200: near.person } },
  { method: 'GET', path: '/v1/people/me', success: { 200: near.person } },
  { method: 'GET', path: '/v1/people/{personId}', success: { 200: near.person } },
  { method: 'PUT', path: '/v1/people/{personId}', success: { 200: near.person, 204: nothing } },
  { method: 'DELETE', path: '/v1/people/{personId}', success: { 204: nothing } },

  { method: 'GET', path: '/v1/licenses', success: { 200: itemsOf(near.license) } },
  { method: 'GET', path: '/v1/licenses/{licenseId}', success: { 200: near.licenseWithUsers }, pages: true },
  { method: 'PATCH', path: '/v1/licenses/users', success: { 200: near.assignedLicences, 206: near.partlyAssignedLicences } },
  { method: 'GET', path: '/v1/roles', success: { 200: itemsOf(near.role) } },
  { method: 'GET', path: '/v1/roles/{roleId}', success: { 200: near.role } },

  { method: 'GET', path: '/v1/locations', success: { 200: itemsOf(near.location) }, pages: true },
  { method: 'POST', path: '/v1/locations', success: { 201: near.createdLocation } },
  { method: 'GET', path: '/v1/locations/{locationId}', success: { 200: near.location } },
  { method: 'PUT', path: '/v1/locations/{locationId}', success: { 204: nothing } },
  { method: 'DELETE', path: '/v1/locations/{locationId}', success: { 204: nothing } },

  { method: 'GET', path: `${telephony}/numbers`, success: { 200: calling.numbers }, pages: true },
  { method: 'POST', path: `${telephony}/locations/{locationId}/numbers`, success: { 201: calling.numbersAdded } },
  { method: 'DELETE', path: `${telephony}/locations/{locationId}/numbers`, success: { 204: nothing } },
  {
    method: 'POST',
    path: `${telephony}/locations/{locationId}/actions/validateExtensions/invoke`,
    success: { 200: calling.extensionsChecked },
  },

  { method: 'GET', path: '/v1/webhooks', success: { 200: itemsOf(near.webhook) }, pages: true },
  { method: 'POST', path: '/v1/webhooks', success: { 200: near.webhook } },
  { method: 'GET', path: '/v1/webhooks/{webhookId}', success: { 200: near.webhook } },
  { method: 'PUT', path: '/v1/webhooks/{webhookId}', success: { 200: near.webhook } },
  { method: 'DELETE', path: '/v1/webhooks/{webhookId}', success: { 204: nothing } },
];
