import type { Email } from '#shared/domain/email.ts';
import type { Event } from '#shared/domain/event.ts';
import type { AskedEmail } from '#shared/domain/feed.ts';
import type { LocationId, OrganisationId, PartnerId, PersonId, SubscriberId, TemplateId, WholesaleCustomerId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/languages.ts';
import type { Organisation, Person } from '#shared/domain/people.ts';
import type { Receipt, Replay } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { Result } from '#shared/domain/result.ts';
import type { Holder } from '#shared/domain/users/user-store.ts';
import type { ActingFor, Doing } from '#shared/domain/wholesale/acting-for.ts';
import type { Stretch } from '#shared/domain/wholesale/customer-store.ts';
import type { FreeAccount } from '#shared/domain/wholesale/free-account.ts';
import type { LocationNumber } from '#shared/domain/wholesale/numbers.ts';
import type { PackageName } from '#shared/domain/wholesale/packages.ts';
import type { Subscriber, SubscriberStatus } from '#shared/domain/wholesale/subscriber.ts';
import type { WantedCalling } from '#shared/domain/wholesale/subscribers/subscriber-calling.ts';
import type { PackageCount, WholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';

/** Whose an address is: somebody's, and perhaps a subscriber's already; or a free account's. */
export type AddressLook = {
  readonly holder: Holder | undefined;
  /** The subscriber that the holder is, whoever's customer that may be of. */
  readonly holds: Subscriber | undefined;
  readonly freeAccount: FreeAccount | undefined;
};

/** What there is of the number, the extension and the location that were asked for. */
export type CallingLook = {
  readonly number: LocationNumber | undefined;
  readonly extensionTaken: boolean;
  readonly location: LocationId | undefined;
};

export type CustomerLook = {
  readonly customer: WholesaleCustomer;
  /** Absent until the worker has made it. */
  readonly organisation: Organisation | undefined;
  readonly counts: readonly PackageCount[];
  readonly calling: CallingLook;
};

export type Looked = { readonly address: AddressLook; readonly of: CustomerLook | undefined };

export type Look = {
  readonly email: string;
  /** Absent: only the address is looked at. */
  readonly customerId: WholesaleCustomerId | undefined;
  readonly calling: WantedCalling;
  /** Whose counts matter. */
  readonly packages: readonly PackageName[];
};

/** A subscriber with its customer, and its person where there is one. */
export type SubscriberRead = {
  readonly subscriber: Subscriber;
  readonly customer: WholesaleCustomer;
  readonly person: Person | undefined;
  /** Of one that waits for somebody to agree. */
  readonly freeAccount: FreeAccount | undefined;
  readonly calling: CallingLook;
};

/**
 * What becomes of the free account of an address: its owner is asked; may be asked by others from now on; is asked by nobody; has moved,
 * and there is no free account any more.
 */
export type FreeAccountStep =
  | { readonly do: 'ask'; readonly at: string }
  | { readonly do: 'end'; readonly at: string }
  | { readonly do: 'let-go' }
  | { readonly do: 'move' };

/** A change of a subscriber with everything that goes with it: all of it or nothing. Seats and numbers follow from before and after. */
export type SubscriberChange = {
  readonly acting: ActingFor | undefined;
  readonly doing: Exclude<Doing, 'read'>;
  readonly before: Subscriber | undefined;
  readonly after: Subscriber | undefined;
  readonly person?:
    | { readonly do: 'create'; readonly person: Person }
    | { readonly do: 'replace'; readonly person: Person; readonly readVersion: number }
    /** Nothing becomes of it, and it must be as it was read. */
    | { readonly do: 'unchanged'; readonly person: Person };
  readonly freeAccount?: FreeAccountStep;
  readonly event: Event;
  readonly invitations?: readonly AskedEmail[];
  readonly emails?: readonly Email[];
};

/** Which subscribers a list is of; what is absent does not matter. Bounds are exclusive. */
export type SubscriberFilter = {
  readonly customerId?: WholesaleCustomerId | undefined;
  readonly externalCustomerId?: string | undefined;
  readonly personId?: PersonId | undefined;
  readonly email?: string | undefined;
  readonly statuses?: readonly SubscriberStatus[] | undefined;
  readonly createdAfter?: string | undefined;
  readonly changedAfter?: string | undefined;
};

export type SubscriberOrder = { readonly by: 'created' | 'lastStatusChange'; readonly direction: 'ASC' | 'DESC' };

/** A subscriber with what its customer is called by the partner now. */
export type SeenSubscriber = { readonly subscriber: Subscriber; readonly externalCustomerId: string };
export type SubscriberPage = { readonly subscribers: readonly SeenSubscriber[]; readonly more: boolean };

/** Something was written in between: look again. */
export type SubscriberCollided = { readonly code: 'CHANGED_MEANWHILE' };

/**
 * Where subscribers are kept. Everything is refused with NOT_ALLOWED or SUB_PARTNER_SUSPENDED where the partner may not do it for the
 * sub-partner that it names; another partner's subscriber is NOT_FOUND; a change that was made before is answered as then.
 */
export type SubscriberStore = {
  /** NOT_FOUND where there is no such customer. Two round trips, a third where the address is a subscriber's. */
  look(acting: ActingFor, look: Look, doing: Doing, asked?: Receipt): Promise<Result<Looked, Refusal | Replay>>;
  /** Two round trips. */
  read(
    acting: ActingFor,
    id: SubscriberId,
    doing: Doing,
    given?: { readonly calling?: WantedCalling; readonly asked?: Receipt | undefined },
  ): Promise<Result<SubscriberRead, Refusal | Replay>>;
  /** The language in which people of an organisation are written to. One round trip. */
  languageOf(id: OrganisationId): Promise<Language>;
  /** Whether customers can be made with a template now. One round trip. */
  isSubmitted(partnerId: PartnerId, id: TemplateId): Promise<boolean>;
  list(acting: ActingFor, filter: SubscriberFilter, order: SubscriberOrder, stretch: Stretch): Promise<Result<SubscriberPage, Refusal>>;
  /**
   * One round trip. Refuses with CUSTOMER_STATE, PACKAGE_NOT_OF_CUSTOMER, PACKAGE_LIMIT_REACHED, LOCATION_UNKNOWN, NUMBER_UNKNOWN,
   * NUMBER_TAKEN, EXTENSION_TAKEN, FREE_ACCOUNT_ASKED.
   */
  change(change: SubscriberChange, receipt: Receipt | undefined): Promise<Result<undefined, Refusal | Replay | SubscriberCollided>>;
};
