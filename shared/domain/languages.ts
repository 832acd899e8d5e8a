import * as z from 'zod';
import { languageTags } from '#shared/domain/language-tags.ts';

export type { Language } from '#shared/domain/language-tags.ts';

/** One of the languages in which people are written to (EM-2). */
export const language = z.enum(languageTags);
