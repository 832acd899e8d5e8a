import type { OrganisationId, PersonId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/people.ts';

/**
 * Who holds an address, seen from an organisation. `unfinished`: a user of it that is not there (yet): whoever claimed the address for
 * it has died, or is about to write it. `trial`: somebody whose own trial stands in the way (US-6). `other`: anybody else.
 */
export type Holder =
  | { readonly kind: 'user'; readonly person: Person }
  | { readonly kind: 'unfinished'; readonly personId: PersonId }
  | { readonly kind: 'trial' | 'other' };

export type NewUserWrite = { readonly kind: 'create'; readonly row: number; readonly person: Person; readonly claimed: boolean };
export type ChangedUserWrite = { readonly kind: 'change'; readonly row: number; readonly before: Person; readonly after: Person };
export type RowWrite = NewUserWrite | ChangedUserWrite;

/** `conflict`: somebody else was there first; what holds now has to be read. `refused`: the table will never take it. */
export type RowWritten = 'written' | 'conflict' | 'refused';

export type HeldAddress = { readonly email: string; readonly personId: PersonId };

/** The users of an organisation, many at a time; each is written, or not, by itself. */
export type ChunkTable = {
  /** By address as given; absent: nobody's. Strongly consistent; one round trip, a second where addresses are held. */
  holders(organisationId: OrganisationId, emails: readonly string[]): Promise<ReadonlyMap<string, Holder>>;
  /** One conditional write for a changed user, two for a new one, claim and user; by row. Two round trips. It throws when all calls have ended. */
  write(writes: readonly RowWrite[]): Promise<ReadonlyMap<number, RowWritten>>;
  /** Gives addresses free that are claimed for these users, who are not there. */
  freeClaims(addresses: readonly HeldAddress[]): Promise<void>;
};
