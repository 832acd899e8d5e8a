import fc from 'fast-check';
import { index, pick } from './command.ts';
import type { Choice, Model } from './model.ts';
import { person } from './order-commands.ts';

export const hasOrder = ({ orders }: Model) => orders.length > 0;
/** The number of the order that an index of a sequence means. */
export const numbered = ({ orders }: Model, at: number) => at % Math.max(1, orders.length);
/** Companies; few, so that their names meet. */
export const names = fc.constantFrom('Delta', 'Epsilon', 'Zeta');
export const countries = fc.constantFrom('PL', 'US', 'CA');

/** An organisation that is there already, as the choice of a customer. */
export const existing = (model: Model, at: number) =>
  model.organisations.length === 0 ? undefined : ({ kind: 'existing', organisation: pick(model.organisations, at).key } as const);

/** Whatever can be answered of an order. */
export const wishes = fc.record({
  whom: fc.constantFrom('customer' as const, 'customer' as const, 'own_company' as const),
  partner: fc.constantFrom('A', 'A', 'B', 'new'),
  customer: fc.oneof(names, index),
  administrator: person,
  country: countries,
  customerSetsUp: fc.boolean(),
});
export type Wishes = typeof wishes extends fc.Arbitrary<infer T> ? T : never;

/** All answers at once; undefined when there is nothing to say one of them of. */
export function wholeChoice(model: Model, { whom, partner, customer, administrator, country, customerSetsUp }: Wishes): Choice | undefined {
  const chosen = typeof customer === 'string' ? ({ kind: 'new', name: customer, country } as const) : existing(model, customer);
  if (chosen === undefined) return undefined;
  const common = { customer: chosen, country, customerSetsUp };
  if (whom === 'own_company') return { for: whom, ...common };
  const ofPartner = partner === 'new' ? ({ kind: 'new', name: 'Ny Partner' } as const) : ({ kind: 'existing', partner } as const);
  return { for: whom, partner: ofPartner, administrator, ...common };
}
