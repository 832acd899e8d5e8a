import * as z from 'zod';
import { encodedId } from './answer-shapes.ts';

export const numbersAdded = z.strictObject({
  errors: z
    .array(
      z.strictObject({
        number: z.string().optional(),
        errorType: z.string().optional(),
        errorCode: z.string().optional(),
        errorMessage: z.string().optional(),
        errorTitle: z.string().optional(),
      }),
    )
    .optional(),
});

const number = z.strictObject({
  phoneNumber: z.string().optional(),
  extension: z.string().optional(),
  routingPrefix: z.string().optional(),
  esn: z.string().optional(),
  state: z.enum(['ACTIVE', 'INACTIVE']).optional(),
  phoneNumberType: z.enum(['PRIMARY', 'ALTERNATE', 'FAX', 'DNIS']).optional(),
  mainNumber: z.boolean(),
  tollFreeNumber: z.boolean(),
  location: z.strictObject({ id: encodedId('LOCATION'), name: z.string() }),
  owner: z
    .strictObject({
      id: encodedId('PEOPLE').optional(),
      type: z.enum(['PEOPLE', 'PLACE']).optional(),
      firstName: z.string().optional(),
      lastName: z.string().optional(),
    })
    .optional(),
});

export const numbers = z.strictObject({ phoneNumbers: z.array(number) });

export const extensionsChecked = z.strictObject({
  status: z.enum(['OK', 'ERRORS']),
  extensionStatus: z
    .array(
      z.strictObject({
        extension: z.string(),
        state: z.enum(['VALID', 'INVALID', 'DUPLICATE', 'DUPLICATE_IN_LIST']),
        errorCode: z.int().optional(),
        message: z.string().optional(),
      }),
    )
    .optional(),
});
