import type { TrialServiceId } from '#shared/pages/trial-view.ts';
import type { OrderPassedOn, OrderProvisioningRequired, OrderReminder, OrderWelcome } from './order-mail-model.ts';

/**
 * Everything that an e-mail can be about. Instants are ISO 8601 UTC; an end of a day is its last instant (`…T23:59:59.999Z`), because its date is what people read.
 * `product` is the product's name as people see it; addresses of pages come from configuration, never from a request.
 */
export type MailModel =
  | TrialWelcome
  | PartnerWelcome
  | LinkRenewed
  | Invitation
  | TrialReminder
  | TrialSuspended
  | TrialExtended
  | TrialCancelled
  | TrialSoftDeleted
  | OrderProvisioningRequired
  | OrderPassedOn
  | OrderReminder
  | OrderWelcome
  | ContinueSetup
  | FullAdministratorRequest
  | FullAdministratorAnswer
  | AttachApproval
  | ImportFinished
  | AssistanceRequest
  | SetUpAssistance
  | ConsentToMove
  | WebhookDisabled;

type FromProduct = { readonly product: string };

/** What an e-mail carries that lets a person in. */
export type AccessLink = {
  /** The e-mail address with which the person signs in. */
  readonly signInAddress: string;
  /** The page at which the person signs in later. */
  readonly signInUrl: string;
  /** The page with the token. */
  readonly linkUrl: string;
  /** Shown with its time. */
  readonly linkExpiresAt: string;
};

type TrialServiceLicences = { readonly id: TrialServiceId; readonly licences: number };

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

export type Invitation = FromProduct &
  AccessLink & {
    readonly kind: 'invitation';
    readonly company: string;
    /** Through whom the organisation has the product, and whom to ask there. */
    readonly support?: { readonly partner: string; readonly contact: string };
    /** Whether it is to a full administrator. */
    readonly administrator?: boolean;
  };

/** E-mails about a trial go to its administrator and to people of the partner, each in its own words. */
export type TrialAudience = 'administrator' | 'partner';

type AboutTrial = FromProduct & {
  readonly audience: TrialAudience;
  readonly company: string;
  readonly partner: string;
  /** The page of the organisation or of the trial, for who receives it. */
  readonly pageUrl: string;
};

/** 14, 7 and 1 day before the end, and on its day (TR-6). */
export type TrialReminder = AboutTrial & {
  readonly kind: 'trial-reminder';
  /** Whole days until the end; 0 on its day. */
  readonly daysLeft: number;
  readonly endsAt: string;
  /** Until when a suspended trial could be taken up again. */
  readonly restorableUntil: string;
  /** Where one post ends these reminders (RFC 8058); an https address. */
  readonly unsubscribeUrl: string;
};

export type TrialSuspended = AboutTrial & {
  readonly kind: 'trial-suspended';
  readonly endedAt: string;
  /** Last day on which the trial can be extended or converted out of suspension. */
  readonly restorableUntil: string;
  /** Last day before the data of the trial services is deleted. */
  readonly keptUntil: string;
};

export type TrialExtended = AboutTrial & { readonly kind: 'trial-extended'; readonly endsAt: string };

/** Cancelled by the partner: switched off at once. */
export type TrialCancelled = AboutTrial & {
  readonly kind: 'trial-cancelled';
  /** Days to the minute after it was cancelled, hence shown with its time. */
  readonly restorableUntil: string;
};

/** Suspended for its 30 days and not continued. */
export type TrialSoftDeleted = AboutTrial & {
  readonly kind: 'trial-soft-deleted';
  readonly endedAt: string;
  readonly restorableUntil: string;
};

/** To the customer's administrator, whom the partner left the set-up to (OM-7). */
export type ContinueSetup = FromProduct & {
  readonly kind: 'continue-setup';
  readonly company: string;
  readonly partner: string;
  readonly setUpUrl: string;
};

export type FullAdministratorRequest = FromProduct & {
  readonly kind: 'full-administrator-request';
  readonly company: string;
  readonly partner: string;
  /** Who asks: name or e-mail address. */
  readonly requester: string;
  readonly requestUrl: string;
  readonly lapsesAt: string;
};

export type FullAdministratorAnswer = FromProduct & {
  readonly kind: 'full-administrator-answer';
  readonly company: string;
  readonly partner: string;
  readonly granted: boolean;
  readonly customerUrl: string;
};

/** To a full administrator of an organisation that a partner wants to attach as its wholesale customer. */
export type AttachApproval = FromProduct & {
  readonly kind: 'attach-approval';
  readonly company: string;
  readonly partner: string;
  /** The page with the token. */
  readonly approvalUrl: string;
  readonly lapsesAt: string;
  /** Whom to ask: an e-mail address, or whatever the partner gives. */
  readonly contact: string;
};

/** To the one of the organisation's people who started the import (EM-1). */
export type ImportFinished = FromProduct & {
  readonly kind: 'import-finished';
  readonly company: string;
  /** `rejected`: the file was refused and nothing was done. `stopped`: it was given up because of us. */
  readonly outcome: 'finished' | 'rejected' | 'stopped';
  /** A browser that uploads a file keeps its name to itself. */
  readonly fileName?: string;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly resultUrl: string;
};

/** To the owner of a free account, whose address a partner has named for somebody of its customer. */
export type ConsentToMove = FromProduct & {
  readonly kind: 'consent-to-move';
  readonly company: string;
  readonly partner: string;
  /** The page on which to answer, with its token. */
  readonly consentUrl: string;
  readonly endsAt: string;
  /** Of the free account. */
  readonly address: string;
  /** Whom to ask: an e-mail address, or whatever the partner gives. */
  readonly contact: string;
};

/** To the partner's contact. */
export type WebhookDisabled = FromProduct & {
  readonly kind: 'webhook-disabled';
  readonly partner: string;
  /** As the paths of the API name it. */
  readonly webhookId: string;
  readonly name: string;
  /** Of its address; the rest of it may be a secret. */
  readonly host: string;
  readonly because: 'failing' | 'gone';
  readonly failingSince: string;
};

export type AssistanceRequest = FromProduct & {
  readonly kind: 'assistance-request';
  readonly company: string;
  /** E-mail address of who asks; the e-mail's reply address. */
  readonly requester: string;
  readonly message: string;
  readonly customerUrl: string;
};

/** To those who help partners with setting wholesale customers up; its reply address is `requester`. */
export type SetUpAssistance = FromProduct & {
  readonly kind: 'set-up-assistance';
  readonly partner: string;
  readonly partnerId: string;
  readonly customer: string;
  readonly customerId: string;
  readonly requestId: string;
  readonly requester: string;
  readonly message: string;
};
