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

function licences(service: (typeof trialServices)[number]) {
  return z.int().min(service.minimum).max(service.maximum).optional();
}

/** Licence counts by trial service: whole numbers within the service's bounds, at least one service. */
export const licenceCounts = z
  .strictObject(
    // biome-ignore lint/plugin: Object.fromEntries forgets its keys, which are those of the table above
    Object.fromEntries(trialServices.map((service) => [service.id, licences(service)])) as {
      [Id in TrialServiceId]: ReturnType<typeof licences>;
    },
  )
  .refine((counts) => Object.values(counts).some((count) => count !== undefined), 'At least one trial service is needed.');
export type LicenceCounts = z.infer<typeof licenceCounts>;
