import type { OrganisationId, SubscriberId, WholesaleCustomerId } from '#shared/domain/ids.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { Result } from '#shared/domain/result.ts';
import type { OrganisationCaller } from '#shared/domain/users/organisation-caller.ts';
import type { PackageName } from '#shared/domain/wholesale/packages.ts';
import type { Subscriber } from '#shared/domain/wholesale/subscriber.ts';
import type { PackageCount, WholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';

/** A package of a customer as a licence of its organisation. */
export type LicenceCount = { readonly organisationId: OrganisationId; readonly count: PackageCount };

export type HoldersPage = { readonly holders: readonly Subscriber[]; readonly next: SubscriberId | undefined };

/** Licences of organisations: the packages of the wholesale customers that they are. Another partner's organisation is NOT_FOUND. */
export type LicenceStore = {
  /** Those that are there; none of an organisation that is no wholesale customer of this partner's. */
  all(by: OrganisationCaller): Promise<Result<readonly LicenceCount[], Refusal>>;
  /** Who has a package of a customer, the newest first; a page is full unless it is the last. */
  holders(
    customer: Pick<WholesaleCustomer, 'partnerId'> & { readonly id: WholesaleCustomerId },
    name: PackageName,
    limit: number,
    after: SubscriberId | undefined,
  ): Promise<HoldersPage>;
};
