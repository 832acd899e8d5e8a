import type { WireSite } from '#test/support/wire-site.ts';
import { ofCustomers, ofSubPartners } from './customers.ts';
import { ofOrganisations } from './organisations.ts';
import { ofPeople } from './people.ts';
import { ofPlaces } from './places.ts';
import { ofReports } from './reports.ts';
import type { Valids } from './request.ts';
import { ofSubscribers } from './subscribers.ts';
import { ofWebhooks } from './webhooks.ts';

const parts = [ofCustomers, ofSubPartners, ofSubscribers, ofOrganisations, ofPeople, ofPlaces, ofReports, ofWebhooks];

/** A request for each operation that succeeds, with all that it may carry, by method and path as the reference has them. */
export async function everyRequest(site: WireSite): Promise<Valids> {
  const made: Valids[] = [];
  for (const part of parts) made.push(await part(site));
  return Object.assign({}, ...made);
}
