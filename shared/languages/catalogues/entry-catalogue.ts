import { entry as en } from '../en/entry.ts';
import { entry as he } from '../he/entry.ts';
import { entry as pl } from '../pl/entry.ts';
import { entry as ro } from '../ro/entry.ts';
import { entry as sv } from '../sv/entry.ts';

/** Pages that bring a person in. */
export const entryCatalogue = { en, pl, sv, he, ro };
