import type { OrganisationId, PartnerId } from '#shared/domain/ids.ts';
import type { Organisation } from '#shared/domain/people.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { Result } from '#shared/domain/result.ts';

/** An organisation that a partner sees: one of its customers', or its own. */
export type SeenOrganisation = {
  readonly id: OrganisationId | PartnerId;
  readonly name: string;
  readonly createdAt: string;
};

export type OrganisationDetail = SeenOrganisation & { readonly language: Organisation['language']; readonly version: number };

export type OrganisationPage = { readonly found: readonly SeenOrganisation[]; readonly next: OrganisationId | undefined };

/** What a partner sees of organisations. Another partner's is NOT_FOUND. */
export type OrganisationsSeen = {
  /** The partner's own, then those of its customers in order of age; a page is full unless it is the last. One round trip. */
  page(partnerId: PartnerId, limit: number, after: OrganisationId | undefined): Promise<OrganisationPage>;
  /** One of a customer's, or with the partner's own id the partner. One round trip. */
  one(partnerId: PartnerId, id: OrganisationId | PartnerId): Promise<Result<OrganisationDetail, Refusal>>;
};

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** When an organisation was made, as its id says: a ULID begins with its milliseconds. */
export function madeAt(id: OrganisationId | PartnerId): string {
  let milliseconds = 0;
  for (const letter of id.slice(-26, -16)) milliseconds = milliseconds * 32 + alphabet.indexOf(letter);
  return new Date(milliseconds).toISOString();
}
