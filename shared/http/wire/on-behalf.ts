import type { PartnerCaller } from '#shared/domain/actor.ts';
import type { PartnerId } from '#shared/domain/ids.ts';
import { type ActingFor, actingFor } from '#shared/domain/wholesale/acting-for.ts';
import { wireIdOf } from '#shared/http/wire/wire-ids.ts';

/** The parameter by which almost every operation of the wire format can be made for a sub-partner. */
export const onBehalf = { onBehalfOfSubPartnerOrgId: wireIdOf('ORGANIZATION', 'partner').optional() };

/** For whom a request with this parameter is made. */
export function actingOf(request: {
  readonly caller: PartnerCaller;
  readonly query: { readonly onBehalfOfSubPartnerOrgId?: PartnerId | undefined };
}): ActingFor {
  return actingFor(request.caller, request.query.onBehalfOfSubPartnerOrgId);
}
