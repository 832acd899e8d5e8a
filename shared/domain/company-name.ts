import * as z from 'zod';

/** 1–100 characters after trimming, no `%`, no control characters or line separators (TR-13). */
export const companyName = z
  .string()
  .transform((name) => name.trim().normalize('NFC'))
  .refine((name) => [...name].length >= 1 && [...name].length <= 100, 'Between 1 and 100 characters.')
  .refine((name) => !/[%\p{Cc}\p{Zl}\p{Zp}]/u.test(name), 'No % and no control characters.')
  .register(z.globalRegistry, { type: 'string', minLength: 1, maxLength: 100, example: 'Piekarnia Kowalska' });
