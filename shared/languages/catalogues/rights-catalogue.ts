import { rights as en } from '../en/rights.ts';
import { rights as he } from '../he/rights.ts';
import { rights as pl } from '../pl/rights.ts';
import { rights as ro } from '../ro/rights.ts';
import { rights as sv } from '../sv/rights.ts';

/** A partner's request for full administrator rights. */
export const rightsCatalogue = { en, pl, sv, he, ro };
