import { terms as en } from '../en/terms.ts';
import { terms as he } from '../he/terms.ts';
import { terms as pl } from '../pl/terms.ts';
import { terms as ro } from '../ro/terms.ts';
import { terms as sv } from '../sv/terms.ts';

/** The terms of service and the page after declining them. */
export const termsCatalogue = { en, pl, sv, he, ro };
