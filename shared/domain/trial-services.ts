import * as z from 'zod';

/** The services that can be tried, with the bounds of their licence counts (TR-5, TR-11). Data: a new service is a new row. */
export const trialServices = [
  { id: 'message', minimum: 1, maximum: 999 },
  { id: 'meetings', minimum: 1, maximum: 999 },
  { id: 'calling', minimum: 1, maximum: 999 },
  { id: 'contact-center-standard', minimum: 1, maximum: 999 },
  { id: 'contact-center-premium', minimum: 1, maximum: 999 },
] as const;

export type TrialServiceId = (typeof trialServices)[number]['id'];
export const trialServiceId = z.enum(trialServices.map((service) => service.id));

function licences(id: TrialServiceId) {
  const bounds = trialServices.find((service) => service.id === id);
  const count = z.int();
  return (bounds === undefined ? count : count.min(bounds.minimum).max(bounds.maximum)).optional();
}

/** Licence counts by trial service: whole numbers within the service's bounds, at least one service. */
export const licenceCounts = z
  .strictObject({
    message: licences('message'),
    meetings: licences('meetings'),
    calling: licences('calling'),
    'contact-center-standard': licences('contact-center-standard'),
    'contact-center-premium': licences('contact-center-premium'),
  } satisfies Record<TrialServiceId, unknown>)
  .refine((counts) => Object.values(counts).some((count) => count !== undefined), 'At least one trial service is needed.');
export type LicenceCounts = z.infer<typeof licenceCounts>;
