import { user as en } from '../en/user.ts';
import { user as he } from '../he/user.ts';
import { user as pl } from '../pl/user.ts';
import { user as ro } from '../ro/user.ts';
import { user as sv } from '../sv/user.ts';

/** One user of an organisation. */
export const userCatalogue = { en, pl, sv, he, ro };
