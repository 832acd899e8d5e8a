import { wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import { newId } from '#shared/runtime/ids.ts';
import { put } from '#test/support/people.ts';
import { itemAt } from '#test/support/stored.ts';
import { makeSubPartner } from '#test/support/wholesale-partner.ts';
import { aCustomerBody, paths, type WireSite } from '#test/support/wire-site.ts';
import type { WireRequest } from './wire-request.ts';

/** Makes a request that succeeds. Made anew after each one that did: what that made or removed stands in the way of a second. */
export type Valid = () => Promise<WireRequest>;

function request(method: string, address: string, body?: unknown): WireRequest {
  const { pathname: path, searchParams } = new URL(address, 'https://webex.handover.test');
  const headers = body === undefined ? {} : { 'content-type': 'application/json' };
  return { method, path, query: [...searchParams], headers, ...(body === undefined ? {} : { body }) };
}

const always =
  (made: WireRequest): Valid =>
  async () =>
    made;

async function ofCustomers(site: WireSite): Promise<Record<string, Valid>> {
  const first = await site.provisioned(['webex_calling', 'webex_meetings']);
  const changing = await site.provisioned(['webex_calling', 'webex_meetings']);
  const leaving = await site.provisioned();
  const key = wholesaleKeys.customer(site.partner.id, site.idIn(leaving.url));
  const kept = (await itemAt(site.table, key)) ?? {};
  const one = `${paths.customers}/{customerId}`;
  const { orgId, externalId } = first.customer;
  return {
    [`GET ${paths.customers}`]: always(
      request('GET', `${paths.customers}?externalId=${externalId}&orgId=${orgId}&status=provisioned,error&offset=0&max=1`),
    ),
    [`POST ${paths.customers}`]: async () =>
      request('POST', paths.customers, aCustomerBody(site.provisioningId, ['webex_calling', 'attendant_console'])),
    [`POST ${paths.customers}/validate`]: async () =>
      request('POST', `${paths.customers}/validate`, aCustomerBody(site.provisioningId, ['webex_suite'])),
    [`GET ${one}`]: always(request('GET', `${first.url}?includePackageLicenseInfo=true`)),
    [`PUT ${one}`]: async () => {
      await site.work(changing.url);
      const { json } = await site.call('GET', changing.url);
      const { provisioningParameters, address } = aCustomerBody(site.provisioningId, ['webex_calling']);
      return request('PUT', changing.url, { packages: json.packages, externalId: json.externalId, address, provisioningParameters });
    },
    [`DELETE ${one}`]: async () => {
      await put(site.table, kept);
      return request('DELETE', leaving.url);
    },
  };
}

async function ofSubPartners(site: WireSite): Promise<Record<string, Valid>> {
  const under = [newId('partner'), newId('partner')];
  for (const id of under) await makeSubPartner(site.table, site.partner.id, id);
  return { [`GET ${paths.subPartners}`]: always(request('GET', `${paths.subPartners}?provisioningState=active&offset=0&max=1`)) };
}

/** A request for each operation that succeeds, with all that it may carry, by method and path as the reference has them. */
export async function validRequests(site: WireSite): Promise<Readonly<Record<string, Valid>>> {
  return { ...(await ofCustomers(site)), ...(await ofSubPartners(site)) };
}
