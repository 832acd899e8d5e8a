import type { Email } from '#shared/domain/email.ts';
import type { Event } from '#shared/domain/event.ts';
import type { OrganisationId, PartnerId } from '#shared/domain/ids.ts';
import type { OrderChange } from '#shared/domain/orders/order-change.ts';
import type { CustomerRelation, Entitlement, Organisation, Partner, Person } from '#shared/domain/people.ts';
import type { Receipt, Replay } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { Result } from '#shared/domain/result.ts';
import type { Subscription } from '#shared/domain/subscriptions/subscription.ts';
import type { Trial } from '#shared/domain/trial.ts';
import type { EntitlementChange, TrialChange } from '#shared/domain/trial-change.ts';
import type { TrialRead } from '#shared/domain/trial-store.ts';

/** What has to be known of the organisations before an order can be mapped to them. */
export type MappingWanted = {
  /** Who will provision for the customer; undefined: a partner that is yet to be made. */
  readonly partnerId: PartnerId | undefined;
  /** The customer, where it exists. */
  readonly organisationId: OrganisationId | undefined;
  readonly administratorEmail: string;
  /** The contact's address, where it will be that of a new partner's administrator. */
  readonly partnerAdministratorEmail: string | undefined;
  /** The name of a customer that is yet to be made. */
  readonly companyName: string | undefined;
};

/** Whose an address is, as far as whoever maps an order may know: a person of the very organisation, or merely somebody. */
export type AddressHolder =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'somebody' }
  | { readonly kind: 'member'; readonly person: Person };

/** An organisation that an order may be mapped to. */
export type MappedToRead = {
  readonly organisation: Organisation;
  readonly entitlements: readonly Entitlement[];
  /** That of the partner that it came to us with. Absent: it has none. */
  readonly ownRelation: CustomerRelation | undefined;
  /** That of the partner that provisions now. */
  readonly relation: CustomerRelation | undefined;
  /** The trial that it came with; its e-mails only where it never started. */
  readonly trial: TrialRead | undefined;
  /** The administrator that it came with, as the person is now. */
  readonly trialAdministrator: Person | undefined;
};

export type MappingRead = {
  readonly partner: Partner | undefined;
  readonly customer: MappedToRead | undefined;
  readonly administrator: AddressHolder;
  readonly partnerAdministrator: AddressHolder;
  /** Whether the partner has a customer of that name already, or it is its own name. */
  readonly nameTaken: 'own' | 'other' | undefined;
};

/** `invited_again`: the conversion of its trial lets this person in again, and writes it. */
export type MappedAdministrator = { readonly kind: 'new' | 'existing' | 'invited_again'; readonly person: Person };

/** Everything that a mapping writes: all of it or nothing (OM-6). */
export type Mapping = {
  /** Absent: the partner entered it for its own customer, and its number is claimed here (OR-5). */
  readonly order: OrderChange | undefined;
  readonly subscription: Subscription;
  readonly newPartner: { readonly partner: Partner; readonly person: Person } | undefined;
  readonly customer:
    | { readonly kind: 'new'; readonly organisation: Organisation }
    | {
        readonly kind: 'existing';
        readonly organisation: Organisation;
        /** Its trial, long over and its data purged, if it had one: it is no trial organisation any longer, and not deleted as one. */
        readonly leavesTrial: Trial | undefined;
        /** The partners whose relation to it must not have ended meanwhile. */
        readonly related: readonly PartnerId[];
      };
  readonly administrator: MappedAdministrator;
  /** A relation that is new. */
  readonly relation: CustomerRelation | undefined;
  /** The trial becomes a subscription by this (TR-12); it moves the seats then. */
  readonly conversion: TrialChange | undefined;
  readonly entitlements: EntitlementChange;
  readonly events: readonly { readonly event: Event; readonly emails: readonly Email[] }[];
};

/** Where mappings are made. */
export type MappingStore = {
  /**
   * One round trip, and a second where the organisation exists and came with a trial, or the administrator is known to it. Answers a
   * repeat. Refuses with CHOICE_NOT_OFFERED where an organisation or partner is no more.
   */
  read(wanted: MappingWanted, asked: Receipt | undefined): Promise<Result<MappingRead, Refusal | Replay>>;
  /** The answer to an earlier identical request, if there was one, or the refusal of its key; one round trip. */
  earlier(asked: Receipt): Promise<Refusal | Replay | undefined>;
  /** One transaction. Refuses with CHANGED_SINCE_READ where what was read does not hold any longer. */
  map(mapping: Mapping, receipt: Receipt | undefined): Promise<Result<undefined, Refusal | Replay>>;
  /** Keeps an answer of the order's contact. One transaction. */
  keepAnswers(change: OrderChange, receipt: Receipt | undefined): Promise<Result<undefined, Refusal | Replay>>;
  /** Names of organisations that were chosen; one round trip. */
  names(ids: {
    readonly partnerId?: PartnerId | undefined;
    readonly organisationId?: OrganisationId | undefined;
  }): Promise<{ readonly partner: Partner | undefined; readonly organisation: Organisation | undefined }>;
};
