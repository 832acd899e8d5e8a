import * as z from 'zod';
import { type TrialServiceId, trialServiceId } from '#shared/domain/trial-services.ts';
import type { ServicesError } from '#shared/pages/service-fields.tsx';

const text = z.string().default('');

/** The licences as they are posted: texts, empty for a service that is not wanted. */
export const serviceFields = {
  'services.message': text,
  'services.meetings': text,
  'services.calling': text,
  'services.contact-center-standard': text,
  'services.contact-center-premium': text,
} satisfies Record<`services.${TrialServiceId}`, unknown>;

type Entries = Readonly<Record<`services.${TrialServiceId}`, string>>;

/** The counts that were entered; what is no whole number of few digits comes as NaN, which no rule takes. */
export function licencesIn(entries: Entries): Partial<Record<TrialServiceId, number>> {
  const entered = trialServiceId.options.map((id) => [id, entries[`services.${id}`].trim()] as const).filter(([, count]) => count !== '');
  return Object.fromEntries(entered.map(([id, count]) => [id, /^\d{1,6}$/.test(count) ? Number(count) : Number.NaN]));
}

/** What is given back to the form, as it was entered. */
export function enteredServices(entries: Entries): Partial<Record<TrialServiceId, string>> {
  return Object.fromEntries(trialServiceId.options.map((id) => [id, entries[`services.${id}`]]));
}

/** Where an issue with the counts belongs: at its service, or at all of them. */
export function serviceErrorAt(id: unknown): ServicesError {
  const service = trialServiceId.safeParse(id);
  return service.success ? { field: `services.${service.data}`, code: 'invalid' } : { field: 'services', code: 'required' };
}
