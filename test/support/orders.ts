import { addDays, iso } from '#shared/domain/calendar.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { orderPlans } from '#shared/domain/subscriptions/subscription.ts';
import { newId } from '#shared/runtime/ids.ts';

/** An order that waits for its contact; its dates follow from `createdAt` and its plan unless given. */
export function anOrder(over: Partial<Order> = {}): Order {
  const createdAt = over.createdAt ?? '2026-03-01T10:00:00.000Z';
  const plan = over.plan ?? 'standard';
  const waits = { openedAt: createdAt, closesAt: iso(addDays(new Date(createdAt), orderPlans[plan].closesAfterDays)) };
  return {
    id: newId('order'),
    sellerId: newId('partner'),
    number: 'SO-2026-0001',
    plan,
    services: { meetings: 10 },
    addOns: [],
    termMonths: 12,
    startsAt: createdAt,
    language: 'pl',
    contact: { email: 'olga@zamowienia.example', since: createdAt, generation: 1 },
    formerContacts: [],
    salesContact: 'sven@handel.example',
    state: 'awaiting_details',
    createdAt,
    ...(over.state === 'scheduled' ? {} : waits),
    choice: {},
    version: 1,
    ...over,
  };
}
