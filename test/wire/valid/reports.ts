import { paths, type WireSite } from '#test/support/wire-site.ts';
import { always, request, type Valids } from './request.ts';

export async function ofReports(site: WireSite): Promise<Valids> {
  const all = paths.reports;
  const body = { billingStartDate: '2026-01-01', billingEndDate: '2026-01-31', type: 'CUSTOMER', internal: false };
  const add = async () => (await site.call('POST', all, { body })).json.id;
  const first = await add();
  const filters = 'billingStartDate=2026-01-01&billingEndDate=2026-01-31&type=CUSTOMER&sortBy=id&status=IN_PROGRESS&max=1';
  return {
    [`GET ${all}`]: always(request('GET', `${all}?${filters}`)),
    [`POST ${all}`]: always(request('POST', all, body)),
    [`GET ${all}/{reportId}`]: always(request('GET', `${all}/${first}`)),
    [`DELETE ${all}/{reportId}`]: async () => request('DELETE', `${all}/${await add()}`),
  };
}
