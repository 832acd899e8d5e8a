import type { Email } from '#shared/domain/email.ts';
import type { Event } from '#shared/domain/event.ts';
import type { AskedEmail } from '#shared/domain/feed.ts';
import type { OrganisationId, PartnerId, WholesaleCustomerId } from '#shared/domain/ids.ts';
import type { CustomerRelation, Organisation, Partner, Person } from '#shared/domain/people.ts';
import type { Holding } from '#shared/domain/platform/holding.ts';
import type { Hold, NotTaken } from '#shared/domain/platform/provisioning-store.ts';
import type { Result } from '#shared/domain/result.ts';
import type { Location, Site } from '#shared/domain/set-up/set-up.ts';
import type { SubscriberContext } from '#shared/domain/wholesale/subscribers/compose-subscriber.ts';
import type { WholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';

/** A customer that a worker has to itself, until then. */
export type HeldCustomer = { readonly customer: WholesaleCustomer; readonly hand: string; readonly until: Date };

/** What an organisation that is to be attached is like; `people` counts no further than the bound that matters. */
export type OrganisationLook = {
  readonly organisation: Organisation;
  readonly partner: Partner;
  /** What the partner may do there already. */
  readonly relation: CustomerRelation | undefined;
  readonly goes: boolean;
  readonly people: number;
  readonly hasDomains: boolean;
  /** Services that are not over. */
  readonly hasLicences: boolean;
  /** Full administrators, those who have signed in first. */
  readonly administrators: readonly Person[];
};

/** What a step leads to: the customer after it, and everything that comes with it in the same transaction. */
export type CustomerWork = {
  readonly after: WholesaleCustomer;
  readonly organisation?: Organisation;
  readonly relation?: CustomerRelation;
  readonly administrator?: Person;
  /** The organisation has to be there still, and not on its way out. */
  readonly attaches?: OrganisationId;
  /** Takes the name of the site for the organisation. */
  readonly siteName?: string;
  /** Sites and locations as they are now; `progress` of what is there already is all that changes. */
  readonly things?: readonly (Location | Site)[];
  readonly holding?: { readonly before: Holding | undefined; readonly after: Holding };
  /** Counts for the packages of the customer as it is after the step; those that are gone go. */
  readonly counted?: true;
  readonly events: readonly { readonly event: Event; readonly emails?: readonly Email[]; readonly invitations?: readonly AskedEmail[] }[];
};

export type NotWritten = 'lost' | 'name-taken';

/** The customer after a step; `lost`: somebody else has it, or it has changed; `gone`; or when there is something to do again. */
export type Stepped = WholesaleCustomer | 'lost' | 'gone' | { readonly again: Date };

/** Wholesale customers, for the worker that carries out what was asked for. Whatever it writes is written only while it holds the customer. */
export type CustomerWorkStore = {
  /** Refused also where the customer is gone. One round trip. */
  take(partnerId: PartnerId, id: WholesaleCustomerId, hold: Hold): Promise<Result<WholesaleCustomer, NotTaken>>;
  /** `lost`: the customer is another worker's by now, or has changed, or something else that was to be written was there before. */
  note(held: HeldCustomer, work: CustomerWork): Promise<Result<undefined, NotWritten>>;
  /** Lets go until then; the clock looks after it if nobody comes. */
  release(held: HeldCustomer, until: Date): Promise<void>;
  /** Undefined where there is no such organisation. */
  look(customer: WholesaleCustomer): Promise<OrganisationLook | undefined>;
  /** What platforms have of the customer's parts, or may have, and where. */
  holdings(customer: WholesaleCustomer): Promise<ReadonlyMap<string, Holding>>;
  /** Takes some of the customer's subscribers away, with what they held; true: none is left. Done again, it goes on. */
  removeSome(held: HeldCustomer, context: SubscriberContext): Promise<boolean>;
  /** Takes the customer itself away, with everything that names it. */
  remove(held: HeldCustomer, event: Event): Promise<Result<undefined, 'lost'>>;
};
