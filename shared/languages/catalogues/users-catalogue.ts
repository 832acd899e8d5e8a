import { users as en } from '../en/users.ts';
import { users as he } from '../he/users.ts';
import { users as pl } from '../pl/users.ts';
import { users as ro } from '../ro/users.ts';
import { users as sv } from '../sv/users.ts';

/** The list of an organisation’s users. */
export const usersCatalogue = { en, pl, sv, he, ro };
