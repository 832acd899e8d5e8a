import type { Event } from '#shared/domain/event.ts';
import type { PartnerId, WholesaleSubscriptionId } from '#shared/domain/ids.ts';
import type { Result } from '#shared/domain/result.ts';
import type { SubPartner, WholesaleSubscription } from '#shared/domain/wholesale/wholesale-subscription.ts';

export type SubPartnerPage = {
  readonly state: SubPartner['state'] | undefined;
  /** How many are left out at the beginning. */
  readonly offset: number;
  readonly max: number;
};

/** Where the partners that work under one are listed. */
export type SubPartnerReader = {
  /** The newest partners first; `more`: others lie beyond. */
  list(parentId: PartnerId, page: SubPartnerPage): Promise<{ readonly found: readonly SubPartner[]; readonly more: boolean }>;
};

export type GrantRefusal =
  | { readonly code: 'NO_SUCH_PARTNER' }
  | { readonly code: 'NOT_FOUND' }
  | { readonly code: 'ALREADY_SUB_PARTNER' }
  /** A partner works under one other at most. */
  | { readonly code: 'UNDER_ANOTHER' }
  | { readonly code: 'CHANGED_SINCE_READ' };

type Written = Promise<Result<undefined, GrantRefusal>>;

/** A change of both sides of a sub-partner: what it is to its parent, and its own subscription, which stands and falls with it. */
export type SubPartnerChange = {
  readonly before: SubPartner;
  readonly after: SubPartner;
  readonly subscription?: { readonly before: WholesaleSubscription; readonly after: WholesaleSubscription } | undefined;
  readonly events: readonly Event[];
};

/** Where operators say who may do wholesale, and under whom. Each change is one transaction with its events. */
export type WholesaleGrants = {
  /** The newest first. */
  subscriptions(partnerId: PartnerId): Promise<readonly WholesaleSubscription[]>;
  subscription(partnerId: PartnerId, id: WholesaleSubscriptionId): Promise<WholesaleSubscription | undefined>;
  /** Refuses with NO_SUCH_PARTNER, also for a seller. */
  grant(subscription: WholesaleSubscription, event: Event): Written;
  /** Refuses with CHANGED_SINCE_READ. */
  change(change: { readonly before: WholesaleSubscription; readonly after: WholesaleSubscription; readonly event: Event }): Written;
  /**
   * Notes on the partner's submitted templates that name a subscription whether it is suspended: creating a customer looks there. A template that
   * is submitted in the same moment finds the subscription's state itself. Done again, it does nothing.
   */
  markTemplates(subscription: WholesaleSubscription): Promise<void>;
  subPartner(parentId: PartnerId, partnerId: PartnerId): Promise<SubPartner | undefined>;
  /** Refuses with NO_SUCH_PARTNER for either, ALREADY_SUB_PARTNER, UNDER_ANOTHER. */
  addSubPartner(relation: SubPartner, event: Event): Written;
  /** Refuses with CHANGED_SINCE_READ. */
  changeSubPartner(change: SubPartnerChange): Written;
  /** Keeps the relation once more where the sub-partner finds it about itself. */
  tellSubPartner(relation: SubPartner): Promise<void>;
};
