import { iso } from '#shared/domain/calendar.ts';
import type { NewId, Now, OrganisationId, PartnerId } from '#shared/domain/ids.ts';
import { rightsRequestAsOf } from '#shared/domain/mapping/rights-requests/rights-request.ts';
import type { RightsLapsed, RightsLapses } from '#shared/domain/mapping/rights-requests/rights-request-store.ts';
import type { Recorded } from '#shared/domain/sweep-due.ts';

export type LapseRightsDeps = { readonly rights: Pick<RightsLapses, 'read' | 'lapse'>; readonly newId: NewId; readonly now: Now };

/** Whose request it is, and of whom something is asked. */
export type DueRightsRequest = { readonly organisationId: OrganisationId; readonly partnerId: PartnerId };

/**
 * Writes down that nobody has answered a partner's request in time, so that its feed says so (OM-5). Nothing waits for it: whoever reads
 * the request sees that it has lapsed. Nobody is written to: nothing has changed for the customer, and the partner may ask again.
 */
export function lapseRightsRequest({ rights, newId, now }: LapseRightsDeps) {
  return async ({ organisationId, partnerId }: DueRightsRequest, requestId: string): Promise<Recorded> => {
    const at = now();
    const before = await rights.read(organisationId, partnerId);
    if (before === undefined || before.state === 'lapsed') return 'nothingDue';
    const held = rightsRequestAsOf(before, at);
    if (held.state !== 'lapsed') return 'nothingDue';
    const lapsed: RightsLapsed = {
      before,
      after: { ...held, version: before.version + 1 },
      event: {
        id: newId('event'),
        type: 'rights.lapsed',
        at: iso(at),
        partnerId,
        actor: { kind: 'clock' },
        requestId,
        subject: { organisationId, rightsRequestId: before.id },
        changed: ['state'],
      },
    };
    // Whoever was faster has answered it, asked anew or written the same.
    return (await rights.lapse(lapsed)) ? 'recorded' : 'nothingDue';
  };
}
