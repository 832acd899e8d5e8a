import * as z from 'zod';
import { route } from '#shared/http/route.ts';
import { offsetPaging } from '#shared/http/wire/wire-list.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

/** A partner that works under the caller, as clients read it. */
export const wireSubPartner = z
  .strictObject({
    orgId: z.string(),
    subscriptionId: z.string(),
    provisioningState: z.enum(['active', 'suspended']),
    created: z.iso.datetime(),
    billingStartDate: z.iso.datetime(),
  })
  .register(z.globalRegistry, { id: 'WireSubPartner' });

export const listSubPartnersRoute = route({
  method: 'GET',
  path: '/v1/wholesale/subPartners',
  operationId: 'wireListSubPartners',
  summary: 'List the partners that work under you',
  description: 'The newest first. A suspended one may only delete.',
  tag: 'Wholesale',
  access: { kind: 'partner', scope: 'wholesale:read' },
  query: z.object({ provisioningState: z.enum(['active', 'suspended']).optional(), ...offsetPaging(100, 100) }),
  answers: { 200: z.strictObject({ items: z.array(wireSubPartner) }).register(z.globalRegistry, { id: 'WireSubPartnerList' }) },
  refusals: [],
});

export const contract = functionContract({
  name: 'wire-sub-partners',
  purpose: 'Lists the partners that work under a partner, in the wire format of wholesale clients.',
  trigger: { kind: 'wire', routes: [listSubPartnersRoute] },
  settings: z.object({ TABLE_NAME: z.string(), WIRE_ORIGIN: z.url() }),
  table: ['Query'],
});
