import { partnerOrders as en } from '../en/partner-orders.ts';
import { partnerOrders as he } from '../he/partner-orders.ts';
import { partnerOrders as pl } from '../pl/partner-orders.ts';
import { partnerOrders as ro } from '../ro/partner-orders.ts';
import { partnerOrders as sv } from '../sv/partner-orders.ts';

/** Orders on the pages of a partner’s people. */
export const partnerOrdersCatalogue = { en, pl, sv, he, ro };
