import { verticals as en } from '../en/verticals.ts';
import { verticals as he } from '../he/verticals.ts';
import { verticals as pl } from '../pl/verticals.ts';
import { verticals as ro } from '../ro/verticals.ts';
import { verticals as sv } from '../sv/verticals.ts';

/** Lines of business. */
export const verticalsCatalogue = { en, pl, sv, he, ro };
