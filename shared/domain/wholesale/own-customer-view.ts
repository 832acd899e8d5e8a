import * as z from 'zod';
import type { CustomerWithCounts } from '#shared/domain/wholesale/own-customer-store.ts';
import { packages as facts } from '#shared/domain/wholesale/packages.ts';
import {
  copiedSettings,
  failureNote,
  packageName,
  packageStatus,
  type WholesaleCustomer,
  wholesaleAddress,
  wholesaleCustomer,
} from '#shared/domain/wholesale/wholesale-customer.ts';

const shape = wholesaleCustomer.shape;

/** Who acts next, and what that is; nobody has to wait without knowing for what. */
const nextAction = z.strictObject({
  who: z.enum(['nobody', 'you', 'platform', 'customer_administrator']),
  what: z.string(),
  /** Until when, where there is an end to it. */
  until: z.string().optional(),
});

const failures = z.array(z.strictObject(failureNote.shape)).optional();

/** A wholesale customer as its partner sees it at our own interface: with what the wire format does not say. */
export const ownCustomerView = z
  .strictObject({
    id: shape.id,
    /** The same in the wire format. */
    wire: z.strictObject({ customerId: z.string(), orgId: z.string() }),
    organisationId: shape.organisationId,
    externalId: z.string(),
    name: z.string().optional(),
    attached: z.boolean(),
    template: z.strictObject({ id: shape.templateId, version: z.int().optional() }),
    address: z.strictObject(wholesaleAddress.shape),
    dataCentre: shape.dataCentre,
    status: shape.status,
    statusChangedAt: z.string(),
    level: packageName.optional(),
    /** As they were copied from the template; absent until the organisation is made. */
    settings: z.strictObject(copiedSettings.omit({ templateVersion: true }).shape).optional(),
    packages: z.array(
      z.strictObject({
        name: packageName,
        label: z.string(),
        status: packageStatus,
        limit: z.int().optional(),
        used: z.int(),
        errors: failures,
        warnings: failures,
      }),
    ),
    errors: failures,
    next: nextAction,
    createdAt: z.string(),
    version: z.int(),
  })
  .register(z.globalRegistry, { id: 'OwnWholesaleCustomer' });

function nextOf({ status, approval }: WholesaleCustomer): z.infer<typeof nextAction> {
  switch (status) {
    case 'provisioning':
    case 'updating':
    case 'deleting':
      return { who: 'platform', what: 'It is being worked on; an event tells its end.' };
    case 'pending_rpl_review':
      return {
        who: 'customer_administrator',
        what: 'A full administrator of the organisation agrees or declines by the link in the e-mail.',
        ...(approval === undefined ? {} : { until: approval.lapsesAt }),
      };
    case 'provisioned':
      return { who: 'nobody', what: 'Everything is there.' };
    case 'provisioned_with_errors':
      return { who: 'you', what: 'Update the customer: packages that failed are tried again, or leave them out.' };
    case 'error':
      return { who: 'you', what: 'See `errors`; update the customer to try again, or delete it.' };
  }
}

type WireIds = { readonly customerId: string; readonly orgId: string };

export function viewOfOwnCustomer({ customer, counts }: CustomerWithCounts, wire: WireIds): z.infer<typeof ownCustomerView> {
  const { id, organisationId, externalId, attached, templateId, address, dataCentre, status, statusChangedAt, level, errors } = customer;
  const { templateVersion, ...settings } = customer.settings ?? {};
  const { createdAt, version, customerInfo } = customer;
  return {
    id,
    wire,
    organisationId,
    externalId,
    ...(customerInfo === undefined ? {} : { name: customerInfo.name }),
    attached,
    template: { id: templateId, ...(templateVersion === undefined ? {} : { version: templateVersion }) },
    address,
    dataCentre,
    status,
    statusChangedAt,
    ...(level === undefined ? {} : { level }),
    ...(customer.settings === undefined ? {} : { settings: copiedSettings.omit({ templateVersion: true }).parse(settings) }),
    packages: customer.packages.map(({ name, status: of, errors: failed, warnings }) => {
      const count = counts.find((one) => one.name === name);
      const limit = count?.limit ?? Object.entries(customer.limits).find(([limited]) => limited === name)?.[1];
      return {
        name,
        label: facts[name].label,
        status: of,
        ...(limit === undefined ? {} : { limit }),
        used: count?.used ?? 0,
        ...(failed === undefined ? {} : { errors: failed }),
        ...(warnings === undefined ? {} : { warnings }),
      };
    }),
    ...(errors === undefined ? {} : { errors }),
    next: nextOf(customer),
    createdAt,
    version,
  };
}
