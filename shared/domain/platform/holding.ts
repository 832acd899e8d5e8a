import * as z from 'zod';
import { dataCentre } from '#shared/domain/countries.ts';
import { locationId, organisationId, partnerId, personId, siteId, tenantId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import { partFailure, partSource, telephonyOption } from '#shared/domain/set-up/set-up.ts';

/** What is asked of a platform about a thing that it has made. */
export const wish = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('removal') }),
  /** A location that somebody added by itself is made. */
  z.object({ kind: z.literal('location') }),
  z.object({ kind: z.literal('suspension') }),
  z.object({ kind: z.literal('resumption') }),
  z.object({ kind: z.literal('telephony'), telephony: telephonyOption }),
  z.object({ kind: z.literal('configuration') }),
  z.object({ kind: z.literal('chat'), administratorId: personId }),
]);
export type Wish = z.infer<typeof wish>;

/**
 * A thing that a platform has of ours, or may have: noted before the platform is first asked to make it, and kept until the platform
 * has removed it, whatever becomes of the organisation meanwhile. `work` is the one wish under way: it is brought to its end before
 * another is looked at, so that what the platform has is always known, or about to be.
 */
export const holding = z.object({
  id: z.union([tenantId, siteId, locationId]),
  kind: z.enum(['tenant', 'site', 'location']),
  organisationId,
  partnerId,
  source: partSource,
  dataCentre,
  /** Absent: it is being made. */
  madeAt: instant.optional(),
  /** It came by itself, and is made by whoever keeps the platform in line. Absent: the worker of what it belongs to has it made. */
  madeBy: z.literal('upkeep').optional(),
  suspended: z.boolean(),
  /** Of a tenant: the option that the platform has. */
  telephony: telephonyOption.optional(),
  /** Wishes that have come to an end; part of the key of the next. */
  sequence: z.int(),
  work: z
    .object({
      wish,
      /** Times in a row that the platform gave no answer. */
      tries: z.int(),
      operation: z.string().optional(),
    })
    .optional(),
  /** Why the last suspension, resumption or removal was refused; it is asked for again. */
  failure: partFailure.optional(),
  /** The platform is not asked before. */
  notBefore: instant.optional(),
  version: z.int(),
});
export type Holding = z.infer<typeof holding>;

/** The key of a wish: the same until it has come to an end, and of no other wish. */
export function keyOfWish({ id, sequence }: Holding, asked: Wish): string {
  const value = asked.kind === 'telephony' ? [asked.telephony] : asked.kind === 'chat' ? [asked.administratorId] : [];
  return [id, sequence, asked.kind, ...value].join('.');
}
