import type { Event } from '#shared/domain/event.ts';
import type { Person } from '#shared/domain/people.ts';
import type { Receipt, Replay } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { Result } from '#shared/domain/result.ts';
import type { OrganisationCaller } from '#shared/domain/users/organisation-caller.ts';

/** A user who goes for good. */
export type Removal = {
  /** `undefined`: nobody asked for it; time has come (US-15). */
  readonly by: OrganisationCaller | undefined;
  readonly user: Person;
  readonly event: Event;
};

/** Somebody has changed the user since it was read, or an import is still busy with it. */
export type RemovalCollided = { readonly code: 'CHANGED_MEANWHILE' } | { readonly code: 'LAST_FULL_ADMINISTRATOR' };

/** Users of one shard of the calendar whose date has come. */
export type DueUsers = { readonly found: readonly Person[]; readonly next: string | undefined };

/** Where users are taken out. */
export type UserRemovals = {
  /**
   * In one transaction: the user, the e-mails that it was sent (the newest 50; older ones go by their age), the claim on the address,
   * and the seats go; where the user is a subscriber of a wholesale customer, that as well,
   * with its packages and number. The next sync finds in the portal somebody whom we no
   * longer have, and takes that user out there, too (SY-1). A repeat is answered by its receipt.
   */
  remove(removal: Removal, receipt: Receipt | undefined): Promise<Result<undefined, Refusal | Replay | RemovalCollided>>;
  /** The shards in which users are due. */
  readonly shards: readonly number[];
  /** Users that are due at `at` or before, as they are now. Two round trips a page. */
  due(shard: number, at: Date, after: string | undefined): Promise<DueUsers>;
};
