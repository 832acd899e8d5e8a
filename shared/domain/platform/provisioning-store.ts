import type { DataCentre } from '#shared/domain/countries.ts';
import type { Event } from '#shared/domain/event.ts';
import type { OrganisationId, SubscriptionId, TrialId } from '#shared/domain/ids.ts';
import type { Holding } from '#shared/domain/platform/holding.ts';
import type { Result } from '#shared/domain/result.ts';
import type { Location, PartProgress, SetUp, Site, Tenant } from '#shared/domain/set-up/set-up.ts';

/** One thing of a set-up, as it is kept. */
export type Part =
  | { readonly kind: 'tenant'; readonly thing: Tenant }
  | { readonly kind: 'site'; readonly thing: Site }
  | { readonly kind: 'location'; readonly thing: Location };

/** `held`: another worker has it until then. `waits`: nothing is to be done before then. `over`: nothing is to be done. */
export type NotTaken = { readonly because: 'held' | 'waits'; readonly until: string } | { readonly because: 'over' };

/** A run of the worker: what it takes it holds for so long. */
export type Hold = { readonly hand: string; readonly now: Date; readonly until: Date };

/** A set-up that a worker has to itself. */
export type HeldSetUp = { readonly setUp: SetUp; readonly hand: string };

export type ReadParts = {
  readonly parts: readonly Part[];
  /** What a platform has of them, or may have. */
  readonly holdings: ReadonlyMap<string, Holding>;
  /** Of the organisation: where its sites and locations are. */
  readonly dataCentre: DataCentre;
};

/** A step of a part: its progress from and to, with what is noted beside it. */
export type PartStep = {
  readonly part: Part;
  readonly after: PartProgress;
  readonly holding: { readonly before: Holding | undefined; readonly after: Holding } | undefined;
  /** Where the state of the part changes. */
  readonly event: Event | undefined;
};

/** Set-ups for the worker that makes their parts. Whatever it writes is written only while it holds the set-up, in its round. */
export type ProvisioningStore = {
  take(organisationId: OrganisationId, sourceId: TrialId | SubscriptionId, hold: Hold): Promise<Result<SetUp, NotTaken>>;
  parts(setUp: SetUp): Promise<ReadParts>;
  /** False: the set-up is another's by now, or the part has changed; nothing was written. */
  note(held: HeldSetUp, step: PartStep): Promise<boolean>;
  /**
   * Ends the round, and lets go. To become `active` every part has to be, at this very moment; false: one is not, or the set-up is
   * another's by now.
   */
  end(held: HeldSetUp, outcome: { readonly state: 'active' | 'failed'; readonly at: Date; readonly event: Event }): Promise<boolean>;
  /** Lets go until then; the clock looks after it if nobody comes. */
  release(held: HeldSetUp, until: Date): Promise<void>;
};
