import { userWords as en } from '../en/user-words.ts';
import { userWords as he } from '../he/user-words.ts';
import { userWords as pl } from '../pl/user-words.ts';
import { userWords as ro } from '../ro/user-words.ts';
import { userWords as sv } from '../sv/user-words.ts';

/** Words for users of an organisation. */
export const userWordsCatalogue = { en, pl, sv, he, ro };
