import type { Order, OrderState } from '#shared/domain/orders/order.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';

/** Who brings a move about. `partner`: through the API, for one of its people who is the contact. */
type Mover = 'seller' | 'sales_contact' | 'contact' | 'partner' | 'clock' | 'operator';

type Move = {
  readonly from: readonly OrderState[];
  /** The states that it can lead to; `unchanged`: it changes something else than the state. */
  readonly to: readonly OrderState[] | 'unchanged';
  readonly by: readonly Mover[];
  readonly meaning: string;
};

const waiting = ['awaiting_details', 'partner_mapped'] as const satisfies readonly OrderState[];

/** The one place that says what may happen to an order, and when. Refusals, tests and the drawing in the docs come from it. */
export const orderMoves = {
  open: { from: ['scheduled'], to: ['awaiting_details'], by: ['clock'], meaning: 'the requested start date has come' },
  remind: { from: waiting, to: 'unchanged', by: ['clock'], meaning: 'it closes soon' },
  close: { from: waiting, to: ['closed'], by: ['clock'], meaning: 'nobody has acted for as long as its plan lets it wait' },
  readdress: {
    from: ['scheduled', 'awaiting_details', 'partner_mapped', 'closed'],
    to: ['scheduled', 'awaiting_details'],
    by: ['seller', 'sales_contact'],
    meaning: 'another contact, who begins anew; a closed order opens again',
  },
  sendAgain: {
    from: ['awaiting_details', 'partner_mapped', 'closed'],
    to: ['awaiting_details', 'partner_mapped'],
    by: ['seller', 'sales_contact'],
    meaning: 'the e-mail once more, with a new link; a closed order opens again',
  },
  passOn: { from: waiting, to: ['awaiting_details', 'partner_mapped'], by: ['contact'], meaning: 'somebody else shall finish it' },
  answer: { from: waiting, to: ['awaiting_details', 'partner_mapped'], by: ['contact'], meaning: 'a question of the mapping is answered' },
  map: { from: waiting, to: ['mapped'], by: ['contact', 'partner'], meaning: 'organisations and contact are fixed from now on' },
  unmap: { from: ['mapped'], to: ['awaiting_details'], by: ['operator'], meaning: 'an operator takes the mapping back' },
} as const satisfies Record<string, Move>;

export type OrderMove = keyof typeof orderMoves;

/**
 * Whether a move is open to an order in the state that holds now (give it what `orderAsOf` gave). Refuses with ORDER_STATE, naming
 * the present state and the states in which the move is allowed.
 */
export function orderLegal(name: OrderMove, order: Order): Result<Order, Refusal> {
  const { from }: Move = orderMoves[name];
  if (from.includes(order.state)) return ok(order);
  return refused({ code: 'ORDER_STATE', detail: `The order is ${order.state}. This is allowed while it is ${from.join(', ')}.` });
}

/** The state of an order that waits for its contact: whether the partner is fixed is what has been answered so far. */
export function waitingState({ choice }: Pick<Order, 'choice'>): 'awaiting_details' | 'partner_mapped' {
  return choice.partner === undefined ? 'awaiting_details' : 'partner_mapped';
}
