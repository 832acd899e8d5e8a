import { setUp as en } from '../en/set-up.ts';
import { setUp as he } from '../he/set-up.ts';
import { setUp as pl } from '../pl/set-up.ts';
import { setUp as ro } from '../ro/set-up.ts';
import { setUp as sv } from '../sv/set-up.ts';

/** The wizard that sets services up. */
export const setUpCatalogue = { en, pl, sv, he, ro };
