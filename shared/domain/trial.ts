import * as z from 'zod';
import { dataCentre } from '#shared/domain/countries.ts';
import { organisationId, partnerId, personId, trialId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import { language } from '#shared/domain/languages.ts';
import { licenceCounts } from '#shared/domain/trial-services.ts';

export const trialState = z.enum(['awaiting_customer', 'active', 'suspended', 'soft_deleted', 'purged', 'converted']);
export type TrialState = z.infer<typeof trialState>;

export const trialDuration = z.union([z.literal(30), z.literal(60), z.literal(90)]);

/**
 * A trial as stored. `state` is the state that was last recorded; what holds at a given moment is `trialAsOf` (the clock moves
 * trials on whether or not anybody has recorded it).
 */
export const trial = z.object({
  id: trialId,
  partnerId,
  organisationId,
  companyName: z.string(),
  country: z.string(),
  dataCentre,
  language,
  administrator: z.object({ personId, email: z.string(), signedInAt: instant.optional() }),
  /** Administrators that were replaced before they signed in (TR-14), oldest first. */
  formerAdministrators: z.array(z.object({ personId, email: z.string(), replacedAt: instant })),
  services: licenceCounts,
  durationDays: trialDuration,
  state: trialState,
  createdAt: instant,
  /** The trial counts from here if nobody has signed in by then (TR-9). */
  startBy: instant,
  startedAt: instant.optional(),
  endsAt: instant.optional(),
  extensions: z.int(),
  suspendedAt: instant.optional(),
  softDeletedAt: instant.optional(),
  softDeletedBecause: z.enum(['expired', 'cancelled']).optional(),
  purgedAt: instant.optional(),
  convertedAt: instant.optional(),
  /** The smallest number of days before the end of which people have been told; absent: none yet (TR-6). */
  remindedDaysBefore: z.int().optional(),
  /** The partner's answer to "set services up now?" (TR-7). */
  setUpQuestion: z.enum(['open', 'now', 'later']),
  version: z.int(),
});
export type Trial = z.infer<typeof trial>;
