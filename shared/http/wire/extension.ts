import * as z from 'zod';

/** The extension of somebody's, as it comes in. */
export const extension = z
  .string()
  .trim()
  .regex(/^\d{2,10}$/, '2 to 10 digits.');
