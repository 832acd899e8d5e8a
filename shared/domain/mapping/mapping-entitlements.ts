import type { OrganisationId } from '#shared/domain/ids.ts';
import type { Entitlement } from '#shared/domain/people.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { SubscribedServices } from '#shared/domain/subscriptions/subscription.ts';
import type { EntitlementChange } from '#shared/domain/trial-change.ts';
import { serviceId } from '#shared/domain/users/licences.ts';

/**
 * What a subscription brings to an organisation whose services are not those of a running trial. Licences of two subscriptions to one
 * service add up; a service that was over begins anew with what was bought, and nothing falls below what is assigned.
 */
export function subscribedEntitlements(
  organisationId: OrganisationId,
  present: readonly Entitlement[],
  bought: SubscribedServices,
  grantedAt: string,
): EntitlementChange {
  const services = serviceId.options.flatMap((service) => {
    const licences = bought[service];
    const found = present.find((entitlement) => entitlement.service === service);
    return licences === undefined ? [] : [{ service, licences, before: found?.licences ?? 0, found }];
  });
  const granted = (service: Entitlement['service'], licences: number): Entitlement => ({
    organisationId,
    service,
    licences,
    source: 'subscription',
    grantedAt,
  });
  const adds = (found: Entitlement) => found.source === 'subscription' && found.endedAt === undefined;
  return {
    put: services.flatMap(({ service, licences, found }) =>
      found === undefined ? [{ ...granted(service, licences), free: licences }] : [],
    ),
    count: services.flatMap(({ service, licences, before, found }) =>
      found !== undefined && adds(found) ? [{ service, before, after: before + licences }] : [],
    ),
    transfer: services.flatMap(({ service, licences, before, found }) =>
      found !== undefined && !adds(found) ? [{ entitlement: granted(service, licences), before }] : [],
    ),
  };
}

/**
 * The refusal of a subscription with fewer licences than are in use, as writing it would refuse, with every service named (TR-12).
 * What is in use is what the seat ledger said a moment ago; the write looks once more.
 */
export function belowAssigned(present: readonly Entitlement[], { transfer = [] }: EntitlementChange): Refusal | undefined {
  const fields = transfer.flatMap(({ entitlement: { service, licences = 0 } }) => {
    const { licences: before = 0, free = before } = present.find((one) => one.service === service) ?? {};
    const used = before - free;
    if (used <= licences) return [];
    return [{ field: `/services/${service}`, code: 'LICENCES_BELOW_ASSIGNED', message: `${used} are in use.` }];
  });
  return fields.length === 0 ? undefined : { code: 'LICENCES_BELOW_ASSIGNED', fields };
}
