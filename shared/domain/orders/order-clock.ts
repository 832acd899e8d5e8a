import { addDays, iso } from '#shared/domain/calendar.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { waitingState } from '#shared/domain/orders/order-moves.ts';
import { orderRules } from '#shared/domain/orders/order-rules.ts';
import { orderPlans } from '#shared/domain/subscriptions/subscription.ts';

/** A step that time alone has brought about, and the order after it. */
export type OrderStep = { readonly move: 'open' | 'close'; readonly order: Order };

/** The order begins to wait for its contact, or begins again: from now on its days count, and its reminders are to be given anew. */
export function opened(order: Order, now: Date): Order {
  const { closedAt: _closed, remindedDaysBefore: _reminded, ...kept } = order;
  const closesAt = iso(addDays(now, orderPlans[order.plan].closesAfterDays));
  return { ...kept, state: waitingState(order), openedAt: iso(now), closesAt };
}

/** Whether it waits for its contact, and has a date on which it stops to. */
function waitsUntil({ state, closesAt }: Order): Date | undefined {
  return (state === 'awaiting_details' || state === 'partner_mapped') && closesAt !== undefined ? new Date(closesAt) : undefined;
}

/**
 * The step that time has brought about at `now`. An order opens when it is recorded that it does, since that is when its contact is
 * written to: however late the clock is, nobody is given fewer days than the plan says. One that opens can therefore not be closed
 * by the same look.
 */
export function stepDue(order: Order, now: Date): OrderStep | undefined {
  if (order.state === 'scheduled') return now < new Date(order.startsAt) ? undefined : { move: 'open', order: opened(order, now) };
  const until = waitsUntil(order);
  if (until === undefined || now < until) return undefined;
  return { move: 'close', order: { ...order, state: 'closed', closedAt: iso(until) } };
}

/** The order as it holds at `now`, whether or not what time has done was recorded. */
export function orderAsOf(order: Order, now: Date): Order {
  return stepDue(order, now)?.order ?? order;
}

/** The reminders that have not been given since it opened, the earliest first. */
function remindersToCome({ plan, remindedDaysBefore }: Order): number[] {
  return orderRules.reminderDays[plan].filter((days) => remindedDaysBefore === undefined || days < remindedDaysBefore);
}

/**
 * Which reminder is due now and not yet given: the nearest to closing, so that one whose hour was missed is not made up for beside a
 * later one. Undefined when none is.
 */
export function dueReminder(order: Order, now: Date): number | undefined {
  const until = waitsUntil(order);
  if (until === undefined || now >= until) return undefined;
  return remindersToCome(order)
    .filter((days) => now >= addDays(until, -days))
    .at(-1);
}

/** When the clock has next to look at this order; undefined when time no longer moves it. */
export function nextOrderDue(order: Order): Date | undefined {
  if (order.state === 'scheduled') return new Date(order.startsAt);
  const until = waitsUntil(order);
  const reminder = remindersToCome(order)[0];
  return until === undefined || reminder === undefined ? until : addDays(until, -reminder);
}
