import { orderPages as en } from '../en/order-pages.ts';
import { orderPages as he } from '../he/order-pages.ts';
import { orderPages as pl } from '../pl/order-pages.ts';
import { orderPages as ro } from '../ro/order-pages.ts';
import { orderPages as sv } from '../sv/order-pages.ts';

/** The pages of an order’s contact. */
export const orderPagesCatalogue = { en, pl, sv, he, ro };
