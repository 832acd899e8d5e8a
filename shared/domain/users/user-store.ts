import type { Event } from '#shared/domain/event.ts';
import type { AskedEmail } from '#shared/domain/feed.ts';
import type { PartnerId, PersonId, TrialId } from '#shared/domain/ids.ts';
import type { Entitlement, Organisation, Person } from '#shared/domain/people.ts';
import type { Receipt, Replay } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { Result } from '#shared/domain/result.ts';
import type { OrganisationCaller } from '#shared/domain/users/organisation-caller.ts';
import type { SeatChange } from '#shared/domain/users/seats.ts';
import type { PackageName } from '#shared/domain/wholesale/packages.ts';
import type { Subscriber } from '#shared/domain/wholesale/subscriber.ts';

/** The trial out of which an organisation's licences come. */
export type TrialOf = { readonly partnerId: PartnerId; readonly trialId: TrialId };

/** An organisation, as whoever changes its users needs it. */
export type OrganisationRead = { readonly organisation: Organisation; readonly trial: TrialOf | undefined };

/** Who holds an address: a person, wherever; `unknown`: it is held, and by no account that could be read. */
export type Holder = Person | 'unknown';

export type SavingRead = OrganisationRead & {
  readonly entitlements: readonly Entitlement[];
  /** By address, in its normalised form; absent: nobody's. */
  readonly holders: ReadonlyMap<string, Holder>;
};

export type UserRead = OrganisationRead & { readonly user: Person };

/** What somebody has of a wholesale customer, and below what no administrator of that is (WS-3). */
export type HeldPackages = { readonly subscriber: Subscriber; readonly level: PackageName | undefined };

/** A change to users of one organisation, ready to be written: all of it or nothing. */
export type UsersChange = {
  readonly by: OrganisationCaller;
  readonly create: readonly Person[];
  /** Each in the place of the version that was read. */
  readonly replace: readonly { readonly person: Person; readonly readVersion: number }[];
  readonly seats: SeatChange;
  /** Whether anybody gets a seat, so that the trial has to run, even if as many come back. */
  readonly takesSeats: boolean;
  /** Full administrators who come, or go (negative). */
  readonly administrators: number;
  readonly trial: TrialOf | undefined;
  readonly at: Date;
  readonly event: Event;
  readonly invitations: readonly AskedEmail[];
  /** Must be as it was read: somebody's role depends on the packages. */
  readonly unchanged?: Subscriber;
  /** The one address that is written to with it: refused with ADDRESS_SUPPRESSED where it may not be. */
  readonly writtenTo?: string;
};

/** Why a change was not written: read again, and say what then holds. */
export type ChangeCollided =
  | { readonly code: 'CHANGED_MEANWHILE' }
  | { readonly code: 'NO_LICENCE_LEFT' | 'SERVICE_NOT_OWNED' | 'TRIAL_NOT_RUNNING' | 'LAST_FULL_ADMINISTRATOR' };

/** Where an organisation's users are kept. Another partner's organisation is NOT_FOUND, in reads and in changes. */
export type UserStore = {
  /**
   * What is needed to save users of these addresses. Strongly consistent; one round trip, a second where addresses are held. A
   * repeat of a request that was carried out is answered by its receipt.
   */
  readForSaving(
    by: OrganisationCaller,
    emails: readonly string[],
    asked: Receipt | undefined,
  ): Promise<Result<SavingRead, Refusal | Replay>>;
  /** One user and its organisation; NOT_FOUND for those who are no users any more. Strongly consistent, one round trip. */
  readOne(by: OrganisationCaller, id: PersonId, asked: Receipt | undefined): Promise<Result<UserRead, Refusal | Replay>>;
  /** What a user has of a wholesale customer; undefined: nothing. None or two round trips. */
  packagesOf(user: Person): Promise<HeldPackages | undefined>;
  /** The answer to an earlier identical request, if there was one, or the refusal of its key; one round trip. */
  earlier(asked: Receipt): Promise<Refusal | Replay | undefined>;
  /** One transaction, one round trip; a repeat is answered by its receipt. */
  change(change: UsersChange, receipt: Receipt | undefined): Promise<Result<undefined, Refusal | Replay | ChangeCollided>>;
};
