import { keys, partitions } from '#shared/adapters/dynamodb/keys.ts';
import { wireOrganisationId } from '#shared/http/wire/named-ids.ts';
import { put } from '#test/support/people.ts';
import { itemAt } from '#test/support/stored.ts';
import type { WireSite } from '#test/support/wire-site.ts';
import { always, kept, request, type Valids } from './request.ts';

/** The uuid that an id of the wire format ends with. */
const uuidIn = (id: string) => Buffer.from(id, 'base64url').toString('latin1').split('/').at(-1) ?? '';

export async function ofOrganisations(site: WireSite): Promise<Valids> {
  const { customer } = await site.provisioned();
  const leaving = await site.provisioned();
  await site.call('DELETE', leaving.url);
  await site.work(leaving.url);
  const leavingId = wireOrganisationId.parse(leaving.customer.orgId);
  const restore = await kept(site.table, partitions.organisation(leavingId));
  const relation = (await itemAt(site.table, keys.customer(site.partner.id, leavingId))) ?? {};
  const all = '/v1/organizations';
  return {
    [`GET ${all}`]: always(request('GET', all)),
    [`GET ${all}/{orgId}`]: always(request('GET', `${all}/${customer.orgId}`)),
    [`DELETE ${all}/{orgId}`]: async () => {
      await restore();
      await put(site.table, relation);
      return request('DELETE', `${all}/${leaving.customer.orgId}`);
    },
    ['GET /v1/identity/organizations/{orgId}']: always(request('GET', `/v1/identity/organizations/${uuidIn(customer.orgId)}`)),
  };
}
