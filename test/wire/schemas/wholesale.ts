import * as z from 'zod';
import { encodedId, timestamp, wireError } from './answer-shapes.ts';

const customerPackages = z.enum([
  'common_area_calling',
  'webex_calling',
  'webex_calling_standard',
  'webex_voice',
  'webex_meetings',
  'webex_suite',
  'cx_essentials',
  'cisco_calling_plan',
  'attendant_console',
  'cx_premium_agent',
  'cx_standard_agent',
  'cx_voice_ports',
  'cx_ai_assistant',
  'webex_ai_agent',
]);
const subscriberPackages = customerPackages.exclude([
  'common_area_calling',
  'cisco_calling_plan',
  'cx_voice_ports',
  'cx_ai_assistant',
  'webex_ai_agent',
]);
const legacyPackage = z.enum(['webex_calling', 'webex_meetings', 'webex_suite', 'webex_voice', 'cx_essentials', 'webex_calling_standard']);

const address = z.strictObject({
  addressLine1: z.string(),
  addressLine2: z.string().optional(),
  city: z.string(),
  stateOrProvince: z.string().optional(),
  zipOrPostalCode: z.string().optional(),
  country: z.string().length(2),
});

const packageDetail = z.strictObject({
  name: customerPackages,
  status: z.enum(['provisioned', 'provisioning', 'deleting', 'error']),
  warnings: z.array(wireError).optional(),
  errors: z.array(wireError).optional(),
  licenseIds: z.array(encodedId('LICENSE')).optional(),
});

export const customer = z
  .strictObject({
    id: encodedId('ENTERPRISE', 'CUSTOMER'),
    orgId: encodedId('ORGANIZATION').optional(),
    externalId: z.string(),
    address,
    status: z.enum(['provisioning', 'pending_rpl_review', 'provisioned', 'provisioned_with_errors', 'updating', 'deleting', 'error']),
    packages: z.array(customerPackages),
    resourceDetails: z.strictObject({ packages: z.array(packageDetail) }).optional(),
    errors: z.array(wireError).optional(),
  })
  .refine(({ status, orgId }) => status !== 'provisioned' || orgId !== undefined, 'a provisioned customer has an orgId');

export const subscriber = z
  .strictObject({
    id: encodedId('SUBSCRIBER'),
    personId: encodedId('PEOPLE').optional(),
    email: z.string(),
    customerId: encodedId('ENTERPRISE', 'CUSTOMER'),
    externalCustomerId: z.string(),
    package: legacyPackage,
    packages: z.array(subscriberPackages).min(1),
    status: z.enum(['provisioned', 'pending_user_migration']),
    errors: z.array(wireError).optional(),
    created: timestamp,
    lastStatusChange: timestamp,
  })
  .refine(({ status, personId }) => (status === 'provisioned') === (personId !== undefined), 'a personId exactly when provisioned');

export const precheck = z.strictObject({
  message: z.literal('success'),
  info: z.array(z.strictObject({ infoCode: z.int(), description: z.string() })).min(1),
});

export const subPartner = z.strictObject({
  orgId: encodedId('ORGANIZATION'),
  subscriptionId: z.string(),
  provisioningState: z.enum(['active', 'suspended']),
  created: timestamp,
  billingStartDate: z.string(),
});

const reportType = z.enum(['PARTNER', 'CUSTOMER', 'USER']);
const reportCategory = z.enum(['RECONCILIATION', 'POINT_IN_TIME']);

export const createdReport = z.strictObject({
  id: encodedId('BILLING_REPORT'),
  billingStartDate: z.iso.date(),
  billingEndDate: z.iso.date(),
  type: reportType,
  category: reportCategory,
});

export const billingReport = createdReport.extend({
  created: timestamp,
  createdBy: encodedId('PEOPLE').optional(),
  status: z.enum(['IN_PROGRESS', 'COMPLETED', 'FAILED']),
  tempDownloadURL: z.url().optional(),
  errors: z.array(z.strictObject({ code: z.string(), description: z.string() })).optional(),
});
