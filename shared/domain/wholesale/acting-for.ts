import type { Actor, PartnerCaller } from '#shared/domain/actor.ts';
import type { PartnerId } from '#shared/domain/ids.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { SubPartner } from '#shared/domain/wholesale/wholesale-subscription.ts';

/** What is done for another partner, as far as its right to it goes: a suspended one may only delete, and read. */
export type Doing = 'read' | 'change' | 'delete';

/**
 * For whom a request of the wire format is made. Under a sub-partner everything is the sub-partner's: `partnerId` owns what is made, found
 * and changed, and `by` is whose token it was.
 */
export type ActingFor = { readonly partnerId: PartnerId; readonly by: PartnerId; readonly actor: Actor };

/** A request that names a sub-partner acts for it; nothing is known yet of the right to. One that names nobody, or itself, acts for itself. */
export function actingFor({ partnerId, actor }: PartnerCaller, subPartner: PartnerId | undefined): ActingFor {
  return { partnerId: subPartner ?? partnerId, by: partnerId, actor };
}

/** Whether somebody acts for another: only then is there a right to look at. */
export function actsForAnother({ partnerId, by }: ActingFor): boolean {
  return partnerId !== by;
}

/** Why a partner may not do this for itself: it works under another, and was suspended. `found`: how it is related, if at all. */
export function notForItself(found: Pick<SubPartner, 'state'> | undefined, doing: Doing): Refusal | undefined {
  return found?.state === 'suspended' && doing === 'change' ? { code: 'SUB_PARTNER_SUSPENDED' } : undefined;
}

/** Why a partner may not do this for a sub-partner; `found`: how they are related. Whoever is not managed is refused like nobody. */
export function notActing(found: Pick<SubPartner, 'state'> | undefined, doing: Doing): Refusal | undefined {
  if (found === undefined) return { code: 'NOT_ALLOWED' };
  return found.state === 'active' || doing !== 'change' ? undefined : { code: 'SUB_PARTNER_SUSPENDED' };
}
