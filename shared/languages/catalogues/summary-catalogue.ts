import { summary as en } from '../en/summary.ts';
import { summary as he } from '../he/summary.ts';
import { summary as pl } from '../pl/summary.ts';
import { summary as ro } from '../ro/summary.ts';
import { summary as sv } from '../sv/summary.ts';

/** The order summary, as a page and as a PDF. */
export const summaryCatalogue = { en, pl, sv, he, ro };
