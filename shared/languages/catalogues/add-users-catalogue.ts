import { addUsers as en } from '../en/add-users.ts';
import { addUsers as he } from '../he/add-users.ts';
import { addUsers as pl } from '../pl/add-users.ts';
import { addUsers as ro } from '../ro/add-users.ts';
import { addUsers as sv } from '../sv/add-users.ts';

/** Adding users by hand. */
export const addUsersCatalogue = { en, pl, sv, he, ro };
