import { type Operator, operatorEvent } from '#infra/cli/operator.ts';
import { iso } from '#shared/domain/calendar.ts';
import type { PartnerId, WholesaleSubscriptionId } from '#shared/domain/ids.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import type { GrantRefusal, WholesaleGrants } from '#shared/domain/wholesale/sub-partner-store.ts';
import type { SubPartner, WholesaleSubscription } from '#shared/domain/wholesale/wholesale-subscription.ts';

export type WholesaleOperator = Operator & { readonly grants: WholesaleGrants };

export type WholesaleRefusal = GrantRefusal | { readonly code: 'WHOLESALE_NOT_GRANTED' | 'UNDER_ITSELF' };

type State = WholesaleSubscription['state'];

/** What was asked for is so; `changed`: it was not before. */
type Became<T> = { readonly now: T; readonly changed: boolean };

/** Entitles a partner to wholesale. Refuses with NO_SUCH_PARTNER. */
export async function grantWholesale(
  operator: WholesaleOperator,
  wish: Pick<WholesaleSubscription, 'partnerId' | 'number' | 'billingStartDate'>,
): Promise<Result<WholesaleSubscription, WholesaleRefusal>> {
  const id = operator.newId('wholesaleSubscription');
  const granted: WholesaleSubscription = { id, ...wish, state: 'active', createdAt: iso(operator.now()), version: 1 };
  const event = operatorEvent(operator, { type: 'wholesale.granted', partnerId: wish.partnerId, subject: {} });
  const done = await operator.grants.grant(granted, event);
  return done.ok ? ok(granted) : done;
}

const next = <T extends { readonly version: number }>(before: T, state: State): T => ({ ...before, state, version: before.version + 1 });

const subscriptionChanged = (operator: Operator, partnerId: PartnerId) =>
  operatorEvent(operator, { type: 'wholesale.subscription_changed', partnerId, subject: {}, changed: ['state'] });

/** Suspends a subscription, or lets it go on. Refuses with NOT_FOUND, CHANGED_SINCE_READ. */
export async function setSubscription(
  operator: WholesaleOperator,
  partnerId: PartnerId,
  id: WholesaleSubscriptionId,
  state: State,
): Promise<Result<Became<WholesaleSubscription>, WholesaleRefusal>> {
  const before = await operator.grants.subscription(partnerId, id);
  if (before === undefined) return refused({ code: 'NOT_FOUND' });
  const changed = before.state !== state;
  const now = changed ? next(before, state) : before;
  const done = changed
    ? await operator.grants.change({ before, after: now, event: subscriptionChanged(operator, partnerId) })
    : ok(undefined);
  if (!done.ok) return done;
  // Also where nothing changed: an earlier run may have come no further.
  await operator.grants.markTemplates(now);
  return ok({ now, changed });
}

const relationChanged = (operator: Operator, parentId: PartnerId, changed: string[]) =>
  operatorEvent(operator, { type: 'wholesale.sub_partner_changed', partnerId: parentId, subject: {}, changed });

/** Puts a partner that has a subscription of its own under another. Refuses with UNDER_ITSELF, WHOLESALE_NOT_GRANTED, NO_SUCH_PARTNER, ALREADY_SUB_PARTNER, UNDER_ANOTHER. */
export async function addSubPartner(
  operator: WholesaleOperator,
  parentId: PartnerId,
  partnerId: PartnerId,
): Promise<Result<SubPartner, WholesaleRefusal>> {
  if (parentId === partnerId) return refused({ code: 'UNDER_ITSELF' });
  const active = (await operator.grants.subscriptions(partnerId)).find(({ state }) => state === 'active');
  if (active === undefined) return refused({ code: 'WHOLESALE_NOT_GRANTED' });
  const relation: SubPartner = {
    parentId,
    partnerId,
    subscriptionNumber: active.number,
    state: 'active',
    billingStartDate: active.billingStartDate,
    createdAt: iso(operator.now()),
    version: 1,
  };
  const done = await operator.grants.addSubPartner(relation, relationChanged(operator, parentId, []));
  return done.ok ? ok(relation) : done;
}

/**
 * Suspends a sub-partner, or lets it go on: what it is to its parent, and with it its own subscription, so that it cannot go on by its own
 * token. Refuses with NOT_FOUND, CHANGED_SINCE_READ.
 */
export async function setSubPartner(
  operator: WholesaleOperator,
  parentId: PartnerId,
  partnerId: PartnerId,
  state: State,
): Promise<Result<Became<SubPartner>, WholesaleRefusal>> {
  const [before, subscriptions] = await Promise.all([
    operator.grants.subPartner(parentId, partnerId),
    operator.grants.subscriptions(partnerId),
  ]);
  if (before === undefined) return refused({ code: 'NOT_FOUND' });
  const own = subscriptions.find(({ number }) => number === before.subscriptionNumber);
  if (before.state === state) {
    await operator.grants.tellSubPartner(before);
    if (own !== undefined) await operator.grants.markTemplates(own);
    return ok({ now: before, changed: false });
  }
  const also = own === undefined || own.state === state ? undefined : { before: own, after: next(own, state) };
  const after = next(before, state);
  const events = [
    relationChanged(operator, parentId, ['state']),
    ...(also === undefined ? [] : [subscriptionChanged(operator, partnerId)]),
  ];
  const done = await operator.grants.changeSubPartner({ before, after, subscription: also, events });
  if (!done.ok) return done;
  if (also !== undefined) await operator.grants.markTemplates(also.after);
  return ok({ now: after, changed: true });
}
