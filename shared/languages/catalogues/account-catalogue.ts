import { account as en } from '../en/account.ts';
import { account as he } from '../he/account.ts';
import { account as pl } from '../pl/account.ts';
import { account as ro } from '../ro/account.ts';
import { account as sv } from '../sv/account.ts';

/** The page of a user who administers nothing. */
export const accountCatalogue = { en, pl, sv, he, ro };
