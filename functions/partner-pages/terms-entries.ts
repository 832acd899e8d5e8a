import * as z from 'zod';
import { language } from '#shared/domain/languages.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import type { Trial } from '#shared/domain/trial.ts';
import { trialServiceId } from '#shared/domain/trial-services.ts';
import { type TermsChange, termsChange } from '#shared/domain/trial-terms.ts';
import type { SeatsUsed } from '#shared/domain/users/seats.ts';
import type { ChangeTermsError } from '#shared/pages/change-terms-errors.ts';
import type { TermsEntries } from '#shared/pages/change-terms-page.tsx';
import { enteredServices, licencesIn, serviceErrorAt, serviceFields } from './service-entries.ts';

/** The form as it is posted; `version` is that of the trial which was looked at. */
export const termsFields = z.strictObject({
  version: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  ...serviceFields,
  durationDays: z.string().optional(),
  language: z.string().default(''),
});
export type TermsFields = z.output<typeof termsFields>;

/** What is given back to the form, as it was entered. */
export function enteredTerms(fields: TermsFields, { durationDays }: Pick<Trial, 'durationDays'>): TermsEntries {
  return { services: enteredServices(fields), durationDays: fields.durationDays ?? String(durationDays), language: fields.language };
}

/** The terms that the form asks for, or everything that is wrong with it, each at its field. */
export function termsIn(fields: TermsFields): Result<TermsChange, readonly ChangeTermsError[]> {
  const chosen = language.safeParse(fields.language);
  const parsed = termsChange.safeParse({
    services: licencesIn(fields),
    language: chosen.data,
    ...(fields.durationDays === undefined ? {} : { durationDays: Number(fields.durationDays) }),
  });
  const errors = (parsed.success ? [] : parsed.error.issues).map(({ path: [field, within] }): ChangeTermsError => {
    return field === 'durationDays' ? { field, code: 'required' } : serviceErrorAt(within);
  });
  if (!chosen.success) errors.push({ field: 'language', code: 'required' });
  return parsed.success && errors.length === 0 ? ok(parsed.data) : refused(errors);
}

/** Where on the form a refusal of the rules belongs; undefined for those that are about something else. */
export function termsErrors({ code, fields = [] }: Refusal, used: SeatsUsed): readonly ChangeTermsError[] | undefined {
  if (code === 'CHANGED_SINCE_READ') return [{ field: 'terms', code: 'changed' }];
  if (code === 'END_NOT_AHEAD') return [{ field: 'durationDays', code: 'end-not-ahead' }];
  if (code !== 'LICENCES_BELOW_ASSIGNED') return undefined;
  const faulty = new Set(fields.map(({ field }) => field));
  return trialServiceId.options
    .filter((service) => faulty.has(`/services/${service}`))
    .map((service) => ({ field: `services.${service}`, code: 'below-assigned', service, used: used[service] ?? 0 }));
}
