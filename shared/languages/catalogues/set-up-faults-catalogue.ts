import { setUpFaults as en } from '../en/set-up-faults.ts';
import { setUpFaults as he } from '../he/set-up-faults.ts';
import { setUpFaults as pl } from '../pl/set-up-faults.ts';
import { setUpFaults as ro } from '../ro/set-up-faults.ts';
import { setUpFaults as sv } from '../sv/set-up-faults.ts';

/** What is wrong with an answer in that wizard. */
export const setUpFaultsCatalogue = { en, pl, sv, he, ro };
