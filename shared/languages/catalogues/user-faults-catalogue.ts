import { userFaults as en } from '../en/user-faults.ts';
import { userFaults as he } from '../he/user-faults.ts';
import { userFaults as pl } from '../pl/user-faults.ts';
import { userFaults as ro } from '../ro/user-faults.ts';
import { userFaults as sv } from '../sv/user-faults.ts';

/** Why one user of a request, or one row of a file, was not done: for pages and for error files. */
export const userFaultsCatalogue = { en, pl, sv, he, ro };
