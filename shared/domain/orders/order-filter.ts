import * as z from 'zod';
import { orderState } from '#shared/domain/orders/order.ts';

/** How a list of orders is narrowed down. */
export const orderFilter = {
  state: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(orderState).min(1))
    .optional()
    .register(z.globalRegistry, {
      type: 'string',
      description: `Only orders in these states: repeated, or with commas. ${orderState.options.join(', ')}.`,
    }),
};
