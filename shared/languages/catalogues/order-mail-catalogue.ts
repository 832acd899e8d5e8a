import { orderMail as en } from '../en/order-mail.ts';
import { orderMail as he } from '../he/order-mail.ts';
import { orderMail as pl } from '../pl/order-mail.ts';
import { orderMail as ro } from '../ro/order-mail.ts';
import { orderMail as sv } from '../sv/order-mail.ts';

/** E-mails about orders, set-up, administrators' rights and imports. */
export const orderMailCatalogue = { en, pl, sv, he, ro };
