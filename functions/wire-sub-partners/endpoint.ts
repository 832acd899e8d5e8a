import type * as z from 'zod';
import { ok } from '#shared/domain/result.ts';
import type { SubPartnerReader } from '#shared/domain/wholesale/sub-partner-store.ts';
import type { SubPartner } from '#shared/domain/wholesale/wholesale-subscription.ts';
import { type Endpoint, endpoint } from '#shared/http/endpoint.ts';
import { wireId } from '#shared/http/wire/wire-ids.ts';
import { nextLink, pageAddress } from '#shared/http/wire/wire-list.ts';
import { listSubPartnersRoute, type wireSubPartner } from './contract.ts';

type SubPartnersDeps = { readonly subPartners: SubPartnerReader; readonly origin: string };

function onTheWire({ partnerId, subscriptionNumber, state, createdAt, billingStartDate }: SubPartner): z.infer<typeof wireSubPartner> {
  return {
    orgId: wireId('ORGANIZATION', partnerId),
    subscriptionId: subscriptionNumber,
    provisioningState: state,
    created: createdAt,
    billingStartDate: `${billingStartDate}T00:00:00.000Z`,
  };
}

export function endpoints({ subPartners, origin }: SubPartnersDeps): Endpoint[] {
  return [
    endpoint(listSubPartnersRoute, async ({ caller, query: { provisioningState, offset, max } }) => {
      const { found, more } = await subPartners.list(caller.partnerId, { state: provisioningState, offset, max });
      const next = pageAddress(origin, listSubPartnersRoute.path, { provisioningState, offset: offset + max, max });
      return ok({ status: 200, body: { items: found.map(onTheWire) }, headers: more ? nextLink(next) : {} });
    }),
  ];
}
