import * as z from 'zod';
import { type OrderId, orderId } from '#shared/domain/ids.ts';
import type { OrderState } from '#shared/domain/orders/order.ts';
import type { OrderPageRequest } from '#shared/domain/orders/read-orders.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result } from '#shared/domain/result.ts';
import { type CursorScope, readCursor, type Sign, writeCursor } from '#shared/http/cursor.ts';

const position = z.strictObject({ orderId });

type Query = {
  readonly state?: readonly OrderState[] | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
};

type Listing = {
  readonly page: OrderPageRequest;
  /** What the answer says of where the next page begins. */
  readonly next: (found: OrderId | undefined) => { readonly next?: string };
};

/** A page of a list of orders as it is asked for, by a cursor that opens nothing for another caller, list or filter. */
export function orderListing(sign: Sign, list: string, owner: string, { state, limit, cursor }: Query): Result<Listing, Refusal> {
  const scope: CursorScope = { list, owner, filter: { state: state?.join(',') } };
  const after = cursor === undefined ? ok(undefined) : readCursor(sign, scope, position, cursor);
  if (!after.ok) return after;
  return ok({
    page: { states: state, limit, after: after.value?.orderId },
    next: (found) => (found === undefined ? {} : { next: writeCursor(sign, scope, { orderId: found }) }),
  });
}
