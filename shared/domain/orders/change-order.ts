import type { Actor } from '#shared/domain/actor.ts';
import type { NewId, Now, OrderId, PartnerId } from '#shared/domain/ids.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { composeOrderChange, type OrderMoved } from '#shared/domain/orders/order-change.ts';
import { orderAsOf } from '#shared/domain/orders/order-clock.ts';
import { recordOrderSteps } from '#shared/domain/orders/order-steps.ts';
import type { OrderRead, OrderStore } from '#shared/domain/orders/order-store.ts';
import type { Keep, Outcome, Receipt } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';

export type ChangeOrderDeps = {
  readonly orders: Pick<OrderStore, 'read' | 'change' | 'earlier'>;
  readonly newId: NewId;
  readonly now: Now;
};

/** One request to change an order. Without `ifMatch` a change by somebody else in between makes it look again, not fail. */
export type OrderChangeRequest = {
  readonly sellerId: PartnerId;
  readonly id: OrderId;
  readonly actor: Actor;
  readonly requestId: string;
  readonly ifMatch: number | undefined;
  /** A receipt of this very request, whatever its answer: a repeat is recognised by it. */
  readonly asked: Receipt | undefined;
  readonly keep: Keep<Order>;
};

/** What a rule is given: the order as it holds now, the time, and what was read beside it. `undefined`: nothing would change. */
export type DecideOrder = (order: Order, now: Date, read: OrderRead) => Result<OrderMoved | undefined, Refusal>;

/** How often a change looks again because somebody else was first. */
const looks = 5;

/**
 * Carries a move out: reads the order, lets the rule decide on the state that holds now, and writes the move together with every step
 * in time that nobody has recorded. Two round trips. A repeat is answered from its receipt, whatever the rule says by now: the
 * receipt is read beside the order, and once more when the rule refuses, since the first look may have come just too early.
 */
export async function changeOrder(
  { orders, newId, now }: ChangeOrderDeps,
  { sellerId, id, actor, requestId, ifMatch, asked, keep }: OrderChangeRequest,
  decide: DecideOrder,
  reading: { readonly emails?: boolean } = {},
): Promise<Outcome<Order>> {
  for (let look = 1; ; look++) {
    const at = now();
    const read = await orders.read(sellerId, id, { ...reading, asked });
    if (!read.ok) return read;
    const stored = read.value.order;
    const decided =
      ifMatch === undefined || ifMatch === stored.version ? decide(orderAsOf(stored, at), at, read.value) : refused(changedSinceRead);
    if (!decided.ok) return refused((asked === undefined ? undefined : await orders.earlier(asked)) ?? decided.error);
    if (decided.value === undefined) return ok(stored);
    const moves = [...recordOrderSteps(stored, at), decided.value];
    const change = composeOrderChange(stored, moves, { actor, requestId, now: at, newId });
    const written = await orders.change(change, keep(change.after));
    if (written.ok) return ok(change.after);
    if (written.error.code !== 'CHANGED_SINCE_READ' || ifMatch !== undefined) return written;
    if (look === looks) return refused({ code: 'TRY_AGAIN', retryAfterSeconds: 1 });
  }
}

const changedSinceRead: Refusal = { code: 'CHANGED_SINCE_READ' };
