import type { Event } from '#shared/domain/event.ts';
import type { LocationId, PersonId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/people.ts';
import type { Receipt, Replay } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { Result } from '#shared/domain/result.ts';
import type { Location } from '#shared/domain/set-up/set-up.ts';
import type { OrganisationCaller } from '#shared/domain/users/organisation-caller.ts';
import type { AssignedExtension, LocationNumber } from '#shared/domain/wholesale/numbers.ts';

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

/** Everything that an organisation can be called by. */
export type NumberPlan = { readonly numbers: readonly LocationNumber[]; readonly extensions: readonly AssignedExtension[] };

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
  /** By number; an organisation has some thousands of them at most. */
  plan(by: OrganisationCaller): Promise<Result<NumberPlan, Refusal>>;
  /** The people behind numbers and extensions, as many as there are. */
  people(by: OrganisationCaller, ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Person>>;
};
