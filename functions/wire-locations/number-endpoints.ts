import { ok, refused } from '#shared/domain/result.ts';
import { partnerAtOrganisation } from '#shared/domain/users/organisation-caller.ts';
import { locationNumbers, type NumberDeps } from '#shared/domain/wholesale/location-numbers.ts';
import type { LocationStore } from '#shared/domain/wholesale/location-store.ts';
import type { Answer } from '#shared/http/answer.ts';
import { answering, endpoint } from '#shared/http/endpoint.ts';
import { isOwn, wireOrganisationOf } from '#shared/http/wire/named-ids.ts';
import { wireId } from '#shared/http/wire/wire-ids.ts';
import { nextLink, pageAddress } from '#shared/http/wire/wire-list.ts';
import { atLocation } from './at-location.ts';
import { addNumbersRoute, listNumbersRoute, removeNumbersRoute, validateExtensionsRoute } from './contract.ts';
import { statusOfExtensions } from './extensions-status.ts';
import { listedNumbers, viewOfNumber } from './number-list.ts';

export type NumberEndpointsDeps = NumberDeps & { readonly locations: LocationStore; readonly origin: string };

export function numberEndpoints(deps: NumberEndpointsDeps) {
  const { locations, numbers, origin } = deps;
  const changes = locationNumbers(deps);
  const added = (): Answer => ({ status: 201, body: {} });
  const gone = (): Answer => ({ status: 204 });

  return [
    endpoint(addNumbersRoute, async (request) => {
      const by = await atLocation(locations, request);
      if (!by.ok) return by;
      const { phoneNumbers, state } = request.body;
      const { requestId, params, receipt } = request;
      const asked = { by: by.value, locationId: params.locationId, phoneNumbers, requestId, receipt: receipt(added()) };
      return answering(await changes.add(asked, state === 'ACTIVE' ? 'active' : 'inactive'), added);
    }),
    endpoint(removeNumbersRoute, async (request) => {
      const by = await atLocation(locations, request);
      if (!by.ok) return by;
      const { requestId, params, receipt, body } = request;
      const asked = { by: by.value, locationId: params.locationId, phoneNumbers: body.phoneNumbers, requestId, receipt: receipt(gone()) };
      return answering(await changes.remove(asked), gone);
    }),
    endpoint(listNumbersRoute, async ({ caller, query }) => {
      const { orgId, start, max, ...filter } = query;
      if (orgId === undefined || isOwn(orgId, caller.partnerId)) return ok({ status: 200, body: { phoneNumbers: [] } });
      const by = partnerAtOrganisation(caller, orgId);
      const [plan, places] = await Promise.all([numbers.plan(by), locations.all(by)]);
      if (!plan.ok) return plan;
      if (!places.ok) return places;
      const listed = listedNumbers(plan.value, filter);
      const page = listed.slice(start, start + max);
      const people = await numbers.people(by, [...new Set(page.flatMap(({ personId }) => (personId === undefined ? [] : [personId])))]);
      const named = { people, locations: new Map(places.value.map(({ id, name }) => [id, name])) };
      const { locationId, ownerId, available, ...plain } = filter;
      const next = pageAddress(origin, listNumbersRoute.path, {
        orgId: wireOrganisationOf(orgId),
        ...plain,
        available: available?.toString(),
        locationId: locationId === undefined ? undefined : wireId('LOCATION', locationId),
        ownerId: ownerId === undefined ? undefined : wireId('PEOPLE', ownerId),
        max,
        start: start + max,
      });
      return ok({
        status: 200,
        body: { phoneNumbers: page.map((one) => viewOfNumber(one, named)) },
        ...(listed.length > start + max ? { headers: nextLink(next) } : {}),
      });
    }),
    endpoint(validateExtensionsRoute, async (request) => {
      const by = await atLocation(locations, request);
      if (!by.ok) return by;
      const [plan, places] = await Promise.all([numbers.plan(by.value), locations.all(by.value)]);
      if (!plan.ok) return plan;
      if (!places.ok) return places;
      if (!places.value.some(({ id }) => id === request.params.locationId)) return refused({ code: 'NOT_FOUND' });
      const taken = new Set(plan.value.extensions.map(({ extension }) => extension));
      return ok({ status: 200, body: statusOfExtensions(request.body.extensions, taken) });
    }),
  ];
}
