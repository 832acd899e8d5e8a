import type { AddOn } from '#shared/domain/subscriptions/subscription.ts';
import type { TrialServiceId } from '#shared/pages/trial-view.ts';
import type { AccessLink } from './mail-model.ts';

/** What was ordered: services with their licences, and what goes with them. */
export type Ordered = {
  readonly services: readonly { readonly id: TrialServiceId; readonly licences: number }[];
  readonly addOns: readonly AddOn[];
};

type AboutOrder = Ordered & {
  readonly product: string;
  readonly orderNumber: string;
  /** The page of the order, with the token of its contact. */
  readonly setUpUrl: string;
  readonly closesAt?: string;
  /** Who answers questions about the order (OR-4). */
  readonly salesContact?: string;
};

export type OrderProvisioningRequired = AboutOrder & { readonly kind: 'order-provisioning-required' };

export type OrderPassedOn = AboutOrder & { readonly kind: 'order-passed-on'; readonly sender: string };

/** Before an order closes that nobody has mapped (OR-3). */
export type OrderReminder = AboutOrder & {
  readonly kind: 'order-reminder';
  readonly closesAt: string;
  /** Where one post ends reminders (RFC 8058); an https address. */
  readonly unsubscribeUrl: string;
};

/** To the administrator of the organisation that an order was mapped to (OM-9). */
export type OrderWelcome = Ordered &
  Pick<AccessLink, 'signInAddress' | 'signInUrl'> & {
    readonly kind: 'order-welcome';
    readonly product: string;
    readonly company: string;
    readonly partner: string;
    /** Absent for somebody who has a password: they sign in. */
    readonly access?: Pick<AccessLink, 'linkUrl' | 'linkExpiresAt'>;
  };
