import type { Event } from '#shared/domain/event.ts';
import type { LocationId, OrganisationId } from '#shared/domain/ids.ts';
import type { Holding } from '#shared/domain/platform/holding.ts';
import type { Hold, NotTaken } from '#shared/domain/platform/provisioning-store.ts';
import type { Result } from '#shared/domain/result.ts';
import type { Location, PartProgress, Tenant } from '#shared/domain/set-up/set-up.ts';
import type { Trial } from '#shared/domain/trial.ts';

/** What there is to bring in line, as it stands now. */
export type UpkeepRead = {
  readonly holdings: readonly Holding[];
  /** The organisation's tenant, if it has one. */
  readonly tenant: Tenant | undefined;
  /** Its locations that came by themselves, by id: one that is not here any more was taken away. */
  readonly locations: ReadonlyMap<string, Location>;
  /** The trials that things came with, by id. */
  readonly trials: ReadonlyMap<string, Trial>;
  /** The organisation was deleted: everything of it goes. */
  readonly deleted: boolean;
};

/** What becomes of a holding, and of the tenant with it. Of a holding `after` undefined: the platform has nothing of it any more. */
export type UpkeepStep = {
  readonly holding: { readonly before: Holding; readonly after: Holding | undefined };
  readonly tenant?: { readonly before: Tenant; readonly after: Tenant };
  /** How far a location is made; nothing else of it changes. */
  readonly location?: { readonly id: LocationId; readonly progress: PartProgress };
  readonly event?: Event;
};

/** What platforms have of an organisation, for the worker that brings it in line. One worker at a time has an organisation. */
export type UpkeepStore = {
  take(id: OrganisationId, hold: Hold): Promise<Result<{ readonly lookAt: string | undefined }, Exclude<NotTaken, { because: 'over' }>>>;
  read(id: OrganisationId): Promise<UpkeepRead>;
  /** False: the organisation is another worker's by now, or something has changed; nothing was written. */
  note(id: OrganisationId, hand: string, step: UpkeepStep): Promise<boolean>;
  /** Lets go: for good, or until then, when the clock expects somebody. */
  release(id: OrganisationId, hand: string, until: Date | undefined): Promise<void>;
};
