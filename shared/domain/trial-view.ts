import * as z from 'zod';
import { iso } from '#shared/domain/calendar.ts';
import { dataCentre } from '#shared/domain/countries.ts';
import { organisationId, personId, trialId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import { language } from '#shared/domain/languages.ts';
import { type Trial, trialDuration, trialState } from '#shared/domain/trial.ts';
import { daysLeft, restorableUntil, trialAsOf } from '#shared/domain/trial-clock.ts';
import { trialServiceId } from '#shared/domain/trial-services.ts';
import type { SeatsUsed } from '#shared/domain/users/seats.ts';

/** A trial as a caller sees it, in the state that holds at the moment of asking. */
export const trialView = z
  .strictObject({
    id: trialId,
    organisationId,
    companyName: z.string(),
    country: z.string(),
    dataCentre: dataCentre.meta({ description: 'Where the data of the organisation is kept; it follows from the country.' }),
    language,
    administrator: z.strictObject({ personId, email: z.string(), signedInAt: instant.optional() }),
    formerAdministrators: z.array(z.strictObject({ personId, email: z.string(), replacedAt: instant })),
    services: z.array(
      z.strictObject({
        service: trialServiceId,
        licences: z.int(),
        licencesUsed: z
          .int()
          .optional()
          .register(z.globalRegistry, { description: 'Counted at this moment; left out in the answer to a change.' }),
      }),
    ),
    durationDays: trialDuration,
    state: trialState,
    createdAt: instant,
    startBy: instant.meta({ description: 'The duration counts from here if nobody has signed in by then.' }),
    startedAt: instant.optional(),
    endsAt: instant.optional(),
    daysLeft: z
      .int()
      .optional()
      .register(z.globalRegistry, { description: 'Calendar days (UTC) until the end, while the trial runs; 0 on its last day.' }),
    extensions: z.int(),
    suspendedAt: instant.optional(),
    softDeletedAt: instant.optional(),
    softDeletedBecause: z.enum(['expired', 'cancelled']).optional(),
    restorableUntil: instant.optional(),
    purgedAt: instant.optional(),
    convertedAt: instant.optional(),
    setUpQuestion: z.enum(['open', 'now', 'later']),
    version: z.int(),
  })
  .register(z.globalRegistry, { id: 'Trial' });
export type TrialView = z.infer<typeof trialView>;

/**
 * A trial as it is shown at `now`: in the state that holds, whatever was recorded last. `used`: the licences in use, where the seat
 * ledger was read.
 */
export function viewOfTrial(stored: Trial, now: Date, used?: SeatsUsed): TrialView {
  const held = trialAsOf(stored, now);
  const { partnerId: _partner, remindedDaysBefore: _reminded, services, ...shown } = held;
  const [left, restorable] = [daysLeft(held, now), restorableUntil(held)];
  return {
    ...shown,
    services: trialServiceId.options.flatMap((service) => {
      const licences = services[service];
      return licences === undefined ? [] : [{ service, licences, ...(used === undefined ? {} : { licencesUsed: used[service] ?? 0 }) }];
    }),
    ...(left === undefined ? {} : { daysLeft: left }),
    ...(restorable === undefined ? {} : { restorableUntil: iso(restorable) }),
  };
}
