import { problem as en } from '../en/problem.ts';
import { problem as he } from '../he/problem.ts';
import { problem as pl } from '../pl/problem.ts';
import { problem as ro } from '../ro/problem.ts';
import { problem as sv } from '../sv/problem.ts';

/** Pages that say that something is not possible. */
export const problemCatalogue = { en, pl, sv, he, ro };
