import type { Email } from '#shared/domain/email.ts';
import type { Event } from '#shared/domain/event.ts';
import type { PartnerId } from '#shared/domain/ids.ts';
import type { Partner, Person } from '#shared/domain/people.ts';
import type { Result } from '#shared/domain/result.ts';

/** A partner as operators list it. */
export type ListedPartner = Pick<Partner, 'id' | 'name' | 'createdAt' | 'kind'>;

/** Whether it is a partner, and not the account of a commerce system. */
export const isPartner = ({ kind }: Pick<Partner, 'kind'>) => kind !== 'seller';

/** One of the partner's people, invited by an e-mail whose link lets them in. */
export type InvitedPerson = { readonly person: Person; readonly welcome: Email; readonly event: Event };

/** Everything that comes into being with a partner. */
export type CreatedPartner = InvitedPerson & { readonly partner: Partner };

export type PartnerRefusal = { readonly code: 'ADDRESS_NOT_AVAILABLE' } | { readonly code: 'NO_SUCH_PARTNER' };

/** Where operators keep partners. Each change is one transaction with its event. */
export type PartnerStore = {
  /** All of them, sellers among them; for operators only. */
  list(): Promise<ListedPartner[]>;
  find(id: PartnerId): Promise<Partner | undefined>;
  /** Refuses with ADDRESS_NOT_AVAILABLE. The partner's own name is claimed, so that it cannot start a trial for itself (TR-1). */
  create(created: CreatedPartner): Promise<Result<undefined, PartnerRefusal>>;
  /** The account of a commerce system. It has no people: nobody signs in as a seller. */
  createSeller(seller: Partner, event: Event): Promise<void>;
  /** Refuses with NO_SUCH_PARTNER, also for a seller, or ADDRESS_NOT_AVAILABLE. */
  addPerson(invited: InvitedPerson): Promise<Result<undefined, PartnerRefusal>>;
};
