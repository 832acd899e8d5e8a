import type * as z from 'zod';
import type { Location } from '#shared/domain/set-up/set-up.ts';
import { wireOrganisationOf } from '#shared/http/wire/named-ids.ts';
import { wireId } from '#shared/http/wire/wire-ids.ts';
import type { wireLocation } from './contract.ts';

/** A location in the words of the wire format. */
export function viewOfLocation(location: Location): z.infer<typeof wireLocation> {
  const { id, organisationId, name, country, addressLine1, addressLine2, city, state, postalCode, timeZone } = location;
  return {
    id: wireId('LOCATION', id),
    name,
    orgId: wireOrganisationOf(organisationId),
    address: {
      address1: addressLine1,
      ...(addressLine2 === undefined ? {} : { address2: addressLine2 }),
      city,
      ...(state === undefined ? {} : { state }),
      ...(postalCode === undefined ? {} : { postalCode }),
      country,
    },
    timeZone,
    preferredLanguage: location.preferredLanguage ?? location.announcementLanguage.toLowerCase().replace('-', '_'),
  };
}
