import type { WireSite } from '#test/support/wire-site.ts';
import { always, request, type Valids } from './request.ts';

export async function ofWebhooks(site: WireSite): Promise<Valids> {
  const all = '/v1/webhooks';
  const body = {
    name: 'Customers',
    targetUrl: 'https://receiver.example/hook',
    resource: 'wholesaleCustomers',
    event: 'all',
    filter: '',
    secret: 'a secret of ours',
    ownedBy: 'org',
  };
  const add = async () => (await site.call('POST', all, { body })).json.id;
  const [first, changing] = [await add(), await add()];
  let asked = 0;
  /** One partner has a bounded number of them: those that were made in passing make room. */
  async function clear() {
    const { items } = (await site.call('GET', all)).json;
    for (const { id } of items) if (id !== first && id !== changing) await site.call('DELETE', `${all}/${id}`);
  }
  return {
    [`GET ${all}`]: always(request('GET', `${all}?ownedBy=org&max=1&offset=0`)),
    [`POST ${all}`]: async () => {
      asked += 1;
      if (asked % 10 === 0) await clear();
      return request('POST', all, { ...body, name: 'Passing' });
    },
    [`GET ${all}/{webhookId}`]: always(request('GET', `${all}/${first}`)),
    [`PUT ${all}/{webhookId}`]: always(
      request('PUT', `${all}/${changing}`, { name: 'Changed', targetUrl: body.targetUrl, secret: 'another', status: 'active' }),
    ),
    [`DELETE ${all}/{webhookId}`]: async () => request('DELETE', `${all}/${await add()}`),
  };
}
