import * as z from 'zod';
import { organisationId, tenantId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import { offeredTelephony } from '#shared/domain/set-up/contact-center-view.ts';
import { countryOfOperation } from '#shared/domain/set-up/countries/country-of-operation.ts';
import { type OfferedTelephony, type TelephonyOptions, telephonyOptionsOf } from '#shared/domain/set-up/countries/telephony-options.ts';
import { partFailure, partState, platformId, telephonyOption, tenant } from '#shared/domain/set-up/set-up.ts';
import type { TenantRead } from '#shared/domain/set-up/set-up-store.ts';
import type { AddOn } from '#shared/domain/subscriptions/subscription.ts';

/** The settings of a Contact Center after set-up (SS-12). All but telephony are fixed. */
export const contactCenterSettings = z
  .strictObject({
    id: tenantId,
    organisationId,
    country: z.string(),
    dataCentre: z.string(),
    platform: platformId,
    approvalReference: z.string().optional(),
    subdomain: z.string(),
    timeZone: z.string(),
    telephony: telephonyOption,
    telephonyOptions: z.array(offeredTelephony),
    /** Why there is nothing to choose. */
    telephonyDecidedBy: z.enum(['pstn_add_on', 'single_option']).optional(),
    /** Why the last change of telephony was not made. */
    telephonyFailure: partFailure.optional(),
    state: partState,
    failure: partFailure.optional(),
    suspendedAt: instant.optional(),
    configuration: tenant.shape.configuration.strict(),
    chat: z.strictObject({ state: tenant.shape.chat.shape.state, since: instant, failure: partFailure.optional() }),
    version: z.int(),
  })
  .register(z.globalRegistry, { id: 'ContactCenter' });
export type ContactCenterSettings = z.output<typeof contactCenterSettings>;

export type TelephonyOfTenant = {
  readonly options: readonly OfferedTelephony[];
  readonly decidedBy: NonNullable<TelephonyOptions['decided']>['by'] | undefined;
};

/**
 * The options that a tenant may have now. Any subscription of the organisation makes it one's tenant, whatever brought it, and its PSTN
 * decides where it was ordered. A country that has left the table keeps what it has.
 */
export function telephonyOfTenant({ tenant: held, hasCalling, subscriptions }: TenantRead): TelephonyOfTenant {
  const kept: TelephonyOfTenant = { options: [{ option: held.telephony }], decidedBy: 'single_option' };
  const country = countryOfOperation(held.country);
  if (country === undefined) return kept;
  const addOns: AddOn[] = subscriptions.flatMap((subscription) => subscription.addOns);
  const sourceKind = subscriptions.length > 0 ? 'subscription' : held.source.kind;
  const options = telephonyOptionsOf({ country, platform: held.platform, sourceKind, addOns, hasCalling });
  return options.ok ? { options: options.value.options, decidedBy: options.value.decided?.by } : kept;
}

export function viewOfContactCenterSettings(read: TenantRead): ContactCenterSettings {
  const { tenant: held } = read;
  const { options, decidedBy } = telephonyOfTenant(read);
  const { state, failure } = held.progress;
  const { administratorId: _, ...chat } = held.chat;
  return {
    id: held.id,
    organisationId: held.organisationId,
    country: held.country,
    dataCentre: held.dataCentre,
    platform: held.platform,
    ...(held.approvalReference === undefined ? {} : { approvalReference: held.approvalReference }),
    subdomain: held.subdomain,
    timeZone: held.timeZone,
    telephony: held.telephony,
    telephonyOptions: options.map((offered) => ({ ...offered })),
    ...(decidedBy === undefined ? {} : { telephonyDecidedBy: decidedBy }),
    ...(held.telephonyFailure === undefined ? {} : { telephonyFailure: held.telephonyFailure }),
    state,
    ...(failure === undefined ? {} : { failure }),
    ...(held.suspendedAt === undefined ? {} : { suspendedAt: held.suspendedAt }),
    configuration: held.configuration,
    chat,
    version: held.version,
  };
}
