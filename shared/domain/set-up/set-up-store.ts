import * as z from 'zod';
import type { Event } from '#shared/domain/event.ts';
import { type OrganisationId, setUpId } from '#shared/domain/ids.ts';
import type { Organisation } from '#shared/domain/people.ts';
import type { Receipt, Replay } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { Result } from '#shared/domain/result.ts';
import type { Location, SetUp, SetUpSource, Site, Tenant } from '#shared/domain/set-up/set-up.ts';
import type { SetUpCaller } from '#shared/domain/set-up/set-up-caller.ts';
import type { Subscription } from '#shared/domain/subscriptions/subscription.ts';
import type { Trial } from '#shared/domain/trial.ts';

/**
 * Counts what an organisation has submitted, so that of two submissions at the same moment the second looks at what the first has made.
 * `siteAction`: the sites that the last one asked for; as long as one of them is being made no other action on sites begins.
 */
export const submissions = z.object({
  version: z.int(),
  siteAction: z.object({ setUpId, sites: z.array(z.string()) }).optional(),
});
export type Submissions = z.infer<typeof submissions>;

/** Whose services are set up. */
export type SourceRead =
  | { readonly kind: 'trial'; readonly trial: Trial }
  | { readonly kind: 'subscription'; readonly subscription: Subscription };

/** What is known of a set-up and of what stands in its organisation already. */
export type SetUpRead = {
  readonly organisation: Organisation;
  readonly source: SourceRead;
  /** Undefined: nobody has begun. */
  readonly setUp: SetUp | undefined;
  /** Of the organisation, whichever source brought them. */
  readonly tenant: Tenant | undefined;
  readonly sites: readonly Site[];
  readonly locations: readonly Location[];
  /** Whether the organisation has the Calling service (SS-14). */
  readonly hasCalling: boolean;
  /** Version 0: it has never submitted anything. */
  readonly submissions: Submissions;
};

/** Something that is made, or that was read and changes; the version that was read must still hold. */
export type PartChange<T> = { readonly before: T | undefined; readonly after: T };

/** What goes with a submission or a retry. The names of new tenants and sites are claimed in the same transaction. */
export type Submission = {
  readonly submissions: { readonly before: Submissions; readonly after: Submissions };
  readonly tenant?: PartChange<Tenant>;
  readonly sites: readonly PartChange<Site>[];
  readonly locations: readonly PartChange<Location>[];
};

/** A change of a set-up that was read before, ready to be written: all of it or nothing. */
export type SetUpChange = {
  readonly source: SourceRead;
  readonly before: SetUp | undefined;
  readonly after: SetUp;
  readonly event: Event;
  readonly submission?: Submission;
  /** Where the names of sites stand in the request: a name that is lost is told there. */
  readonly at: Date;
};

/** A change of the tenant alone (SS-12, SS-13). */
export type TenantChange = { readonly before: Tenant; readonly after: Tenant; readonly event: Event };

/** What can be set up for an organisation, for the offer at every visit (SS-2). */
export type SetUpsOfOrganisation = Pick<SetUpRead, 'tenant' | 'sites' | 'locations'> & {
  readonly subscriptions: readonly Subscription[];
  readonly setUps: readonly SetUp[];
};

/** Where set-ups, and the tenants, sites and locations that they make, are kept. */
export type SetUpStore = {
  /**
   * One round trip. Another partner's organisation, another organisation's trial or subscription, and an order's contact whose link has
   * been replaced are NOT_FOUND; an organisation on its way out is NOT_ALLOWED. A repeat of a request that was carried out is answered
   * by its receipt.
   */
  read(by: SetUpCaller, source: SetUpSource, asked?: Receipt): Promise<Result<SetUpRead, Refusal | Replay>>;
  /**
   * One transaction, in which the caller's right is checked once more, and that a trial still runs. Refuses with CHANGED_SINCE_READ, and
   * with SUBDOMAIN_TAKEN or SITE_NAME_TAKEN at the field of each name that was lost.
   */
  change(by: SetUpCaller, change: SetUpChange, receipt: Receipt | undefined): Promise<Result<undefined, Refusal | Replay>>;
  /** The tenant, and what decides its telephony; one round trip. NOT_FOUND where there is none. */
  readTenant(by: SetUpCaller, asked?: Receipt): Promise<Result<TenantRead, Refusal | Replay>>;
  /** Refuses with CHANGED_SINCE_READ. */
  changeTenant(by: SetUpCaller, change: TenantChange, receipt: Receipt | undefined): Promise<Result<undefined, Refusal | Replay>>;
  /** Everything that may be offered to an administrator; one round trip. */
  ofOrganisation(id: OrganisationId): Promise<SetUpsOfOrganisation>;
};

/** A tenant, and whether its organisation has Calling and the Contact Center PSTN. */
export type TenantRead = {
  readonly organisation: Organisation;
  readonly tenant: Tenant;
  readonly hasCalling: boolean;
  readonly subscriptions: readonly Subscription[];
};

/** Whether a name is in use, or blocked since its release; nothing is reserved by asking. One round trip. */
export type NameLook = (
  kind: 'subdomain' | 'site',
  name: string,
  by: OrganisationId | undefined,
  now: Date,
) => Promise<'available' | 'taken'>;
