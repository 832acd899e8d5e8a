import type { Order } from '#shared/domain/orders/order.ts';
import type { OrderMoved } from '#shared/domain/orders/order-change.ts';
import { dueReminder, stepDue } from '#shared/domain/orders/order-clock.ts';

/** What time has brought about and nobody has recorded, ready to be written. */
export function recordOrderSteps(stored: Order, now: Date): OrderMoved[] {
  const step = stepDue(stored, now);
  if (step === undefined) return [];
  return step.move === 'open'
    ? [
        {
          order: step.order,
          event: 'order.opened',
          by: 'clock',
          changed: ['state', 'openedAt', 'closesAt'],
          mail: { kind: 'order-provisioning-required' },
        },
      ]
    : [{ order: step.order, event: 'order.closed', by: 'clock', changed: ['state', 'closedAt'] }];
}

/** The reminder that is due, if any (OR-3). */
function reminding(order: Order, now: Date): OrderMoved | undefined {
  const reminder = dueReminder(order, now);
  const { closesAt } = order;
  if (reminder === undefined || closesAt === undefined) return undefined;
  return {
    order: { ...order, remindedDaysBefore: reminder },
    event: 'order.reminded',
    by: 'clock',
    changed: ['remindedDaysBefore'],
    mail: { kind: 'order-reminder', closesAt },
  };
}

/** Everything that the clock has to write about an order now. None when there is nothing. */
export function dueOrderMoves(stored: Order, now: Date): OrderMoved[] {
  const steps = recordOrderSteps(stored, now);
  const reminder = steps.length > 0 ? undefined : reminding(stored, now);
  return reminder === undefined ? steps : [reminder];
}
