import type { Email } from '#shared/domain/email.ts';
import type { PartnerId, SubscriptionId } from '#shared/domain/ids.ts';
import type { CustomerRelation, Entitlement, Organisation } from '#shared/domain/people.ts';
import type { Subscription } from '#shared/domain/subscriptions/subscription.ts';
import type { Stretch } from '#shared/domain/trial-store.ts';

export type SubscriptionDetails = {
  readonly subscription: Subscription;
  readonly organisation: Organisation;
  readonly relation: CustomerRelation;
  readonly entitlements: readonly Entitlement[];
  /** The newest about this subscription, newest first. */
  readonly emails: readonly Email[];
};

/** What is read of subscriptions; none of it spans partners. */
export type SubscriptionReader = {
  /** Undefined where the partner has no such subscription. Two round trips. */
  details(partnerId: PartnerId, id: SubscriptionId): Promise<SubscriptionDetails | undefined>;
  /** At most `limit` of a partner's subscriptions, the newest first, after (older than) a position. Two round trips. */
  subscriptions(partnerId: PartnerId, limit: number, after: SubscriptionId | undefined): Promise<Stretch<Subscription, SubscriptionId>>;
};
