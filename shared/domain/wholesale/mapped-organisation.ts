import * as z from 'zod';
import { organisationId, partnerId, wholesaleCustomerId } from '#shared/domain/ids.ts';

/** Which wholesale customer an organisation is, and whose. Kept with the organisation. */
export const mappedOrganisation = z.object({ organisationId, customerId: wholesaleCustomerId, partnerId });
