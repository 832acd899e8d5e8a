import * as z from 'zod';
import { emailAddress } from '#shared/domain/email-address.ts';
import { instant } from '#shared/domain/instant.ts';
import { language } from '#shared/domain/languages.ts';
import { addOn, orderPlan, subscribedServices } from '#shared/domain/subscriptions/subscription.ts';

/** As the commerce system counts: 1–50 printable characters after trimming; upper and lower case are the same number. */
export const orderNumber = z
  .string()
  .transform((number) => number.trim().normalize('NFC'))
  .refine((number) => /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]{1,50}$/u.test(number), 'Between 1 and 50 printable characters.')
  .register(z.globalRegistry, { type: 'string', minLength: 1, maxLength: 50, example: 'SO-2027-004711' });

/** A day stands for its beginning, UTC. */
const startDate = z
  .union([z.iso.date().transform((date) => `${date}T00:00:00.000Z`), instant])
  .optional()
  .register(z.globalRegistry, {
    type: 'string',
    example: '2027-03-01',
    description: 'A day, or an instant (UTC, milliseconds). The contact is written to then; at once where it has passed or is left out.',
  });

/** What a commerce system says of an order (OR-1). */
export const orderRequest = z
  .strictObject({
    number: orderNumber,
    plan: orderPlan,
    services: subscribedServices,
    addOns: z
      .array(addOn)
      .max(addOn.options.length)
      .refine((addOns) => new Set(addOns).size === addOns.length, 'Each add-on once.')
      .default([]),
    termMonths: z.int().min(1).max(120),
    startsAt: startDate,
    contactEmail: emailAddress,
    salesContactEmail: emailAddress,
    language,
  })
  .register(z.globalRegistry, { id: 'OrderRequest' });
export type OrderRequest = z.infer<typeof orderRequest>;
