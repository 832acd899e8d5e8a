import * as z from 'zod';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import { type TrialRequest, trialRequest } from '#shared/domain/trial-request.ts';
import type { StartTrialError } from '#shared/pages/start-trial-errors.ts';
import type { StartTrialProps } from '#shared/pages/start-trial-page.tsx';
import { enteredServices, licencesIn, serviceErrorAt, serviceFields } from './service-entries.ts';

const text = z.string().default('');

/** The form as it is posted: texts; a box that is not ticked and a choice that is not made are not there. */
export const startFields = z.strictObject({
  requestKey: z.string().max(100).default(''),
  companyName: text,
  administratorEmail: text,
  country: text,
  inSupportedLocation: z.literal('true').optional(),
  language: text,
  ...serviceFields,
  durationDays: text,
  contextService: z.literal('true').optional(),
});
export type StartFields = z.output<typeof startFields>;

/** What is given back to the form, as it was entered. */
export function enteredValues(fields: StartFields): StartTrialProps['values'] {
  return {
    companyName: fields.companyName,
    administratorEmail: fields.administratorEmail,
    country: fields.country,
    inSupportedLocation: fields.inSupportedLocation !== undefined,
    language: fields.language,
    services: enteredServices(fields),
    durationDays: fields.durationDays,
    contextService: fields.contextService !== undefined,
  };
}

function errorAt([field, within]: readonly PropertyKey[], fields: StartFields): StartTrialError | undefined {
  switch (field) {
    case 'companyName': {
      const length = [...fields.companyName.trim()].length;
      return { field, code: length === 0 ? 'required' : length > 100 ? 'too-long' : 'invalid' };
    }
    case 'administratorEmail':
      return { field, code: fields.administratorEmail.trim() === '' ? 'required' : 'invalid' };
    case 'country':
      return { field, code: fields.country === '' ? 'required' : 'not-offered' };
    case 'language':
    case 'durationDays':
      return { field, code: 'required' };
    case 'services':
      return serviceErrorAt(within);
    default:
      return undefined;
  }
}

/** The request that the form makes, or everything that is wrong with it, each at its field. */
export function requestIn(fields: StartFields): Result<TrialRequest, readonly StartTrialError[]> {
  const parsed = trialRequest.safeParse({
    companyName: fields.companyName,
    administratorEmail: fields.administratorEmail,
    country: fields.country,
    inSupportedLocation: fields.inSupportedLocation !== undefined,
    language: fields.language,
    services: licencesIn(fields),
    durationDays: Number(fields.durationDays),
    contextService: fields.contextService !== undefined,
  });
  const errors = parsed.success ? [] : parsed.error.issues.flatMap((issue) => errorAt(issue.path, fields) ?? []);
  if (fields.inSupportedLocation === undefined) errors.push({ field: 'inSupportedLocation', code: 'required' });
  return parsed.success && errors.length === 0 ? ok(parsed.data) : refused(errors);
}

/** Where on the form a refusal of the rules belongs; undefined for those that are about something else. */
export function errorOf({ code }: Refusal): StartTrialError | undefined {
  switch (code) {
    case 'COMPANY_NAME_TAKEN':
      return { field: 'companyName', code: 'taken' };
    case 'TRIAL_FOR_OWN_ORGANISATION':
      return { field: 'companyName', code: 'own' };
    case 'ADDRESS_NOT_AVAILABLE':
      return { field: 'administratorEmail', code: 'taken' };
    case 'COUNTRY_NOT_OFFERED':
      return { field: 'country', code: 'not-offered' };
    case 'LOCATION_NOT_CONFIRMED':
      return { field: 'inSupportedLocation', code: 'required' };
    case 'CONTEXT_NEEDS_MESSAGE':
      return { field: 'contextService', code: 'needs-message' };
    default:
      return undefined;
  }
}
