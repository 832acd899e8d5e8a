import type { TrialServiceId } from '#shared/pages/trial-view.ts';

/**
 * Everything that an e-mail can be about. Instants are ISO 8601 UTC; an end of a day is its last instant (`…T23:59:59.999Z`), because its date is what people read.
 * `product` is the product's name as people see it; addresses of pages come from configuration, never from a request.
 */
export type MailModel = TrialWelcome | PartnerWelcome | LinkRenewed | Invitation;

export type MailKind = MailModel['kind'];

type FromProduct = { readonly product: string };

/** What an e-mail carries that lets a person in. */
export type AccessLink = {
  /** The e-mail address with which the person signs in. */
  readonly signInAddress: string;
  /** The page at which the person signs in later. */
  readonly signInUrl: string;
  /** The page with the token. */
  readonly linkUrl: string;
  readonly linkExpiresAt: string;
};

export type TrialServiceLicences = { readonly id: TrialServiceId; readonly licences: number };

export type TrialWelcome = FromProduct &
  AccessLink & {
    readonly kind: 'trial-welcome';
    readonly company: string;
    readonly partner: string;
    readonly services: readonly TrialServiceLicences[];
    readonly durationDays: number;
    readonly contextService: boolean;
  };

export type PartnerWelcome = FromProduct & AccessLink & { readonly kind: 'partner-welcome'; readonly partner: string };

/** A new link that was asked for, for a customer administrator or a partner's person. */
export type LinkRenewed = FromProduct & AccessLink & { readonly kind: 'link-renewed'; readonly organisation: string };

export type Invitation = FromProduct & AccessLink & { readonly kind: 'invitation'; readonly company: string };
