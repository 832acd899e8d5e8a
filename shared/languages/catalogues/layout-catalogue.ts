import { layout as en } from '../en/layout.ts';
import { layout as he } from '../he/layout.ts';
import { layout as pl } from '../pl/layout.ts';
import { layout as ro } from '../ro/layout.ts';
import { layout as sv } from '../sv/layout.ts';

/** What every page has around its content. */
export const layoutCatalogue = { en, pl, sv, he, ro };
