import * as z from 'zod';
import { organisationId, rightsRequestId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import { type RightsRequest, rightsRequestAsOf, rightsRequestState } from '#shared/domain/mapping/rights-requests/rights-request.ts';

/** A request for full administrator rights as the partner sees that made it. Which administrator has answered is not said. */
export const rightsRequestView = z
  .strictObject({
    id: rightsRequestId,
    organisationId,
    state: rightsRequestState,
    requestedAt: instant,
    lapsesAt: instant,
    answeredAt: instant.optional(),
  })
  .register(z.globalRegistry, { id: 'RightsRequest' });
export type RightsRequestView = z.infer<typeof rightsRequestView>;

export function viewOfRightsRequest(request: RightsRequest, now: Date): RightsRequestView {
  const { id, organisationId: of, state, requestedAt, lapsesAt, answeredAt } = rightsRequestAsOf(request, now);
  return { id, organisationId: of, state, requestedAt, lapsesAt, ...(answeredAt === undefined ? {} : { answeredAt }) };
}
