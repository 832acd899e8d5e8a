import {
  type EventId,
  eventId,
  type OrderId,
  type OrganisationId,
  orderId,
  organisationId,
  type PartnerId,
  partnerId,
  type TrialId,
  trialId,
} from '#shared/domain/ids.ts';
import type { Key } from './keys.ts';

const eventKey = /^PARTNER#([^#]+)#EVENTS EVENT#([^#]+)$/;

/** Reads the key of an event back into what it names; undefined for any other key. */
export function readEventKey({ PK, SK }: Key): { readonly partnerId: PartnerId; readonly id: EventId } | undefined {
  const [, partnerPart, idPart] = eventKey.exec(`${PK} ${SK}`) ?? [];
  const [owner, id] = [partnerId.safeParse(partnerPart), eventId.safeParse(idPart)];
  return owner.success && id.success ? { partnerId: owner.data, id: id.data } : undefined;
}

/** Whose trial a key names; undefined when it is no trial's. */
export function trialOfKey({ PK, SK }: Key): { readonly partnerId: PartnerId; readonly id: TrialId } | undefined {
  const owner = partnerId.safeParse(PK.replace(/^PARTNER#/, ''));
  const id = trialId.safeParse(SK.replace(/^TRIAL#/, ''));
  return owner.success && id.success ? { partnerId: owner.data, id: id.data } : undefined;
}

/** Which seller's order a key names; undefined when it is no order's. */
export function orderOfKey({ PK, SK }: Key): { readonly sellerId: PartnerId; readonly id: OrderId } | undefined {
  const owner = partnerId.safeParse(PK.replace(/^PARTNER#/, ''));
  const id = orderId.safeParse(SK.replace(/^ORDER#/, ''));
  return owner.success && id.success ? { sellerId: owner.data, id: id.data } : undefined;
}

/** Which partner's request for rights, at which organisation, a key names; undefined when it is none's. */
export function rightsRequestOfKey({
  PK,
  SK,
}: Key): { readonly organisationId: OrganisationId; readonly partnerId: PartnerId } | undefined {
  const of = organisationId.safeParse(PK.replace(/^ORG#/, ''));
  const by = partnerId.safeParse(SK.replace(/^RIGHTSREQUEST#/, ''));
  return of.success && by.success ? { organisationId: of.data, partnerId: by.data } : undefined;
}
