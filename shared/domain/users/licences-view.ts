import * as z from 'zod';
import { organisationId } from '#shared/domain/ids.ts';
import type { Entitlement } from '#shared/domain/people.ts';
import { serviceId } from '#shared/domain/users/licences.ts';
import { ledgerOf } from '#shared/domain/users/seats.ts';

/** The seat ledger of an organisation (US-9): assigned, set aside and free add up to the licences, at every moment. */
export const licencesView = z
  .strictObject({
    organisationId,
    services: z.array(
      z.strictObject({
        service: serviceId,
        licences: z.int(),
        assigned: z.int().register(z.globalRegistry, { description: 'Users who have a licence of this service.' }),
        setAside: z.int().register(z.globalRegistry, { description: 'Held by a running import for the rows it is at.' }),
        free: z.int(),
        source: z.enum(['trial', 'subscription', 'grant']),
      }),
    ),
  })
  .register(z.globalRegistry, { id: 'Licences' });
export type LicencesView = z.infer<typeof licencesView>;

/** The ledger as it is shown: services that have ended are no longer there. */
export function viewOfLicences(id: LicencesView['organisationId'], entitlements: readonly Entitlement[]): LicencesView {
  const services = serviceId.options.flatMap((service) => {
    const entitlement = entitlements.find((one) => one.service === service);
    const ledger = entitlement === undefined ? undefined : ledgerOf(entitlement);
    return entitlement === undefined || ledger === undefined ? [] : [{ service, ...ledger, source: entitlement.source }];
  });
  return { organisationId: id, services };
}
