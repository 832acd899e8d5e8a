import * as z from 'zod';

const phoneNumbers = z.array(z.string().max(32)).min(1).max(1000).register(z.globalRegistry, { description: 'E.164, at most 1,000.' });

export const phoneNumbersRequest = z
  .object({ phoneNumbers, state: z.enum(['ACTIVE', 'INACTIVE']).default('INACTIVE') })
  .register(z.globalRegistry, { id: 'WireNumbers' });

export const removedNumbers = z.object({ phoneNumbers }).register(z.globalRegistry, { id: 'WireNumbersRemoved' });

export const addedNumbers = z.strictObject({});

export const wireNumber = z
  .strictObject({
    phoneNumber: z.string().optional(),
    extension: z.string().optional(),
    state: z.enum(['ACTIVE', 'INACTIVE']).optional(),
    phoneNumberType: z.literal('PRIMARY').optional(),
    mainNumber: z.boolean(),
    tollFreeNumber: z.boolean(),
    location: z.strictObject({ id: z.string(), name: z.string() }),
    owner: z
      .strictObject({ id: z.string(), type: z.literal('PEOPLE'), firstName: z.string().optional(), lastName: z.string().optional() })
      .optional(),
  })
  .register(z.globalRegistry, { id: 'WireNumber' });
export type WireNumber = z.infer<typeof wireNumber>;

export const numberList = z.strictObject({ phoneNumbers: z.array(wireNumber) });

export const extensionStatus = z.strictObject({
  extension: z.string(),
  state: z.enum(['VALID', 'INVALID', 'DUPLICATE', 'DUPLICATE_IN_LIST']),
  errorCode: z.int().optional(),
  message: z.string().optional(),
});
export type ExtensionStatus = z.infer<typeof extensionStatus>;

export const extensionsStatus = z
  .strictObject({ status: z.enum(['OK', 'ERRORS']), extensionStatus: z.array(extensionStatus).optional() })
  .register(z.globalRegistry, { id: 'WireExtensionsStatus' });
export type ExtensionsStatus = z.infer<typeof extensionsStatus>;
