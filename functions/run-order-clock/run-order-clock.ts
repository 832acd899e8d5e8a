import type { NewId, Now } from '#shared/domain/ids.ts';
import { composeOrderChange } from '#shared/domain/orders/order-change.ts';
import { dueOrderMoves } from '#shared/domain/orders/order-steps.ts';
import type { DueOrder, OrderCalendar, OrderStore } from '#shared/domain/orders/order-store.ts';
import { type Recorded, sweepDue } from '#shared/domain/sweep-due.ts';

export type RunOrderClockDeps = {
  readonly calendar: OrderCalendar;
  readonly orders: Pick<OrderStore, 'read' | 'change'>;
  readonly newId: NewId;
  readonly now: Now;
  /** Told of each order that could not be dealt with; the others go on. */
  readonly fault: (error: unknown, order: DueOrder | undefined) => void;
};

/** How often an order is looked at again because somebody changed it in between; after that it is left to the next sweep. */
const looks = 3;

/**
 * Writes down what time has done to orders, and writes to their contacts: when they open, and before they close (OR-1, OR-3). Nothing waits for it: whoever reads an order sees the
 * state that holds. An order's step, its event and e-mail are one conditional write, so that sweeps at the same time, or one
 * that died half way, tell nobody twice. `timeLeft` is asked before each order.
 */
export function runOrderClock({ calendar, orders, newId, now, fault }: RunOrderClockDeps) {
  async function record({ sellerId, id }: DueOrder, requestId: string): Promise<Recorded> {
    for (let look = 1; look <= looks; look++) {
      const at = now();
      const read = await orders.read(sellerId, id);
      if (!read.ok) return 'nothingDue';
      const moves = dueOrderMoves(read.value.order, at);
      if (moves.length === 0) return 'nothingDue';
      const change = composeOrderChange(read.value.order, moves, { actor: { kind: 'clock' }, requestId, now: at, newId });
      const written = await orders.change(change, undefined);
      if (written.ok) return 'recorded';
    }
    return 'nothingDue';
  }

  return sweepDue({ calendar, now, record, fault });
}
