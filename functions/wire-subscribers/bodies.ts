import * as z from 'zod';
import { emailAddress } from '#shared/domain/email-address.ts';
import { nameValue, phoneNumberValue } from '#shared/domain/users/user-values.ts';
import { legacyPackages } from '#shared/domain/wholesale/packages.ts';
import { packageName } from '#shared/domain/wholesale/wholesale-customer.ts';
import { wireIdOf } from '#shared/http/wire/wire-ids.ts';

/** What comes in. Unknown fields are left aside, and what is null or empty is not there (shared/http/wire/wire-function.ts). */
const name = z
  .string()
  .max(1000)
  .transform((written, context) => {
    const value = nameValue(written);
    if (typeof value === 'string' && !value.includes('%')) return value;
    context.issues.push({ code: 'custom', message: 'A name of 64 characters at most, on one line and without %.', input: written });
    return z.NEVER;
  })
  .register(z.globalRegistry, { type: 'string', maxLength: 64 });

const phoneNumber = z
  .string()
  .max(64)
  .transform((written, context) => {
    const value = phoneNumberValue(written, (grouped) => {
      const plain = grouped.replace(/[\s().\-/]/g, '');
      return /^\+[1-9]\d{6,14}$/.test(plain) ? plain : undefined;
    });
    if (typeof value === 'string') return value;
    context.issues.push({ code: 'custom', message: 'A number in E.164: a plus and 7 to 15 digits.', input: written });
    return z.NEVER;
  })
  .register(z.globalRegistry, { type: 'string', example: '+14085551234' });

const calling = {
  primaryPhoneNumber: phoneNumber.optional(),
  extension: z
    .string()
    .trim()
    .regex(/^\d{2,10}$/, '2 to 10 digits.')
    .optional(),
  locationId: wireIdOf('LOCATION', 'location').optional(),
};

const details = z.object({ firstName: name.optional(), lastName: name.optional(), ...calling });

const choice = {
  package: z.enum(legacyPackages).optional(),
  packages: z.array(packageName).min(1, 'At least one package.').max(20).optional(),
};

export const createBody = z.object({
  customerId: wireIdOf('ENTERPRISE', 'wholesaleCustomer'),
  email: emailAddress,
  ...choice,
  provisioningParameters: details,
});

export const updateBody = z.object({ ...choice, provisioningParameters: z.object(calling).optional() });

/** Only the address has to be there. */
export const precheckBody = z.object({
  email: emailAddress,
  provisioningId: z.string().max(400).optional(),
  customerId: createBody.shape.customerId.optional(),
  customerInfo: z.object({ primaryEmail: emailAddress.optional() }).optional(),
  ...choice,
  provisioningParameters: details.optional(),
});
