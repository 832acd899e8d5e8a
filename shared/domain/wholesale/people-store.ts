import type { OrganisationId, PartnerId, PersonId } from '#shared/domain/ids.ts';
import type { Partner, Person } from '#shared/domain/people.ts';
import type { Receipt, Replay } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { Result } from '#shared/domain/result.ts';
import type { OrganisationCaller } from '#shared/domain/users/organisation-caller.ts';
import type { ChangeCollided, UsersChange } from '#shared/domain/users/user-store.ts';
import type { Subscriber } from '#shared/domain/wholesale/subscriber.ts';
import type { SubscriberChange, SubscriberCollided } from '#shared/domain/wholesale/subscribers/subscriber-store.ts';
import type { WholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';

/** People as clients of the wire format name them: by id or address alone, wherever the partner may see them. */
export type PeopleStore = {
  /** Nothing is said of anybody's right to it. */
  organisationOf(id: PersonId): Promise<OrganisationId | undefined>;
  /** The partner itself. */
  partner(id: PartnerId): Promise<Partner>;
  /** The partner's own people, in order of age; there are few. */
  own(id: PartnerId): Promise<readonly Person[]>;
  /** Whose the address is: one of the partner's own, or of an organisation that it sees. */
  byEmail(id: PartnerId, email: string): Promise<Person | undefined>;
  /** What people have of their wholesale customers, as far as they are this partner's. */
  subscribersOf(id: PartnerId, people: readonly Person[]): Promise<ReadonlyMap<PersonId, Subscriber>>;
  /** The wholesale customer that an organisation is; undefined: it is none of this partner's. NOT_FOUND where the partner does not see it. */
  customerOf(by: OrganisationCaller): Promise<Result<WholesaleCustomer | undefined, Refusal>>;
  /** A new person, and what it has of its customer, in one transaction. */
  create(
    change: UsersChange,
    subscriber: SubscriberChange | undefined,
    receipt: Receipt | undefined,
  ): Promise<Result<undefined, Refusal | Replay | ChangeCollided | SubscriberCollided>>;
};
