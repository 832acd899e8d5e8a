import * as z from 'zod';
import { endOfDayAfter, iso } from '#shared/domain/calendar.ts';
import { language } from '#shared/domain/languages.ts';
import type { FieldFault, Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import { type Trial, trialDuration } from '#shared/domain/trial.ts';
import type { EntitlementChange, Moved } from '#shared/domain/trial-change.ts';
import { legal } from '#shared/domain/trial-moves.ts';
import { type LicenceCounts, licenceCounts, trialServiceId } from '#shared/domain/trial-services.ts';

const fixed = z
  .unknown()
  .optional()
  .register(z.globalRegistry, { description: 'Cannot be changed (TR-4): naming it is refused with IMMUTABLE_TERM.' });

/** The terms of a trial that can change, and those that cannot, so that naming one of these is told from a misspelt field (TR-4). */
export const termsChange = z
  .strictObject({
    services: licenceCounts
      .optional()
      .register(z.globalRegistry, { description: 'The complete set of trial services with their licences, as it shall be.' }),
    durationDays: trialDuration
      .optional()
      .register(z.globalRegistry, { description: 'Counted from the start of the trial. Not while it is suspended.' }),
    language: language.optional().register(z.globalRegistry, { description: 'The language in which the organisation is written to.' }),
    companyName: fixed,
    administratorEmail: fixed,
    country: fixed,
  })
  .register(z.globalRegistry, { id: 'TrialTermsChange' });
export type TermsChange = z.infer<typeof termsChange>;

const fixedTerms = ['companyName', 'administratorEmail', 'country'] as const;

function fixedTermsNamed(terms: TermsChange): Refusal | undefined {
  const fields = fixedTerms
    .filter((term) => terms[term] !== undefined)
    .map((term): FieldFault => ({ field: `/${term}`, code: 'IMMUTABLE_TERM', message: 'This term cannot be changed.' }));
  return fields.length === 0 ? undefined : { code: 'IMMUTABLE_TERM', fields };
}

/** Only trial services are touched: Context Service stays, also when Message goes (CX-2, CX-5). */
function entitlementsBetween(trial: Trial, wanted: LicenceCounts, now: Date): EntitlementChange {
  const { organisationId, id: trialId } = trial;
  const differing = trialServiceId.options
    .map((service) => ({ service, before: trial.services[service], after: wanted[service] }))
    .filter(({ before, after }) => before !== after);
  return {
    put: differing.flatMap(({ service, before, after: licences }) =>
      before !== undefined || licences === undefined
        ? []
        : [{ service, licences, free: licences, organisationId, source: 'trial', trialId, grantedAt: iso(now) }],
    ),
    count: differing.flatMap(({ service, before, after }) =>
      before === undefined || after === undefined ? [] : [{ service, before, after }],
    ),
    remove: differing.flatMap(({ service, before, after }) =>
      before === undefined || after !== undefined ? [] : [{ service, licences: before }],
    ),
  };
}

function withDuration(trial: Trial, durationDays: Trial['durationDays'], now: Date): Result<Trial, Refusal> {
  const allowed = legal('changeDuration', trial);
  if (!allowed.ok) return allowed;
  if (trial.startedAt === undefined) return ok({ ...trial, durationDays });
  const endsAt = endOfDayAfter(new Date(trial.startedAt), durationDays);
  if (endsAt <= now) return refused({ code: 'END_NOT_AHEAD', field: '/durationDays' });
  // Another end has reminders of its own.
  const { remindedDaysBefore: _, ...rest } = trial;
  return ok({ ...rest, durationDays, endsAt: iso(endsAt) });
}

/**
 * Other terms for a trial, given as it holds now: services, licences, duration, language (TR-4, TR-10). `undefined`: nothing would
 * change. Refuses with IMMUTABLE_TERM, TRIAL_STATE or END_NOT_AHEAD; writing it may be refused with LICENCES_BELOW_ASSIGNED: how many
 * are in use stands in the seat ledger, and is asked there.
 */
export function changeTerms(trial: Trial, terms: TermsChange, now: Date): Result<Moved | undefined, Refusal> {
  const fixedTerm = fixedTermsNamed(terms);
  if (fixedTerm !== undefined) return refused(fixedTerm);
  const allowed = legal('changeTerms', trial);
  if (!allowed.ok) return allowed;
  const services = terms.services ?? trial.services;
  const timed =
    terms.durationDays === undefined || terms.durationDays === trial.durationDays
      ? ok(trial)
      : withDuration(trial, terms.durationDays, now);
  if (!timed.ok) return timed;
  const after: Trial = { ...timed.value, services, language: terms.language ?? trial.language };
  const entitlements = entitlementsBetween(trial, services, now);
  const changed = [
    ...(Object.values(entitlements).some((part) => part.length > 0) ? ['services'] : []),
    ...(after.durationDays === trial.durationDays ? [] : ['durationDays']),
    ...(after.endsAt === trial.endsAt ? [] : ['endsAt']),
    ...(after.language === trial.language ? [] : ['language']),
  ];
  return ok(changed.length === 0 ? undefined : { trial: after, event: 'trial.changed', changed, entitlements });
}
