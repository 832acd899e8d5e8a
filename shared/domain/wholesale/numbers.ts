import * as z from 'zod';
import { locationId, organisationId, personId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';

/** A number of a location, and who has it: one user at most (WS-4). */
export const locationNumber = z.object({
  organisationId,
  /** E.164. */
  number: z.string(),
  locationId,
  state: z.enum(['active', 'inactive']),
  personId: personId.optional(),
  /** The extension that its owner has beside it. */
  extension: z.string().optional(),
  addedAt: instant,
});
export type LocationNumber = z.infer<typeof locationNumber>;

/** An internal number that somebody has, once in the organisation. */
export const assignedExtension = z.object({
  organisationId,
  extension: z.string(),
  locationId,
  personId,
  /** The number that its owner has beside it. */
  ownNumber: z.string().optional(),
});
export type AssignedExtension = z.infer<typeof assignedExtension>;
