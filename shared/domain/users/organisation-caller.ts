import type { Actor, PartnerCaller } from '#shared/domain/actor.ts';
import type { OrganisationId, PartnerId } from '#shared/domain/ids.ts';

/**
 * Somebody acting on the users of one organisation. A partner names the organisation, and its relation to it is checked with every
 * access: in the transaction of a change, beside a read. An administrator's organisation comes from its own session, is never named
 * from outside, and was checked when the page was admitted.
 */
export type OrganisationCaller = {
  readonly kind: 'partner' | 'administrator';
  readonly organisationId: OrganisationId;
  /** The partner whose customer this is: changes are told to it. */
  readonly partnerId: PartnerId;
  readonly actor: Actor;
};

/** A partner, acting on an organisation that it names; nothing is known yet of its right to. */
export function partnerAtOrganisation({ partnerId, actor }: PartnerCaller, organisationId: OrganisationId): OrganisationCaller {
  return { kind: 'partner', organisationId, partnerId, actor };
}
