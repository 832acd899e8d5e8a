import * as z from 'zod';

/** The languages in which people are written to (EM-2). */
export const language = z.enum(['en', 'pl', 'sv', 'he', 'ro']);
export type Language = z.infer<typeof language>;
