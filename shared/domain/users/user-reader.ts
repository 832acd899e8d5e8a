import type { PersonId } from '#shared/domain/ids.ts';
import type { Entitlement, Person } from '#shared/domain/people.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { Result } from '#shared/domain/result.ts';
import type { OrganisationCaller } from '#shared/domain/users/organisation-caller.ts';

/** A position in the list of an organisation's users: the last one looked at, in the order of shards and ids. */
export type UserPosition = PersonId;

/** Users as they lie in the table, and where to look on; `next` absent: there are no more. */
export type UserStretch = { readonly found: readonly Person[]; readonly next: UserPosition | undefined };

export type UserPageRequest = {
  readonly limit: number;
  readonly after: UserPosition | undefined;
  /** Those who count; the others are passed over. */
  readonly wanted: (user: Person) => boolean;
  /** Of each shard at most this many are looked at. */
  readonly look: number;
};

/** What is read of an organisation's users without changing them; each in one round trip. Another partner's is NOT_FOUND. */
export type UserReader = {
  page(by: OrganisationCaller, request: UserPageRequest): Promise<Result<UserStretch, Refusal>>;
  user(by: OrganisationCaller, id: PersonId): Promise<Result<Person, Refusal>>;
  entitlements(by: OrganisationCaller): Promise<Result<readonly Entitlement[], Refusal>>;
};
