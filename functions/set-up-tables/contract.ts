import * as z from 'zod';
import { countriesView } from '#shared/domain/set-up/country-view.ts';
import { nameAvailability } from '#shared/domain/set-up/name-availability.ts';
import { route } from '#shared/http/route.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

const common = { tag: 'Set-up', access: { kind: 'partner', scope: 'set-up:read' }, method: 'GET' } as const;
const params = z.strictObject({ name: z.string().min(1).max(200) });

export const listCountriesRoute = route({
  ...common,
  path: '/v1/contact-center-countries',
  operationId: 'listContactCenterCountries',
  summary: 'List the countries of operation of a Contact Center',
  description:
    'Every country that can be chosen, with its data centre, platforms and telephony, and how far each column can be relied on. Trials have the standard platform only and never Contact Center PSTN; a subscription has that if it was ordered.',
  answers: { 200: countriesView },
  refusals: [],
});

export const readSubdomainRoute = route({
  ...common,
  path: '/v1/subdomains/{name}',
  operationId: 'readSubdomain',
  summary: 'Check whether a subdomain is available',
  description: 'Reserves nothing: whoever finishes first has it. Upper and lower case are the same.',
  params,
  answers: { 200: nameAvailability },
  refusals: ['NOT_FOUND'],
});

export const readSiteNameRoute = route({
  ...common,
  path: '/v1/site-names/{name}',
  operationId: 'readSiteName',
  summary: 'Check whether the name of a site is available',
  description: 'Reserves nothing: whoever finishes first has it.',
  params,
  answers: { 200: nameAvailability },
  refusals: ['NOT_FOUND'],
});

export const contract = functionContract({
  name: 'set-up-tables',
  purpose: 'Tells what can be chosen in a set-up: countries with their platforms and telephony, and names that are free.',
  trigger: { kind: 'http', routes: [listCountriesRoute, readSubdomainRoute, readSiteNameRoute] },
  settings: z.object({ TABLE_NAME: z.string() }),
  table: ['GetItem'],
});
