import type { DataCentre } from '#shared/domain/countries.ts';
import type { Event } from '#shared/domain/event.ts';
import type { LocationId, OrganisationId, WholesaleCustomerId } from '#shared/domain/ids.ts';
import type { Holding } from '#shared/domain/platform/holding.ts';
import type { Receipt, Replay } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { Result } from '#shared/domain/result.ts';
import type { Location } from '#shared/domain/set-up/set-up.ts';
import type { OrganisationCaller } from '#shared/domain/users/organisation-caller.ts';
import type { Stretch } from '#shared/domain/wholesale/customer-store.ts';
import type { PackageName } from '#shared/domain/wholesale/packages.ts';

/** An organisation as whoever changes its locations needs it. */
export type LocationsRead = {
  readonly locations: readonly Location[];
  /** The wholesale customer that it is, with its packages that are not on their way out; undefined: it is none of this partner's. */
  readonly customer:
    | { readonly id: WholesaleCustomerId; readonly dataCentre: DataCentre; readonly packages: readonly PackageName[] }
    | undefined;
  /** Counts what was submitted: two who change locations at once are told apart by it. */
  readonly submissions: number;
};

/** One location that comes, changes or goes; undefined: it is not there. */
export type LocationChange = {
  readonly by: OrganisationCaller;
  readonly read: LocationsRead;
  readonly before: Location | undefined;
  readonly after: Location | undefined;
  /** Of a new one: what the platform is about to have of it. */
  readonly holding?: Holding;
  readonly event: Event;
};

/** Which locations a list is of; what is absent does not matter. */
export type LocationFilter = { readonly name?: string | undefined; readonly id?: LocationId | undefined };
export type LocationPage = { readonly locations: readonly Location[]; readonly more: boolean };

/** Where the locations of organisations are kept. Another partner's organisation is NOT_FOUND. */
export type LocationStore = {
  /** Where only the id of a location is known: its organisation. */
  organisationOf(id: LocationId): Promise<OrganisationId | undefined>;
  /** One of an organisation's, by its key. One round trip. */
  one(by: OrganisationCaller, id: LocationId): Promise<Result<Location, Refusal>>;
  /**
   * A page of them in order of age. One round trip for each megabyte of what is passed over, some thousand locations; by name, of all that the
   * organisation has.
   */
  list(by: OrganisationCaller, filter: LocationFilter, stretch: Stretch): Promise<Result<LocationPage, Refusal>>;
  /** What a change reads first. A repeat of a request that was carried out is answered by its receipt. Two round trips. */
  look(by: OrganisationCaller, asked: Receipt | undefined): Promise<Result<LocationsRead, Refusal | Replay>>;
  /**
   * One transaction. Refuses with CHANGED_SINCE_READ where locations have changed since they were read, and with LOCATION_IN_USE where
   * people or numbers came to one that is to go.
   */
  change(change: LocationChange, receipt: Receipt | undefined): Promise<Result<undefined, Refusal | Replay>>;
};
