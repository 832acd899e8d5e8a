import { assistance as en } from '../en/assistance.ts';
import { assistance as he } from '../he/assistance.ts';
import { assistance as pl } from '../pl/assistance.ts';
import { assistance as ro } from '../ro/assistance.ts';
import { assistance as sv } from '../sv/assistance.ts';

/** A partner's request for set-up assistance, as those who help read it. */
export const assistanceCatalogue = { en, pl, sv, he, ro };
