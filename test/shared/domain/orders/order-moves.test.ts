import { describe, expect, it } from 'vitest';
import { type OrderState, orderState } from '#shared/domain/orders/order.ts';
import { passOn, readdress, sendAgain } from '#shared/domain/orders/order-contact.ts';
import { type OrderMove, orderLegal, orderMoves } from '#shared/domain/orders/order-moves.ts';
import { dueOrderMoves } from '#shared/domain/orders/order-steps.ts';
import { anOrder } from '#test/support/orders.ts';

const now = new Date('2026-03-10T10:00:00.000Z');

/** Said once more, by hand: which moves are open in which state. A move that the table opens or closes by mistake shows here. */
const open: Readonly<Record<OrderState, readonly OrderMove[]>> = {
  scheduled: ['open', 'readdress'],
  awaiting_details: ['remind', 'close', 'readdress', 'sendAgain', 'passOn', 'answer', 'map'],
  partner_mapped: ['remind', 'close', 'readdress', 'sendAgain', 'passOn', 'answer', 'map'],
  mapped: ['unmap'],
  closed: ['readdress', 'sendAgain'],
};

const moves = Object.keys(orderMoves) as OrderMove[];

describe('the moves of an order', () => {
  it.each(orderState.options)('in state %s are the ones said here, and every other is refused by name [OR-2] [OR-3] [OR-4]', (state) => {
    for (const move of moves) {
      const legal = orderLegal(move, anOrder({ state }));
      expect([move, legal.ok]).toEqual([move, open[state].includes(move)]);
      if (legal.ok) continue;
      expect(legal.error.code).toBe('ORDER_STATE');
      expect(legal.error.detail).toContain(`The order is ${state}.`);
    }
  });

  it('lead to a state that the table names, and to no other', () => {
    for (const state of orderState.options) {
      const order = anOrder({
        state,
        ...(state === 'partner_mapped'
          ? { choice: { for: 'customer', partner: { kind: 'new', companyName: 'Sieci', vertical: 'retail', country: 'PL' } } }
          : {}),
      });
      const made = {
        readdress: readdress(order, 'inna@zamowienia.example', now),
        sendAgain: sendAgain(order, [], now),
        passOn: passOn(order, order.contact.generation, 'inna@zamowienia.example', now),
      };
      for (const [name, result] of Object.entries(made)) {
        const { from, to } = orderMoves[name as keyof typeof made];
        expect([name, state, result.ok]).toEqual([name, state, (from as readonly OrderState[]).includes(state)]);
        if (result.ok) expect(to as readonly OrderState[]).toContain(result.value.order.state);
      }
    }
  });

  it('by time end in the state that the table names [OR-3]', () => {
    const late = new Date('2027-01-01T00:00:00.000Z');
    const after = orderState.options.map((state) => [state, dueOrderMoves(anOrder({ state }), late).map(({ order }) => order.state)]);
    expect(Object.fromEntries(after)).toEqual({
      scheduled: orderMoves.open.to,
      awaiting_details: orderMoves.close.to,
      partner_mapped: orderMoves.close.to,
      mapped: [],
      closed: [],
    });
  });

  it('never lead away from mapped but by an operator [OR-3] [OM-6]', () => {
    const away = moves.filter((move) => (orderMoves[move].from as readonly OrderState[]).includes('mapped'));
    expect(away.map((move) => orderMoves[move].by)).toEqual([['operator']]);
  });
});
