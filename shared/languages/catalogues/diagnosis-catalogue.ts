import { diagnosis as en } from '../en/diagnosis.ts';
import { diagnosis as he } from '../he/diagnosis.ts';
import { diagnosis as pl } from '../pl/diagnosis.ts';
import { diagnosis as ro } from '../ro/diagnosis.ts';
import { diagnosis as sv } from '../sv/diagnosis.ts';

/** Why a user is not working. */
export const diagnosisCatalogue = { en, pl, sv, he, ro };
