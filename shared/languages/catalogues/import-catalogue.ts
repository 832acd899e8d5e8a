import { importing as en } from '../en/import.ts';
import { importing as he } from '../he/import.ts';
import { importing as pl } from '../pl/import.ts';
import { importing as ro } from '../ro/import.ts';
import { importing as sv } from '../sv/import.ts';

/** Importing users from a file. */
export const importingCatalogue = { en, pl, sv, he, ro };
