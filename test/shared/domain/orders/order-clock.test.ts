import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, iso } from '#shared/domain/calendar.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { nextOrderDue, orderAsOf } from '#shared/domain/orders/order-clock.ts';
import { dueOrderMoves } from '#shared/domain/orders/order-steps.ts';
import { orderPlan } from '#shared/domain/subscriptions/subscription.ts';
import { anOrder } from '#test/support/orders.ts';

const start = new Date('2026-03-01T10:00:00.000Z');
const at = (days: number, milliseconds = 0) => new Date(addDays(start, days).getTime() + milliseconds);

/** What a clock that looks exactly when something is due does to an order, until nothing is. */
function life(order: Order): string[] {
  const told: string[] = [];
  for (let held = order, due = nextOrderDue(held); due !== undefined; due = nextOrderDue(held)) {
    const moves = dueOrderMoves(held, due);
    const last = moves.at(-1);
    if (last === undefined) throw new Error('Due, and nothing to do.');
    told.push(`${iso(due).slice(0, 10)} ${moves.map(({ event, mail }) => `${event} ${mail?.kind ?? '-'}`).join(', ')}`);
    held = last.order;
  }
  return told;
}

describe('time and an order', () => {
  it('reminds 14, 7 and 1 days before, and closes after 30 days; a flex plan 3 and 1 days before, after 7 [OR-3]', () => {
    expect(life(anOrder())).toEqual([
      '2026-03-17 order.reminded order-reminder',
      '2026-03-24 order.reminded order-reminder',
      '2026-03-30 order.reminded order-reminder',
      '2026-03-31 order.closed -',
    ]);
    expect(life(anOrder({ plan: 'flex' }))).toEqual([
      '2026-03-05 order.reminded order-reminder',
      '2026-03-07 order.reminded order-reminder',
      '2026-03-08 order.closed -',
    ]);
  });

  it('opens a scheduled order on its date, and only then counts its days [OR-1] [OR-3]', () => {
    const [opening, ...rest] = life(anOrder({ state: 'scheduled', startsAt: '2026-06-01T00:00:00.000Z' }));
    expect(opening).toBe('2026-06-01 order.opened order-provisioning-required');
    expect(rest.at(-1)).toBe('2026-07-01 order.closed -');
  });

  it('closes in the very millisecond, not before [OR-3]', () => {
    expect(orderAsOf(anOrder(), at(30, -1)).state).toBe('awaiting_details');
    expect(orderAsOf(anOrder(), at(30))).toMatchObject({ state: 'closed', closedAt: iso(at(30)) });
  });

  it('gives a contact all its days, however late the clock looks [OR-3]', () => {
    const late = dueOrderMoves(anOrder({ plan: 'flex', state: 'scheduled', startsAt: iso(start) }), at(20));
    expect(late).toHaveLength(1);
    expect(late[0]).toMatchObject({ event: 'order.opened', order: { state: 'awaiting_details', closesAt: iso(at(27)) } });
  });

  it('makes up for no reminder whose day was missed beside a later one [OR-3]', () => {
    const [reminded] = dueOrderMoves(anOrder(), at(29.5));
    expect(reminded?.order.remindedDaysBefore).toBe(1);
    expect(reminded === undefined ? undefined : nextOrderDue(reminded.order)).toEqual(at(30));
  });

  it('never moves a mapped order again, however long it is not set up [OR-3]', () => {
    const mapped = anOrder({ state: 'mapped' });
    expect(nextOrderDue(mapped)).toBeUndefined();
    expect(orderAsOf(mapped, at(4000))).toBe(mapped);
  });

  it('leaves nothing due behind it: whoever has recorded what was due finds the next date ahead', () => {
    const anyOrder = fc.record({
      plan: fc.constantFrom(...orderPlan.options),
      state: fc.constantFrom('scheduled' as const, 'awaiting_details' as const, 'partner_mapped' as const),
      look: fc.integer({ min: 0, max: 60 * 24 }),
    });
    fc.assert(
      fc.property(anyOrder, ({ look, ...over }) => {
        const now = at(look / 24);
        let held = anOrder(over);
        for (let moves = dueOrderMoves(held, now); moves.length > 0; moves = dueOrderMoves(held, now)) held = moves.at(-1)?.order ?? held;
        const next = nextOrderDue(held);
        expect(next === undefined || next > now).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
