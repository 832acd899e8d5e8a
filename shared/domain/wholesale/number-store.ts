import type { Event } from '#shared/domain/event.ts';
import type { LocationId, PersonId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/people.ts';
import type { Receipt, Replay } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { Result } from '#shared/domain/result.ts';
import type { Location } from '#shared/domain/set-up/set-up.ts';
import type { OrganisationCaller } from '#shared/domain/users/organisation-caller.ts';
import type { Stretch } from '#shared/domain/wholesale/customer-store.ts';
import type { ListedNumber, NumberFilter, NumberPage } from '#shared/domain/wholesale/listed-numbers.ts';
import type { LocationNumber } from '#shared/domain/wholesale/numbers.ts';

/** Whose a number is: this organisation's, or another's, of which nothing is said. */
export type NumberHolder = LocationNumber | 'elsewhere';

export type NumbersRead = {
  readonly location: Location;
  /** By number; absent: nobody's. */
  readonly holders: ReadonlyMap<string, NumberHolder>;
};

export type NumbersChange = {
  readonly by: OrganisationCaller;
  readonly locationId: LocationId;
  readonly numbers: readonly LocationNumber[];
  readonly event: Event;
};

/** How many numbers one transaction takes. */
export const numbersAtOnce = 45;

/** What is behind the ids of a list: the people and the names of the locations, as far as they are there. */
export type NamedInList = { readonly people: ReadonlyMap<PersonId, Person>; readonly locations: ReadonlyMap<LocationId, string> };

/** Where the numbers of locations are kept. Another partner's organisation is NOT_FOUND, a location that is not there as well. */
export type NumberStore = {
  /** Two look-ups a number, all beside each other. */
  look(
    by: OrganisationCaller,
    id: LocationId,
    numbers: readonly string[],
    asked: Receipt | undefined,
  ): Promise<Result<NumbersRead, Refusal | Replay>>;
  /** At most `numbersAtOnce`, all or none: refused with NUMBER_TAKEN, or CHANGED_SINCE_READ where the organisation itself has one by now. */
  add(change: NumbersChange, receipt: Receipt | undefined): Promise<Result<undefined, Refusal | Replay>>;
  /** The same the other way: refused with NUMBER_ASSIGNED. */
  remove(change: NumbersChange, receipt: Receipt | undefined): Promise<Result<undefined, Refusal | Replay>>;
  /**
   * A page of numbers in their order, then of the extensions of those who have no number. One round trip for some 3,500 numbers that are
   * passed over or looked through, one more where extensions follow; what is named exactly, in two at most.
   */
  list(by: OrganisationCaller, filter: NumberFilter, stretch: Stretch): Promise<Result<NumberPage, Refusal>>;
  /** Who and what is behind a page. One round trip. */
  named(by: OrganisationCaller, numbers: readonly ListedNumber[]): Promise<NamedInList>;
  /** Those of these extensions that somebody has. NOT_FOUND where the location is not there. One round trip. */
  taken(by: OrganisationCaller, id: LocationId, extensions: readonly string[]): Promise<Result<ReadonlySet<string>, Refusal>>;
};
