import * as z from 'zod';
import { iso } from '#shared/domain/calendar.ts';
import { dataCentre, dataCentreOf } from '#shared/domain/countries.ts';
import type { Now } from '#shared/domain/ids.ts';
import type { ActingFor } from '#shared/domain/wholesale/acting-for.ts';
import { type CustomerRequest, customerFaults } from '#shared/domain/wholesale/customer-request.ts';
import { fault } from '#shared/domain/wholesale/faults.ts';
import { levelOf, packages as packageData } from '#shared/domain/wholesale/packages.ts';
import { type PrecheckReader, precheckCustomer } from '#shared/domain/wholesale/precheck-customer.ts';
import type { TemplateReleases } from '#shared/domain/wholesale/template-store.ts';
import { packageName } from '#shared/domain/wholesale/wholesale-customer.ts';

/** A customer as it is shown before it is created (WC-1). `problems` is empty exactly where it could be created at this moment. */
export const customerReview = z
  .strictObject({
    problems: z.array(z.strictObject({ field: z.string(), code: z.string(), message: z.string() })),
    /** Absent where the country is not offered. */
    dataCentre: dataCentre.optional(),
    organisation: z.strictObject({ made: z.boolean(), name: z.string().optional(), administratorEmail: z.string().optional() }),
    packages: z.array(
      z.strictObject({
        name: packageName,
        label: z.string(),
        limit: z.int().optional(),
        needsLocation: z.boolean(),
        needsMeetingsSite: z.boolean(),
      }),
    ),
    /** What every administrator who is given a package gets at least. */
    level: packageName.optional(),
    location: z.strictObject({ name: z.string(), timezone: z.string() }).optional(),
    /** What is taken over from the template; absent where it cannot be used. */
    template: z
      .strictObject({
        name: z.string(),
        templateVersion: z.int(),
        language: z.string(),
        administratorIsInvited: z.boolean(),
        administrationAccess: z.boolean(),
        authentication: z.string(),
      })
      .optional(),
  })
  .register(z.globalRegistry, { id: 'WholesaleCustomerReview' });
export type CustomerReview = z.infer<typeof customerReview>;

/** A request of our own host: whether headquarters are where organisations may be is said, and not taken from the address alone (WC-7). */
export type ConfirmedRequest = CustomerRequest & { readonly inSupportedLocation: boolean };

/** The fault of a request whose location was not confirmed. */
export function confirmationFaults({ inSupportedLocation }: Pick<ConfirmedRequest, 'inSupportedLocation'>) {
  if (inSupportedLocation) return [];
  return [fault('/inSupportedLocation', 'LOCATION_NOT_CONFIRMED', 'Confirm that the headquarters are in a supported location.')];
}

export type ReviewCustomerDeps = { readonly precheck: PrecheckReader; readonly releases: TemplateReleases; readonly now: Now };

/** Shows what a request for a customer would come to, and everything in its way. Two round trips; nothing is written. */
export function reviewCustomer({ precheck, releases, now }: ReviewCustomerDeps) {
  const check = precheckCustomer(precheck);

  async function problemsOf(acting: ActingFor, request: ConfirmedRequest): Promise<CustomerReview['problems']> {
    const checked = await check(acting, { ...request, primaryEmail: request.customerInfo?.primaryEmail });
    const found = checked.ok
      ? []
      : (checked.error.fields ?? [{ field: '', code: checked.error.code, message: 'This partner may not do it.' }]);
    const own = customerFaults(request).filter((one) => !found.some(({ field, code }) => field === one.field && code === one.code));
    return [...confirmationFaults(request), ...found, ...own];
  }

  return async (acting: ActingFor, request: ConfirmedRequest): Promise<CustomerReview> => {
    const { packages, parameters, customerInfo, organisationId, address, templateId } = request;
    const [problems, release] = await Promise.all([problemsOf(acting, request), releases.inForceAt(templateId, iso(now()))]);
    const usable = release !== undefined && !problems.some(({ code }) => code === 'PROVISIONING_ID_UNKNOWN');
    const [centre, level, { location, limits = {} }] = [dataCentreOf(address.country), levelOf(packages), parameters];
    return {
      problems,
      ...(centre === undefined ? {} : { dataCentre: centre }),
      organisation: {
        made: organisationId === undefined,
        ...(customerInfo === undefined ? {} : { name: customerInfo.name, administratorEmail: customerInfo.primaryEmail }),
      },
      packages: packages.map((name) => ({
        name,
        label: packageData[name].label,
        ...(limits[name] === undefined ? {} : { limit: limits[name] }),
        needsLocation: packageData[name].calling,
        needsMeetingsSite: packageData[name].meetings,
      })),
      ...(level === undefined ? {} : { level }),
      ...(location === undefined ? {} : { location: { name: location.name, timezone: location.timezone } }),
      ...(usable
        ? {
            template: {
              name: release.settings.name,
              templateVersion: release.templateVersion,
              language: customerInfo?.language ?? release.settings.language,
              administratorIsInvited: release.settings.email.administratorInvitations && release.settings.administrationAccess,
              administrationAccess: release.settings.administrationAccess,
              authentication: release.settings.authentication.method,
            },
          }
        : {}),
    };
  };
}
