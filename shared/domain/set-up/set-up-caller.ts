import type { Actor } from '#shared/domain/actor.ts';
import type { OrderId, OrganisationId, PartnerId, PersonId } from '#shared/domain/ids.ts';

/**
 * Somebody who sets services of an organisation up (SS-1). A partner's relation to the organisation is checked with every access; an
 * administrator's organisation comes from its session; an order's contact reaches the subscription of that one order, as long as the
 * link is of the contact's present generation.
 */
export type SetUpCaller =
  | { readonly kind: 'partner'; readonly organisationId: OrganisationId; readonly partnerId: PartnerId; readonly actor: Actor }
  | {
      readonly kind: 'administrator';
      readonly organisationId: OrganisationId;
      readonly partnerId: PartnerId;
      readonly actor: Actor;
      readonly personId: PersonId;
      /** Chat is set up by a full administrator only (SS-11). */
      readonly isFullAdministrator: boolean;
    }
  | {
      readonly kind: 'order-contact';
      readonly organisationId: OrganisationId;
      readonly partnerId: PartnerId;
      readonly actor: Actor;
      readonly order: { readonly sellerId: PartnerId; readonly id: OrderId; readonly generation: number };
    };
