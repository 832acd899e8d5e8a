import * as z from 'zod';
import { addressFormatOf } from '#shared/domain/set-up/addresses/address-format.ts';
import { headquartersAnswers } from '#shared/domain/set-up/headquarters-answers.ts';
import { isThere } from '#shared/domain/set-up/plan.ts';
import type { SetUpRead } from '#shared/domain/set-up/set-up-store.ts';

export const addressField = z.enum(['addressLine1', 'addressLine2', 'city', 'state', 'postalCode']);

const askedField = z.strictObject({
  field: addressField,
  required: z.boolean(),
  /** One of these is chosen; absent: it is written freely. */
  options: z.array(z.strictObject({ code: z.string(), name: z.string() })).optional(),
});

/** The headquarters of a set-up (CL-1), and which fields the address of its country has. */
export const callingView = z.strictObject({
  /** The organisation has its headquarters already; nothing is asked. */
  there: z.boolean(),
  name: z.string().optional(),
  country: z.string(),
  timeZone: z.string(),
  announcementLanguage: z.string(),
  emailLanguage: z.string(),
  addressLine1: z.string().optional(),
  addressLine2: z.string().optional(),
  city: z.string().optional(),
  state: z.string().optional(),
  postalCode: z.string().optional(),
  fields: z.array(askedField),
});
export type CallingView = z.output<typeof callingView>;

/** The fields of an address, in the order in which they are asked. */
export function addressFieldsOf(country: string): CallingView['fields'] {
  const { state, states, postalCode } = addressFormatOf(country);
  return [
    { field: 'addressLine1', required: true },
    { field: 'addressLine2', required: false },
    { field: 'city', required: true },
    ...(state === 'none'
      ? []
      : [
          {
            field: 'state' as const,
            required: state === 'required',
            ...(states.length === 0 ? {} : { options: states.map((one) => ({ ...one })) }),
          },
        ]),
    ...(postalCode === 'none' ? [] : [{ field: 'postalCode' as const, required: postalCode === 'required' }]),
  ];
}

export function viewOfCalling(read: SetUpRead): CallingView {
  const there = isThere(read, 'calling');
  const headquarters = there ? read.locations.find((location) => location.headquarters) : undefined;
  const { name, country, timeZone, announcementLanguage, emailLanguage, addressLine1, addressLine2, city, state, postalCode } =
    headquarters ?? headquartersAnswers(read, read.setUp?.draft.calling ?? {});
  const said = Object.entries({ name, addressLine1, addressLine2, city, state, postalCode }).filter(([, value]) => value !== undefined);
  return { there, country, timeZone, announcementLanguage, emailLanguage, ...Object.fromEntries(said), fields: addressFieldsOf(country) };
}
