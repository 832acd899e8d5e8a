import type { PartnerCaller } from '#shared/domain/actor.ts';
import type { LocationId, OrganisationId } from '#shared/domain/ids.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import { type OrganisationCaller, partnerAtOrganisation } from '#shared/domain/users/organisation-caller.ts';
import type { LocationStore } from '#shared/domain/wholesale/location-store.ts';

export type AtLocation = {
  readonly caller: PartnerCaller;
  readonly params: { readonly locationId: LocationId };
  readonly query: { readonly orgId?: OrganisationId | undefined };
};

/** Whose location it is: of the organisation that the client names, or of the one that has it. Nothing is known yet of the right to it. */
export async function atLocation(
  locations: Pick<LocationStore, 'organisationOf'>,
  { caller, params, query }: AtLocation,
): Promise<Result<OrganisationCaller, Refusal>> {
  const found = query.orgId ?? (await locations.organisationOf(params.locationId));
  return found === undefined ? refused({ code: 'NOT_FOUND' }) : ok(partnerAtOrganisation(caller, found));
}
