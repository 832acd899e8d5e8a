import type { LocationId, OrganisationId } from '#shared/domain/ids.ts';
import type { Receipt } from '#shared/domain/receipt.ts';
import { ok, refused } from '#shared/domain/result.ts';
import { partnerAtOrganisation } from '#shared/domain/users/organisation-caller.ts';
import { type LocationDeps, locationChanges } from '#shared/domain/wholesale/locations.ts';
import type { Answer } from '#shared/http/answer.ts';
import { answering, endpoint } from '#shared/http/endpoint.ts';
import { isOwn, wireOrganisationOf } from '#shared/http/wire/named-ids.ts';
import { wireId } from '#shared/http/wire/wire-ids.ts';
import { nextLink, pageAddress } from '#shared/http/wire/wire-list.ts';
import { type AtLocation, atLocation } from './at-location.ts';
import { addLocationRoute, changeLocationRoute, listLocationsRoute, readLocationRoute, removeLocationRoute } from './contract.ts';
import { viewOfLocation } from './location-view.ts';

export type LocationEndpointsDeps = LocationDeps & { readonly origin: string };

type Request = AtLocation & { readonly requestId: string; readonly receipt: (answer: Answer) => Receipt | undefined };

export function locationEndpoints(deps: LocationEndpointsDeps) {
  const { locations, origin } = deps;
  const changes = locationChanges(deps);
  const done = (): Answer => ({ status: 204 });
  const made = (id: LocationId): Answer => ({ status: 201, body: { id: wireId('LOCATION', id) } });

  async function asked(request: Request) {
    const by = await atLocation(locations, request);
    if (!by.ok) return by;
    const { requestId, receipt } = request;
    return ok({ by: by.value, requestId, asked: receipt(done()), keep: () => receipt(done()) });
  }

  return [
    endpoint(listLocationsRoute, async ({ caller, query }) => {
      const { orgId, name, id, offset, max } = query;
      if (orgId === undefined || isOwn(orgId, caller.partnerId)) return ok({ status: 200, body: { items: [] } });
      const page = await locations.list(partnerAtOrganisation(caller, orgId), { name, id }, { offset, max });
      if (!page.ok) return page;
      const filters = { orgId: wireOrganisationOf(orgId), name, id: id === undefined ? undefined : wireId('LOCATION', id) };
      const next = pageAddress(origin, listLocationsRoute.path, { ...filters, max, offset: offset + max });
      return ok({
        status: 200,
        body: { items: page.value.locations.map(viewOfLocation) },
        ...(page.value.more ? { headers: nextLink(next) } : {}),
      });
    }),
    endpoint(addLocationRoute, async ({ caller, query, body, requestId, receipt }) => {
      const { orgId }: { readonly orgId?: OrganisationId | undefined } = query;
      // A partner's own organisation has no locations: calling is sold to customers.
      if (orgId === undefined || isOwn(orgId, caller.partnerId))
        return refused({ code: 'PACKAGE_NOT_OF_CUSTOMER', field: '?orgId', detail: 'Name the organisation of a customer.' });
      const by = partnerAtOrganisation(caller, orgId);
      return answering(await changes.add({ by, requestId, asked: receipt({ status: 201 }), keep: (id) => receipt(made(id)) }, body), made);
    }),
    endpoint(readLocationRoute, async (request) => {
      const by = await atLocation(locations, request);
      if (!by.ok) return by;
      const location = await locations.one(by.value, request.params.locationId);
      return answering(location, (one) => ({ status: 200, body: viewOfLocation(one) }));
    }),
    endpoint(changeLocationRoute, async (request) => {
      const wish = await asked(request);
      return wish.ok ? answering(await changes.change(wish.value, request.params.locationId, request.body), done) : wish;
    }),
    endpoint(removeLocationRoute, async (request) => {
      const wish = await asked(request);
      return wish.ok ? answering(await changes.remove(wish.value, request.params.locationId), done) : wish;
    }),
  ];
}
