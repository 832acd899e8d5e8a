import { wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import { newId } from '#shared/runtime/ids.ts';
import { put } from '#test/support/people.ts';
import { itemAt } from '#test/support/stored.ts';
import { makeSubPartner } from '#test/support/wholesale-partner.ts';
import { aCustomerBody, paths, type WireSite } from '#test/support/wire-site.ts';
import { always, request, type Valids } from './request.ts';

export async function ofCustomers(site: WireSite): Promise<Valids> {
  const first = await site.provisioned(['webex_calling', 'webex_meetings']);
  const changing = await site.provisioned(['webex_calling', 'webex_meetings']);
  const leaving = await site.provisioned();
  const leavingItem = (await itemAt(site.table, wholesaleKeys.customer(site.partner.id, site.idIn(leaving.url)))) ?? {};
  const one = `${paths.customers}/{customerId}`;
  const { orgId, externalId } = first.customer;
  const filters = `externalId=${externalId}&orgId=${orgId}&status=provisioned,error&offset=0&max=1`;
  return {
    [`GET ${paths.customers}`]: always(request('GET', `${paths.customers}?${filters}`)),
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
      await put(site.table, leavingItem);
      return request('DELETE', leaving.url);
    },
  };
}

export async function ofSubPartners(site: WireSite): Promise<Valids> {
  for (const id of [newId('partner'), newId('partner')]) await makeSubPartner(site.table, site.partner.id, id);
  return { [`GET ${paths.subPartners}`]: always(request('GET', `${paths.subPartners}?provisioningState=active&offset=0&max=1`)) };
}
