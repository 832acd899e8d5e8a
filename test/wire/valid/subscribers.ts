import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import { put } from '#test/support/people.ts';
import { aSubscriberBody, paths, type WireSite } from '#test/support/wire-site.ts';
import { always, request, type Valid, type Valids } from './request.ts';

/** A subscriber whose owner of the free account is asked again as often as wanted: made anew each time. */
function asking(site: WireSite, customerId: string, path: string): Valid {
  return async () => {
    const body = aSubscriberBody(customerId);
    const { addressHash } = await site.hashes;
    await put(site.table, itemOf('free-account', wholesaleKeys.freeAccount(addressHash(body.email)), {}));
    const { json } = await site.call('POST', paths.subscribers, { body });
    site.clock.now = new Date(site.clock.now.getTime() + 25 * 3_600_000);
    return request('POST', path.replace('{subscriberId}', json.id));
  };
}

export async function ofSubscribers(site: WireSite): Promise<Valids> {
  const { id: customerId, customer } = await site.provisioned(['webex_calling', 'webex_meetings']);
  const { items: locations } = (await site.call('GET', `/v1/locations?orgId=${customer.orgId}`)).json;
  const calling = () => aSubscriberBody(customerId, 'webex_calling', { locationId: locations[0].id });
  const add = async () => (await site.call('POST', paths.subscribers, { body: aSubscriberBody(customerId) })).json;
  const first = await add();
  const moving = await add();
  await add();
  const one = `${paths.subscribers}/{subscriberId}`;
  const again = '/v1/subscribers/{subscriberId}/emails/consentMove';
  const of = ({ id }: { readonly id: string }) => `${paths.subscribers}/${id}`;
  const filters = `customerId=${customerId}&status=provisioned&after=0&sortBy=created&sortOrder=DESC&offset=0&max=1`;
  return {
    [`GET ${paths.subscribers}`]: always(request('GET', `${paths.subscribers}?${filters}`)),
    [`POST ${paths.subscribers}`]: async () => request('POST', paths.subscribers, calling()),
    [`POST ${paths.subscribers}/validate`]: async () => request('POST', `${paths.subscribers}/validate`, calling()),
    [`GET ${one}`]: always(request('GET', of(first))),
    [`PUT ${one}`]: always(
      request('PUT', of(moving), { package: 'webex_meetings', provisioningParameters: { extension: '', locationId: null } }),
    ),
    [`DELETE ${one}`]: async () => request('DELETE', of(await add())),
    [`POST ${again}`]: asking(site, customerId, again),
    [`POST ${one}/emails/consentMove`]: asking(site, customerId, `${one}/emails/consentMove`),
  };
}
