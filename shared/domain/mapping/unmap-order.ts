import type { Actor } from '#shared/domain/actor.ts';
import { iso } from '#shared/domain/calendar.ts';
import type { Event } from '#shared/domain/event.ts';
import type { NewId, Now, OrderId, PartnerId } from '#shared/domain/ids.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { composeOrderChange, type OrderChange, type OrderContext } from '#shared/domain/orders/order-change.ts';
import { opened } from '#shared/domain/orders/order-clock.ts';
import { orderLegal } from '#shared/domain/orders/order-moves.ts';
import type { Entitlement } from '#shared/domain/people.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import type { SetUp } from '#shared/domain/set-up/set-up.ts';
import type { Subscription } from '#shared/domain/subscriptions/subscription.ts';
import type { Trial } from '#shared/domain/trial.ts';
import type { EntitlementChange } from '#shared/domain/trial-change.ts';
import { serviceId } from '#shared/domain/users/licences.ts';

export type UnmapRead = {
  readonly order: Order;
  /** Absent: the order is not mapped. */
  readonly subscription: Subscription | undefined;
  readonly setUp: SetUp | undefined;
  readonly entitlements: readonly Entitlement[];
  /** The trial that the organisation came with. */
  readonly trial: Trial | undefined;
};

/** A mapping that is taken back: all of it or nothing. */
export type Unmapping = {
  readonly order: OrderChange;
  readonly subscription: Subscription;
  readonly setUp: SetUp | undefined;
  readonly entitlements: EntitlementChange;
  readonly event: Event;
};

export type UnmapStore = {
  /** Refuses with NOT_FOUND. Two round trips, and one for a trial. */
  read(sellerId: PartnerId, id: OrderId): Promise<Result<UnmapRead, Refusal>>;
  /** Refuses with CHANGED_SINCE_READ, or LICENCES_BELOW_ASSIGNED. One transaction. */
  unmap(unmapping: Unmapping): Promise<Result<undefined, Refusal>>;
};

export type UnmapDeps = { readonly mappings: UnmapStore; readonly newId: NewId; readonly now: Now };

function given(entitlements: readonly Entitlement[], { services }: Subscription): EntitlementChange {
  const changes = serviceId.options.flatMap((service) => {
    const licences = services[service];
    const before = entitlements.find((one) => one.service === service)?.licences;
    return licences === undefined || before === undefined ? [] : [{ service, licences, before }];
  });
  return {
    remove: changes.filter(({ licences, before }) => licences >= before).map(({ service, before }) => ({ service, licences: before })),
    count: changes
      .filter(({ licences, before }) => licences < before)
      .map(({ service, licences, before }) => ({ service, before, after: before - licences })),
  };
}

/** Nothing that was provisioned, and no trial that has become a subscription, can be taken back. */
function mayUnmap({ order, subscription, setUp, trial }: UnmapRead): Result<Subscription, Refusal> {
  const allowed = orderLegal('unmap', order);
  if (!allowed.ok) return allowed;
  if (subscription === undefined) return refused({ code: 'NOT_FOUND' });
  if (setUp !== undefined && setUp.state !== 'draft') {
    return refused({ code: 'SET_UP_STATE', detail: `The set-up is ${setUp.state}: what has been provisioned stays where it is.` });
  }
  if (trial?.convertedAt === subscription.mappedAt) {
    return refused({ code: 'TRIAL_STATE', detail: 'A trial has become this subscription, and cannot become a trial again.' });
  }
  return ok(subscription);
}

/**
 * The order asks its contact anew, by a new link; all answers are open again, since one of them was wrong. Organisations and people that
 * came with the mapping stay, as does the partner's relation: somebody may have come in by them.
 */
function compose(read: UnmapRead, subscription: Subscription, context: OrderContext): Unmapping {
  const { now, newId, actor, requestId } = context;
  const { mapped: _, ...kept } = read.order;
  const contact = { ...kept.contact, generation: kept.contact.generation + 1 };
  const order = opened({ ...kept, contact, choice: {}, state: 'awaiting_details' }, now);
  const { id: subscriptionId, organisationId, partnerId } = subscription;
  return {
    order: composeOrderChange(
      read.order,
      [{ order, event: 'order.unmapped', changed: ['state', 'mapped', 'choice'], mail: { kind: 'order-provisioning-required' } }],
      context,
    ),
    subscription,
    setUp: read.setUp,
    entitlements: given(read.entitlements, subscription),
    event: {
      id: newId('event'),
      type: 'order.unmapped',
      at: iso(now),
      partnerId,
      actor,
      requestId,
      subject: { orderId: read.order.id, organisationId, subscriptionId },
      changed: ['subscription'],
    },
  };
}

/**
 * Takes a mapping back, so that the order can be mapped again: for operators alone, where nothing has been provisioned and no licence is
 * in use (OM-6). Refuses with NOT_FOUND, ORDER_STATE, SET_UP_STATE, TRIAL_STATE, LICENCES_BELOW_ASSIGNED, CHANGED_SINCE_READ.
 */
export function unmapOrder({ mappings, newId, now }: UnmapDeps) {
  return async (
    by: { readonly actor: Actor; readonly requestId: string },
    sellerId: PartnerId,
    id: OrderId,
  ): Promise<Result<Order, Refusal>> => {
    const read = await mappings.read(sellerId, id);
    if (!read.ok) return read;
    const allowed = mayUnmap(read.value);
    if (!allowed.ok) return allowed;
    const unmapping = compose(read.value, allowed.value, { ...by, newId, now: now() });
    const written = await mappings.unmap(unmapping);
    return written.ok ? ok(unmapping.order.after) : written;
  };
}
