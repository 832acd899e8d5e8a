import type { Now } from '#shared/domain/ids.ts';
import { ok } from '#shared/domain/result.ts';
import { viewOfCountries } from '#shared/domain/set-up/country-view.ts';
import { availabilityOf } from '#shared/domain/set-up/name-availability.ts';
import type { NameLook } from '#shared/domain/set-up/set-up-store.ts';
import { endpoint } from '#shared/http/endpoint.ts';
import { listCountriesRoute, readSiteNameRoute, readSubdomainRoute } from './contract.ts';

export function endpoints(deps: { readonly look: NameLook; readonly now: Now }) {
  const availability = availabilityOf(deps);
  return [
    endpoint(listCountriesRoute, async () => ok({ status: 200, body: viewOfCountries() })),
    endpoint(readSubdomainRoute, async ({ params }) => ok({ status: 200, body: await availability('subdomain', params.name) })),
    endpoint(readSiteNameRoute, async ({ params }) => ok({ status: 200, body: await availability('site', params.name) })),
  ];
}
